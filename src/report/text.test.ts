import { describe, expect, test } from 'vitest';
import { columnsOf } from './layout.ts';
import { renderJson } from './json.ts';
import type { Report } from '../result/report.ts';
import { caseNames, golden, readCase } from './testing.ts';
import { renderText } from './text.ts';

const plain = { color: false, width: 80, verbose: false };

describe.each(caseNames)('the report of %s', (name) => {
  const report = readCase(name);

  test('reads as expected', () => {
    const text = renderText(report, plain);
    expect(text).toBe(golden(name, 'expected.txt', text));
  });

  test('reads as expected in full', () => {
    const text = renderText(report, { ...plain, verbose: true });
    expect(text).toBe(golden(name, 'expected-verbose.txt', text));
  });

  test('is no wider than 80 columns but for paths and references', () => {
    const names = [report.image.reference, report.image.base?.name ?? ''].filter((name) => name !== '');
    const foreign = [...names, ...pathsOf(report)].map((text) => text.slice(0, 8));
    for (const verbose of [false, true]) {
      const lines = renderText(report, { ...plain, verbose }).split('\n');
      const wide = lines.filter(
        (line) => columnsOf(line) > 80 && !foreign.some((text) => line.includes(text)),
      );
      expect(wide).toEqual([]);
    }
  });

  test('says the same without colour', () => {
    const colored = renderText(report, { ...plain, color: true });
    expect(colored).not.toBe(renderText(report, plain));
    expect(colored.replace(/\x1b\[[\d;]*m/g, '')).toBe(renderText(report, plain));
  });

  test('ends with the verdict', () => {
    const badge = report.verdict.outcome.toUpperCase();
    const lastSection = renderText(report, plain).trimEnd().split('\n\n').at(-1);
    expect(lastSection?.startsWith(`${badge}  `)).toBe(true);
  });

  test('lets no control character through', () => {
    const controls = /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/u;
    expect(renderText(report, { ...plain, verbose: true })).not.toMatch(controls);
    expect(renderJson(report)).not.toMatch(controls);
  });

  test('is the same JSON again, byte for byte', () => {
    expect(renderJson(report)).toBe(golden(name, 'report.json', renderJson(report)));
  });
});

test('a secret is printed in place of its redacted form when the finding carries it, line for line', () => {
  const report = readCase('fail-deleted-file-still-in-layer');
  const findings = report.findings.map((finding) => ({ ...finding, secret: 'first line\nsecond\x1b line' }));
  const text = renderText({ ...report, findings }, plain);
  expect(text).toContain('\n  first line\n  second\\x1b line\n');
  expect(text).not.toContain(report.findings[0]?.redacted);
});

function pathsOf({ findings, coverage }: Report): readonly string[] {
  const places = findings.flatMap(({ locations }) => locations);
  return [...places, ...coverage.failed, ...coverage.skipped].flatMap(({ path }) =>
    path === null ? [] : [path],
  );
}
