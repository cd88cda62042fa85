import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Report } from '../result/report.ts';
import { caseNames, hostileReport, readCase, rendererOf } from './testing.ts';

const renderJson = await rendererOf('json');
const renderJsonl = await rendererOf('jsonl');

/** Half a surrogate pair is no text: a reader gets the replacement character in its place. */
function wellFormed<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, it: unknown) =>
    typeof it === 'string' ? it.replace(/\p{Cs}/gu, '\ufffd') : it,
  ) as T;
}

test('JSON reads as the report, but for halves of surrogate pairs', () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      expect(JSON.parse(renderJson(report))).toEqual(wellFormed(report));
    }),
  );
});

test('a backslash before what looks like half a surrogate pair stays', () => {
  const [name = ''] = caseNames;
  const report = { ...readCase(name), image: { ...readCase(name).image, reference: 'a\\ud800b' } };
  expect((JSON.parse(renderJson(report)) as Report).image.reference).toBe('a\\ud800b');
});

test('the lines of JSONL are the whole report', () => {
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
