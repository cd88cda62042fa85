import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Report } from '../result/report.ts';
import { caseNames, hostileReport, readCase, rendererOf } from './testing.ts';

const renderJson = await rendererOf('json');
const renderJsonl = await rendererOf('jsonl');

/** Returns the value with each lone surrogate replaced by U+FFFD, as the formats write it. */
function wellFormed<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, it: unknown) =>
    typeof it === 'string' ? it.replace(/\p{Cs}/gu, '\ufffd') : it,
  ) as T;
}

test('renders JSON that parses to the report, except for lone surrogates', () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      expect(JSON.parse(renderJson(report))).toEqual(wellFormed(report));
    }),
  );
});

test('keeps an escaped backslash before text that looks like a surrogate escape', () => {
  const [name = ''] = caseNames;
  const report = { ...readCase(name), image: { ...readCase(name).image, reference: 'a\\ud800b' } };
  expect((JSON.parse(renderJson(report)) as Report).image.reference).toBe('a\\ud800b');
});

test('renders JSONL whose lines contain the whole report', () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      const text = renderJsonl(report);
      expect(text.endsWith('\n')).toBe(true);
      const lines = text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      const { record, ...scan } = lines.at(-1) ?? {};
      expect(record).toBe('scan');
      const findings = lines.slice(0, -1).map(({ record: kind, image, ...finding }) => {
        expect({ kind, image }).toEqual({
          kind: 'finding',
          image: { reference: wellFormed(report.image.reference), digest: null },
        });
        return finding;
      });
      expect({ ...scan, findings }).toEqual(wellFormed(report));
    }),
  );
});
