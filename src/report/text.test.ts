import { describe, expect, test } from 'vitest';
import { columnsOf } from './layout.ts';
import { renderJson } from './json.ts';
import type { Report } from '../result/report.ts';
import { caseNames, golden, readCase } from './testing.ts';
import { renderText } from './text.ts';

const plain = { color: false, width: 80, verbose: false };

describe.each(caseNames)('the report of %s', (name) => {
  const report = readCase(name);

  test('matches its golden file', () => {
    const text = renderText(report, plain);
    expect(text).toBe(golden(name, 'expected.txt', text));
  });

  test('matches its golden file with --verbose', () => {
    const text = renderText(report, { ...plain, verbose: true });
    expect(text).toBe(golden(name, 'expected-verbose.txt', text));
  });

  test('is at most 80 columns wide except for paths and references', () => {
    const names = [report.image.reference, report.image.base?.name ?? ''].filter((name) => name !== '');
    const untrusted = [...names, ...pathsOf(report)].map((text) => text.slice(0, 8));
    for (const verbose of [false, true]) {
      const lines = renderText(report, { ...plain, verbose }).split('\n');
      const wide = lines.filter(
        (line) => columnsOf(line) > 80 && !untrusted.some((text) => line.includes(text)),
      );
      expect(wide).toEqual([]);
    }
  });

  test('is the same without colours', () => {
    const colored = renderText(report, { ...plain, color: true });
    expect(colored).not.toBe(renderText(report, plain));
    expect(colored.replace(/\x1b\[[\d;]*m/g, '')).toBe(renderText(report, plain));
  });

  test('ends with the verdict', () => {
    const badge = report.verdict.outcome.toUpperCase();
    const lastSection = renderText(report, plain).trimEnd().split('\n\n').at(-1);
    expect(lastSection?.startsWith(`${badge}  `)).toBe(true);
  });

  test('contains no control characters', () => {
    const controls = /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/u;
    expect(renderText(report, { ...plain, verbose: true })).not.toMatch(controls);
    expect(renderJson(report)).not.toMatch(controls);
  });

  test('renders to its own JSON file again, byte for byte', () => {
    expect(renderJson(report)).toBe(golden(name, 'report.json', renderJson(report)));
  });
});

test('prints a shown secret line by line in place of its redacted form', () => {
  const report = readCase('fail-deleted-file-still-in-layer');
  const findings = report.findings.map((finding) => ({ ...finding, secret: 'first line\nsecond\x1b line' }));
  const text = renderText({ ...report, findings }, plain);
  expect(text).toContain('\n  first line\n  second\\x1b line\n');
  expect(text).not.toContain(report.findings[0]?.redacted);
});

function pathsOf({ findings, coverage }: Report): readonly string[] {
  const locations = findings.flatMap((finding) => finding.locations);
  return [...locations, ...coverage.failed, ...coverage.skipped].flatMap(({ path }) =>
    path === null ? [] : [path],
  );
}
