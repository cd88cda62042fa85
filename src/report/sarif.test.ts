import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseNames, EVIL, hostileReport, readCase, rendererOf, testContext } from './testing.ts';

const renderSarif = await rendererOf('sarif');

/** Returns the schema without its draft 4 name, which the validator does not support; the rest is still valid. */
function readSchema(): Record<string, unknown> {
  const url = new URL('../../testdata/schemas/sarif-2.1.0.json', import.meta.url);
  const schema = JSON.parse(readFileSync(url, 'utf8')) as Record<string, unknown>;
  delete schema.$schema;
  delete schema.id;
  return schema;
}

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);
const isSarif = ajv.compile(readSchema());

function errorsOf(text: string): unknown {
  return isSarif(JSON.parse(text)) ? [] : isSarif.errors;
}

interface Sarif {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly automationDetails: { readonly id: string };
      readonly invocations: readonly [
        { readonly executionSuccessful: boolean; readonly toolExecutionNotifications: readonly unknown[] },
      ];
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly message: { readonly text: string };
        readonly locations: readonly {
          readonly physicalLocation: {
            readonly artifactLocation: { readonly uri: string };
            readonly region: { readonly startLine: number };
          };
        }[];
        readonly partialFingerprints: Readonly<Record<string, string>>;
      }[];
    },
  ];
}
const parse = (text: string): Sarif => JSON.parse(text) as Sarif;

test('is checked against a schema that rejects invalid SARIF', () => {
  expect(errorsOf('{"version":"2.1.0","runs":[{"tool":{"driver":{}}}]}')).not.toEqual([]);
  const invalid = renderSarif(readCase('fail-many-places')).replaceAll('"ruleId"', '"rule"');
  expect(errorsOf(invalid)).not.toEqual([]);
});

test.each(caseNames)('renders the report of %s as valid by the schema', (name) => {
  for (const verbose of [false, true]) {
    expect(errorsOf(renderSarif(readCase(name), { ...testContext, verbose }))).toEqual([]);
  }
});

test('is valid for hostile texts of an image, and each result has a rule, a relative path and a line', () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      const text = renderSarif(report, { ...testContext, verbose: true });
      expect(errorsOf(text)).toEqual([]);
      const [{ tool, results }] = parse(text).runs;
      expect(results).toHaveLength(report.findings.length);
      for (const { ruleId, ruleIndex, locations } of results) {
        expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
        expect(locations).toHaveLength(1);
        for (const { physicalLocation } of locations) {
          expect(physicalLocation.artifactLocation.uri).toMatch(/^(?:[\w.~-]|%[0-9A-F]{2})[\w.~/%-]*$/);
          expect(physicalLocation.region.startLine).toBeGreaterThan(0);
        }
      }
    }),
  );
});

test('writes messages without links and placeholders', () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      for (const { message } of parse(renderSarif(report)).runs[0].results) {
        const unescaped = message.text.replace(/\\[\\[\]]|\{\{|\}\}/g, '');
        expect(unescaped).toContain(EVIL);
        expect(unescaped).not.toMatch(/[[\]{}\\]/);
      }
    }),
  );
});

describe('a fingerprint', () => {
  const report = readCase('fail-deleted-file-still-in-layer');
  const fingerprints = (text: string): unknown =>
    parse(text).runs[0].results.map(({ partialFingerprints }) => partialFingerprints);

  test('is the same for a rebuild with another tag and other layers', () => {
    const rebuilt = {
      ...report,
      image: { ...report.image, reference: 'registry.example/team/shop:2', digest: null },
      layers: report.layers.map((layer) => ({ ...layer, digest: null })),
    };
    expect(fingerprints(renderSarif(rebuilt))).toEqual(fingerprints(renderSarif(report)));
  });

  test('is in the property that GitHub tracks alerts by', () => {
    const [finding] = report.findings;
    expect(fingerprints(renderSarif(report))).toEqual([
      expect.objectContaining({ primaryLocationLineHash: `${finding?.id ?? ''}:1` }),
    ]);
  });
});

test('names the run by repository and platform, without the tag', () => {
  const { runs } = parse(renderSarif(readCase('fail-deleted-file-still-in-layer')));
  expect(runs[0].automationDetails.id).toBe('image/registry.example/team/shop/linux/amd64/');
});

test('marks an incomplete scan as unsuccessful and says what was not read', () => {
  const [complete] = parse(renderSarif(readCase('pass-nothing-found'))).runs[0].invocations;
  expect(complete).toEqual({ executionSuccessful: true, toolExecutionNotifications: [] });
  const [incomplete] = parse(renderSarif(readCase('incomplete'))).runs[0].invocations;
  expect(incomplete.executionSuccessful).toBe(false);
  expect(incomplete.toolExecutionNotifications.length).toBeGreaterThan(0);
});

test('writes no more results than GitHub accepts, and says how many it omits', () => {
  const report = readCase('fail-deleted-file-still-in-layer');
  const [finding] = report.findings;
  if (finding === undefined) throw new Error('the case has no finding');
  const findings = Array.from({ length: 25_002 }, (_, i) => ({ ...finding, id: String(i) }));
  const [{ results, invocations }] = parse(renderSarif({ ...report, findings })).runs;
  expect(results).toHaveLength(25_000);
  expect(invocations[0].toolExecutionNotifications).toEqual([
    expect.objectContaining({
      level: 'note',
      message: { text: '2 findings omitted: GitHub accepts at most 25,000 results' },
    }),
  ]);
});

test('links to help only with web addresses', () => {
  const [detector] = testContext.detectors;
  if (detector === undefined) throw new Error('there is no detector');
  const docs = ['javascript:alert(1)', 'https://docs.example/>x', 'https://docs.example/'];
  const text = renderSarif(readCase('fail-deleted-file-still-in-layer'), {
    ...testContext,
    detectors: [{ ...detector, docs }],
  });
  expect(parse(text).runs[0].tool.driver.rules).toMatchObject([{ helpUri: 'https://docs.example/' }]);
  expect(text).not.toContain('javascript');
  expect(text).not.toContain('/>x');
});

test('describes an unknown detector by its findings', () => {
  const text = renderSarif(readCase('fail-deleted-file-still-in-layer'), { ...testContext, detectors: [] });
  expect(parse(text).runs[0].tool.driver.rules).toMatchObject([
    { shortDescription: { text: 'CircleCI Personal API Token' }, properties: { 'security-severity': '9.5' } },
  ]);
});
