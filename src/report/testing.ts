import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { RelatedValue, Finding, Location, Verification } from '../findings/finding.ts';
import type { BaseImage } from '../metadata/base-image.ts';
import { FORMATS, type FormatName, type RenderContext, type Rendered } from './formats.ts';
import type { Report } from '../result/report.ts';

/** The reports of `testdata/reports`, a folder per case. */
const CASES = new URL('../../testdata/reports/', import.meta.url);
export const caseNames: readonly string[] = readdirSync(CASES);

export function readCase(name: string): Report {
  return JSON.parse(readFileSync(new URL(`${name}/report.json`, CASES), 'utf8')) as Report;
}

/**
 * Returns the text of a golden file. `UPDATE_GOLDEN=1 npx vitest run src/report` first writes the actual text to it;
 * review the difference.
 */
export function golden(name: string, file: string, actual: string): string {
  const url = new URL(`${name}/${file}`, CASES);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(url, actual);
  return existsSync(url) ? readFileSync(url, 'utf8') : '';
}

export const testContext: RenderContext = {
  color: false,
  width: 80,
  verbose: false,
  detectors: [
    defineDetector({
      id: 'circleci-personal-api-token',
      vendor: 'circleci',
      title: 'CircleCI Personal API Token',
      description: 'A token with all rights of a CircleCI user.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('CCIPAT_'), run('alnum', 22)],
      examples: [],
      counterExamples: [],
      docs: ['https://circleci.example/docs/tokens', 'no link'],
    }),
  ],
  failOn: null,
  commit: null,
  endedAt: new Date('2026-01-31T12:00:00.500Z'),
};

export function wholeText(rendered: Rendered): string {
  return typeof rendered === 'string' ? rendered : [...rendered].join('');
}

/** Returns the format's render function; it does not mask secrets. */
export async function rendererOf(
  name: FormatName,
): Promise<(report: Report, context?: RenderContext) => string> {
  const render: (report: Report, context: RenderContext) => Rendered = await FORMATS[name].load();
  return (report, context = testContext) => wholeText(render(report, context));
}

/** Occurs in every hostile text, so that a test can find where the text is rendered. */
export const EVIL = 'EVIL';

const PAYLOADS = [
  ...[
    '\u001b[2J\u001b[31mPASS\u001b[0m',
    '\r\nPASS  nothing found\n',
    '\u202egnp.exe\u202c',
    '\u009b31m',
    '\0',
    '\ufeff',
  ],
  ...['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', ']]>', '<!--', '-->', '&amp;', '&#x41;'],
  ...[
    '`',
    '``',
    '```\n',
    '[x](javascript:alert(1))',
    '![x](https://evil.example/)',
    '|',
    '@admin',
    '#1',
    '~~~',
  ],
  ...['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', ';=1', '","=1', '"', '""', ',', "'"],
  ...[
    '\ud800',
    '\udfff',
    '\udc00\ud800',
    '\uffff',
    '\ufffe',
    '\u2028',
    '\u{e0041}',
    '\u{1f600}',
    '%00',
    '{0}',
    '{',
    '\\',
  ],
  ...['../../etc/passwd', 'https://evil.example/', 'debian:latest/x', '?q', '#f', '/', '//', ' '],
];

export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PAYLOADS) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
    ),
    { maxLength: 5 },
  )
  .chain((parts) =>
    fc.nat(parts.length).map((at) => [...parts.slice(0, at), EVIL, ...parts.slice(at)].join('')),
  );

const KINDS = ['file', 'file-name', 'link-target', 'xattr', 'env', 'label', 'history', 'config'] as const;

const hostileLocation: fc.Arbitrary<Location> = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    text: hostileText,
    name: fc.option(hostileText),
    isDecoded: fc.boolean(),
    isDeleted: fc.boolean(),
    createdBy: fc.option(hostileText),
  })
  .map(({ kind, text, name, isDecoded, isDeleted, createdBy }) => {
    const hasPath = KINDS.indexOf(kind) < 4;
    return {
      kind,
      layer: hasPath ? 0 : null,
      path: hasPath ? text : null,
      name: hasPath ? null : name,
      ...(isDecoded ? { decoded: ['base64'] } : {}),
      ...{ line: 3, column: 9, offset: 120, length: 70 },
      lifecycle: hasPath && isDeleted ? 'deleted' : 'present',
      removedBy: hasPath && isDeleted ? { layer: 1, createdBy } : null,
    };
  });

const hostileRelatedValue: fc.Arbitrary<RelatedValue> = fc
  .record({ redacted: hostileText, locations: fc.array(hostileLocation, { minLength: 1, maxLength: 3 }) })
  .map((hostile) => ({ detector: 'circleci-id', title: 'CircleCI ID', ...hostile }));

const hostileVerification: fc.Arbitrary<Verification> = fc
  .record({
    host: fc.option(hostileText),
    texts: fc.tuple(hostileText, hostileText, hostileText, hostileText),
    scopes: fc.array(hostileText, { maxLength: 3 }),
  })
  .map(({ host, texts: [reason, account, expiresAt, detail], scopes }) => ({
    ...{ host, reason, account, scopes, expiresAt },
    details: [{ name: detail, value: detail }],
    links: [{ name: detail, url: detail }],
  }));

const hostileFinding: fc.Arbitrary<Finding> = fc
  .record({
    redacted: hostileText,
    confidence: fc.constantFrom('high', 'medium', 'low'),
    severity: fc.constantFrom('critical', 'high', 'medium', 'low', 'info'),
    locations: fc.array(hostileLocation, { minLength: 1, maxLength: 4 }),
    verification: fc.option(hostileVerification),
    companions: fc.array(hostileRelatedValue, { maxLength: 2 }),
  })
  .map(({ locations, verification, companions, ...graded }) => ({
    id: '0'.repeat(32),
    detector: 'circleci-personal-api-token',
    vendor: 'circleci',
    title: 'CircleCI Personal API Token',
    ...graded,
    ...(companions.length > 0 && { companions }),
    checksum: 'none',
    validity: verification === null ? 'unverified' : 'active',
    ...(verification !== null && { verification }),
    lifecycle: locations.some(({ lifecycle }) => lifecycle === 'present') ? 'present' : 'deleted',
    locations,
  }));

const hostileBase: fc.Arbitrary<BaseImage> = fc.record({
  name: fc.option(hostileText),
  digest: fc.constant(null),
  evidence: fc.option(fc.constantFrom('command', 'root-filesystem')),
});

/** Generates reports in which every text that can come from an image or a server is hostile. */
export const hostileReport: fc.Arbitrary<Report> = fc
  .record({
    findings: fc.array(hostileFinding, { maxLength: 4 }),
    reference: hostileText,
    platform: fc.option(hostileText),
    createdBy: fc.array(fc.option(hostileText), { minLength: 2, maxLength: 3 }),
    bases: fc.array(fc.option(fc.boolean()), { minLength: 3, maxLength: 3 }),
    base: fc.option(hostileBase),
    failed: fc.array(
      fc.record({
        layer: fc.option(fc.constantFrom(0, 1)),
        path: fc.option(hostileText),
        reason: hostileText,
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ findings, reference, platform, createdBy, bases, base, failed }) => ({
    schemaVersion: 1,
    tool: { name: 'scan-image', version: '0.1.0', detectors: { count: 1, revision: 'sha256:00' } },
    image: { reference, source: 'docker-archive', platform, digest: null, configDigest: null, base },
    layers: createdBy.map((instruction, index) => ({
      index,
      digest: null,
      diffId: null,
      mediaType: 'application/vnd.oci.image.layer.v1.tar',
      size: 1,
      createdBy: instruction,
      base: bases[index] ?? null,
      status: 'scanned' as const,
    })),
    findings,
    coverage: {
      complete: failed.length === 0,
      bytes: 1,
      files: 1,
      skipped: failed.map((part) => ({ ...part, size: 1 })),
      failed,
    },
    verdict: { outcome: 'fail', reasons: ['1 finding of medium confidence or more: 1 critical'] },
    stats: { wallMs: 1000, layersFromCache: 0 },
  }));
