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

/** Whether the golden file would be too long to read. */
const isTooLong = (name: string, format: string): boolean =>
  name === 'fail-many-places' && ['jsonl', 'csv', 'sarif'].includes(format);

describe.each(Object.entries(EXPECTED))('as %s', (format, file) => {
  test.each(caseNames.filter((name) => !isTooLong(name, format)))(
    'renders the report of %s as in its golden file',
    async (name) => {
      const render = await rendererOf(format as FormatName);
      const text = render(readCase(name));
      expect(text).toBe(golden(name, file, text));
    },
  );
});

test('does not load any format together with the list of formats', () => {
  const text = readFileSync(new URL('formats.ts', import.meta.url), 'utf8');
  expect(text.match(/^import (?!type ).*$/gm)).toBeNull();
});

describe.each(FORMAT_NAMES)('the format %s', (format) => {
  test('writes no control characters, lone surrogates or bidirectional controls', async () => {
    const render = await rendererOf(format);
    fc.assert(
      fc.property(hostileReport, fc.boolean(), (report, verbose) => {
        const text = render(report, { ...testContext, verbose });
        expect(text).not.toMatch(/(?![\r\n])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
        // CSV ends its lines with CR LF; no other format contains a carriage return.
        expect(text.replaceAll(format === 'csv' ? '\r\n' : '', '')).not.toContain('\r');
      }),
    );
  });

  test('renders the same report to the same text, and does not change the report', async () => {
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

  test('renders an incomplete scan differently from a complete one', async () => {
    const render = await rendererOf(format);
    const report = readCase('pass-nothing-found');
    const incomplete = { ...report, coverage: { ...report.coverage, complete: false } };
    expect(render({ ...incomplete, verdict: { outcome: 'incomplete', reasons: [] } })).not.toBe(
      render(report),
    );
  });

  test('contains a shown secret only if the format is not meant to be uploaded or posted', async () => {
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

  test('stays below 2,000 characters per location for a secret in a thousand locations', async () => {
    const report = readCase('fail-many-places');
    const text = wholeText(await renderReport(format, { report, masked: report }, testContext));
    const locations = report.findings.flatMap((finding) => finding.locations).length;
    expect(text.length).toBeLessThan(locations * 2000);
  });
});
