import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createScrubber } from '../findings/scrub.ts';
import { acmeToken, placed } from '../findings/testing.ts';
import { FORMATS, FORMAT_NAMES, renderReport, type FormatName } from './formats.ts';
import { maskReport } from '../result/mask-report.ts';
import { caseNames, golden, hostileReport, readCase, rendererOf, testContext, wholeText } from './testing.ts';

const EXPECTED: Readonly<Partial<Record<FormatName, string>>> = {
  jsonl: 'expected.jsonl',
  csv: 'expected.csv',
  sarif: 'expected.sarif',
  gitlab: 'expected-gitlab.json',
  junit: 'expected-junit.xml',
  markdown: 'expected.md',
};

/** A golden file that nobody reads is none. */
const isTooLong = (name: string, format: string): boolean =>
  name === 'fail-many-places' && ['jsonl', 'csv', 'sarif'].includes(format);

describe.each(Object.entries(EXPECTED))('as %s', (format, file) => {
  test.each(caseNames.filter((name) => !isTooLong(name, format)))(
    'the report of %s reads as expected',
    async (name) => {
      const render = await rendererOf(format as FormatName);
      const text = render(readCase(name));
      expect(text).toBe(golden(name, file, text));
    },
  );
});

test('the list of formats loads none of them', () => {
  const text = readFileSync(new URL('formats.ts', import.meta.url), 'utf8');
  expect(text.match(/^import (?!type ).*$/gm)).toBeNull();
});

describe.each(FORMAT_NAMES)('the format %s', (format) => {
  test('lets through no control character, no half of a surrogate pair, and nothing that turns text around', async () => {
    const render = await rendererOf(format);
    fc.assert(
      fc.property(hostileReport, fc.boolean(), (report, verbose) => {
        const text = render(report, { ...testContext, verbose });
        expect(text).not.toMatch(/(?![\r\n])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
        // A line feed of CSV is none without the other half; no other format knows carriage returns.
        expect(text.replaceAll(format === 'csv' ? '\r\n' : '', '')).not.toContain('\r');
      }),
    );
  });

  test('gives the same text for the same report, and leaves the report alone', async () => {
    const render = await rendererOf(format);
    fc.assert(
      fc.property(hostileReport, (report) => {
        const before = structuredClone(report);
        expect(render(report)).toBe(render(structuredClone(report)));
        expect(report).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });

  test('says so when the report is of a scan that did not see everything', async () => {
    const render = await rendererOf(format);
    const report = readCase('pass-nothing-found');
    const holed = { ...report, coverage: { ...report.coverage, complete: false } };
    expect(render({ ...holed, verdict: { outcome: 'incomplete', reasons: [] } })).not.toBe(render(report));
  });

  test('holds no secret where it is made to be posted, even when they are to be shown', async () => {
    const report = readCase('fail-deleted-file-still-in-layer');
    const secret = 'CCIPAT_shown_in_full_4711';
    const shown = {
      ...report,
      findings: report.findings.map((finding) => ({ ...finding, secret })),
      image: { ...report.image, base: { name: `team/${secret}`, digest: null, evidence: null } },
      layers: report.layers.map((layer) => ({ ...layer, createdBy: `RUN login ${secret}` })),
    };
    const masked = maskReport(shown, createScrubber([placed(acmeToken, secret)]));
    const text = wholeText(await renderReport(format, { report: shown, masked }, testContext));
    expect(text.includes(secret)).toBe(FORMATS[format].showsSecrets);
  });

  test('has no more to say than one line a place, with a thousand places', async () => {
    const report = readCase('fail-many-places');
    const text = wholeText(await renderReport(format, { report, masked: report }, testContext));
    const places = report.findings.flatMap(({ locations }) => locations).length;
    expect(text.length).toBeLessThan(places * 2000);
  });
});
