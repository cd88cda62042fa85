import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable } from '../errors.ts';
import { hostileReport, readCase, rendererOf } from './testing.ts';

const renderCsv = await rendererOf('csv');

/** Parses CSV strictly by RFC 4180; anything else throws. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  while (cells.lastIndex < text.length) {
    const at = cells.lastIndex;
    const cell = cells.exec(text);
    if (cell === null) throw new Error(`the text at offset ${String(at)} is not a CSV cell`);
    row.push(cell[1]?.replaceAll('""', '"') ?? cell[2] ?? '');
    if (cell[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

test('writes one complete row per location of a finding and per part that could not be read', () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      const [header = [], ...rows] = parseCsv(renderCsv(report));
      expect(rows.filter((row) => row.length !== header.length)).toEqual([]);
      const kinds = rows.map(([record]) => record);
      expect(kinds.filter((kind) => kind === 'finding')).toHaveLength(
        report.findings.flatMap(({ locations }) => locations).length,
      );
      expect(kinds.filter((kind) => kind === 'unread')).toHaveLength(report.coverage.failed.length);
    }),
  );
});

test('starts no cell with a formula, whether commas or semicolons separate the cells', () => {
  const formula = /^[\s"]*[=+\-@＝＋－＠]/;
  fc.assert(
    fc.property(hostileReport, (report) => {
      const text = renderCsv(report);
      const rows = parseCsv(text);
      const splitAtSemicolons = text.split('\r\n').flatMap((line) => line.split(';'));
      const cells = [...rows.flat(), ...splitAtSemicolons].filter(
        (cell) => !cell.trimStart().startsWith("'"),
      );
      expect(cells.filter((cell) => formula.test(cell))).toEqual([]);
    }),
  );
});

test('leaves a text unchanged that does not start a formula', () => {
  const report = readCase('fail-deleted-file-still-in-layer');
  const [finding] = report.findings;
  const [location] = finding?.locations ?? [];
  if (finding === undefined || location === undefined)
    throw new Error('the case has no finding or no location');
  const path = 'a=b, "c"; d\n漢字';
  const [header = [], row = []] = parseCsv(
    renderCsv({ ...report, findings: [{ ...finding, locations: [{ ...location, path }] }] }),
  );
  expect(row[header.indexOf('path')]).toBe(printable(path));
});

test('has a column for secrets only if they are shown', () => {
  const report = readCase('fail-deleted-file-still-in-layer');
  const headerOf = (text: string): readonly string[] => parseCsv(text)[0] ?? [];
  expect(headerOf(renderCsv(report))).not.toContain('secret');
  const findings = report.findings.map((finding) => ({ ...finding, secret: '=shown' }));
  const [header = [], row = []] = parseCsv(renderCsv({ ...report, findings }));
  expect(row[header.indexOf('secret')]).toBe("'=shown");
});
