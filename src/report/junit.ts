import { printable } from '../errors.ts';
import type { Finding } from '../findings/finding.ts';
import { verdictOf } from '../policy/verdict.ts';
import type { RenderContext } from './formats.ts';
import {
  companionTexts,
  firstPlace,
  gradesText,
  instructionOf,
  layerText,
  placeText,
  removalText,
} from './places.ts';
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

const MOST_PLACES = 100;
const PLACE_IN_NAME = 200;
const WHOLE = { complete: true, bytes: 0, files: 0, skipped: [], failed: [] };

/**
 * The report as JUnit XML, in the form that CI systems read. A test case a finding: a failure where it counts for
 * the verdict, else skipped. A test case a layer, passed when it was read; what could not be read is an error.
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
  const counts = verdictOf([finding], WHOLE, { failOn }).outcome === 'fail';
  const first = firstPlace(finding);
  const place = first === undefined ? '' : ` in ${printable(placeText(first), PLACE_IN_NAME)}`;
  const grades = gradesText(finding);
  const shown = finding.locations.slice(0, MOST_PLACES);
  const rest = finding.locations.length - shown.length;
  return {
    className: `secrets.${finding.detector}`,
    // The name has to stay the same from build to build: it holds no layer. The id tells apart what else is alike.
    name: `${finding.title} ${finding.redacted}${place} [${finding.id}]`,
    outcome: counts ? 'failure' : 'skipped',
    type: finding.severity,
    message: `${finding.severity}: ${finding.title}${place}${counts ? '' : ' (not counted by the policy)'}`,
    details: [
      `${finding.redacted}${grades === null ? '' : `  (${grades})`}`,
      ...companionTexts(finding),
      ...verificationLines(finding, Infinity, '  '),
      ...shown.flatMap((location) => {
        const removal = removalText(location);
        return [
          `${placeText(location)} in ${layerText(location.layer, layers)}`,
          ...(removal === null ? [] : [`  ${removal}`]),
        ];
      }),
      ...(rest > 0 ? [`and ${formatCount(rest, 'more place')}`] : []),
    ],
  };
}

function coverageCases({ layers, coverage }: Report): readonly TestCase[] {
  const unread = unreadParts(coverage);
  const passed = { className: 'coverage', outcome: 'passed', type: '', message: '', details: [] } as const;
  const whole = layers
    .filter(({ index }) => unread.every(({ layer }) => layer !== index))
    .map(({ index }) => ({
      ...passed,
      name: `layer ${String(index)} ${instructionOf(index, layers) ?? ''}`.trim(),
    }));
  return [
    ...(unread.some(({ layer }) => layer === null) ? [] : [{ ...passed, name: 'image config' }]),
    ...whole,
    ...unread.map(({ layer, path, reason }): TestCase => {
      const where = layer === null ? 'image' : `layer ${String(layer)}`;
      return {
        className: 'coverage',
        name: path === null ? where : `${where}: ${path}`,
        outcome: 'error',
        type: 'unread',
        message: `could not be read: ${reason}`,
        details: ['Secrets in this part have been missed, if there are any.'],
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

/** Foreign text for an attribute or an element; U+FFFE and U+FFFF are no characters of XML (1.0, section 2.2). */
function text(foreign: string): string {
  return printable(foreign)
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
