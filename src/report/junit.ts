import { printable } from '../errors.ts';
import type { Finding } from '../findings/finding.ts';
import { verdictOf } from '../policy/verdict.ts';
import type { RenderContext } from './formats.ts';
import {
  gradesText,
  instructionOf,
  layerText,
  locationText,
  primaryLocation,
  relatedValueTexts,
  removalText,
} from './locations.ts';
import type { Report } from '../result/report.ts';
import { shownFindings, unreadParts } from './shown.ts';
import { formatCount } from './units.ts';
import { verificationLines } from './verification.ts';

interface TestCase {
  readonly className: string;
  readonly name: string;
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped';
  readonly type: string;
  readonly message: string;
  readonly details: readonly string[];
}

const MAX_LOCATIONS = 100;
const MAX_LOCATION_IN_NAME = 200;
const COMPLETE_COVERAGE = { complete: true, bytes: 0, files: 0, skipped: [], failed: [] };

/**
 * Returns the report as JUnit XML for CI systems. Each finding is a test case: a failure if it counts for the verdict,
 * else skipped. Each layer is a test case that passes if it was read; each part that could not be read is an error.
 */
export function renderJunit(report: Report, context: RenderContext): string {
  const findings = shownFindings(report, context);
  const cases = [
    ...findings.map((finding) => findingCase(finding, report, context)),
    ...coverageCases(report),
  ];
  const count = (outcome: TestCase['outcome']): string =>
    String(cases.filter((it) => it.outcome === outcome).length);
  const name = `${report.tool.name} ${report.image.reference}`;
  const counts = [
    ...[`name="${text(name)}"`, `tests="${String(cases.length)}"`, `failures="${count('failure')}"`],
    ...[`errors="${count('error')}"`, `skipped="${count('skipped')}"`],
  ].join(' ');
  const { image, tool, verdict } = report;
  const properties = {
    verdict: [verdict.outcome, ...verdict.reasons].join('; '),
    platform: image.platform,
    digest: image.digest,
    configDigest: image.configDigest,
    version: tool.version,
    detectors: tool.detectors.revision,
    lowConfidenceLeftOut: String(report.findings.length - findings.length),
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts}>`,
    `  <testsuite ${counts}>`,
    '    <properties>',
    ...Object.entries(properties).map(
      ([key, value]) => `      <property name="${key}" value="${text(value ?? '')}"/>`,
    ),
    '    </properties>',
    ...cases.flatMap(caseLines),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function findingCase(finding: Finding, { layers }: Report, { failOn }: RenderContext): TestCase {
  const counts = verdictOf([finding], COMPLETE_COVERAGE, { failOn }).outcome === 'fail';
  const primary = primaryLocation(finding);
  const where = primary === undefined ? '' : ` in ${printable(locationText(primary), MAX_LOCATION_IN_NAME)}`;
  const grades = gradesText(finding);
  const shown = finding.locations.slice(0, MAX_LOCATIONS);
  const rest = finding.locations.length - shown.length;
  return {
    className: `secrets.${finding.detector}`,
    // The name must not change between builds, so it contains no layer. The id makes it unique.
    name: `${finding.title} ${finding.redacted}${where} [${finding.id}]`,
    outcome: counts ? 'failure' : 'skipped',
    type: finding.severity,
    message: `${finding.severity}: ${finding.title}${where}${counts ? '' : ' (not counted by the policy)'}`,
    details: [
      `${finding.redacted}${grades === null ? '' : `  (${grades})`}`,
      ...relatedValueTexts(finding),
      ...verificationLines(finding, Infinity, '  '),
      ...shown.flatMap((location) => {
        const removal = removalText(location);
        return [
          `${locationText(location)} in ${layerText(location.layer, layers)}`,
          ...(removal === null ? [] : [`  ${removal}`]),
        ];
      }),
      ...(rest > 0 ? [`and ${formatCount(rest, 'more location')}`] : []),
    ],
  };
}

function coverageCases({ layers, coverage }: Report): readonly TestCase[] {
  const unread = unreadParts(coverage);
  const passed = { className: 'coverage', outcome: 'passed', type: '', message: '', details: [] } as const;
  const passedLayers = layers
    .filter(({ index }) => unread.every(({ layer }) => layer !== index))
    .map(({ index }) => ({
      ...passed,
      name: `layer ${String(index)} ${instructionOf(index, layers) ?? ''}`.trim(),
    }));
  return [
    ...(unread.some(({ layer }) => layer === null) ? [] : [{ ...passed, name: 'image config' }]),
    ...passedLayers,
    ...unread.map(({ layer, path, reason }): TestCase => {
      const where = layer === null ? 'image' : `layer ${String(layer)}`;
      return {
        className: 'coverage',
        name: path === null ? where : `${where}: ${path}`,
        outcome: 'error',
        type: 'unread',
        message: `could not be read: ${reason}`,
        details: ['Secrets in this part may have been missed.'],
      };
    }),
  ];
}

function caseLines({ className, name, outcome, type, message, details }: TestCase): readonly string[] {
  const start = `    <testcase classname="${text(className)}" name="${text(name)}"`;
  switch (outcome) {
    case 'passed':
      return [`${start}/>`];
    case 'skipped':
      return [`${start}>`, `      <skipped message="${text(message)}"/>`, '    </testcase>'];
    case 'failure':
    case 'error':
      return [
        `${start}>`,
        `      <${outcome} type="${text(type)}" message="${text(message)}">${details.map((line) => text(line)).join('\n')}</${outcome}>`,
        '    </testcase>',
      ];
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Escapes untrusted text for XML. XML does not allow U+FFFE and U+FFFF (1.0, section 2.2). */
function text(untrusted: string): string {
  return printable(untrusted)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
