import { describe, expect, test } from 'vitest';
import type { Finding } from '../findings/finding.ts';
import { columnsOf } from './layout.ts';
import type { Report } from '../result/report.ts';
import { readCase, testContext } from './testing.ts';
import { renderText } from './text.ts';

const style = { color: false, width: 80, verbose: false };
const report = readCase('fail-deleted-file-still-in-layer');
const [model] = report.findings;
if (model === undefined) throw new Error('the case has no finding');
const deleted: Finding = model;
const present: Finding = {
  ...deleted,
  lifecycle: 'present',
  locations: deleted.locations.map((location) => ({ ...location, lifecycle: 'present', removedBy: null })),
};
const textOf = (findings: readonly Finding[], verbose = false): string =>
  renderText({ ...report, findings } satisfies Report, { ...style, verbose });
const titled = (finding: Finding, title: string): Finding => ({ ...finding, title });

describe('the findings of a text report', () => {
  test('are sorted by urgency: active, in the final image, only in lower layers, inactive', () => {
    const text = textOf([
      titled({ ...present, validity: 'inactive' }, 'Inactive secret'),
      titled(deleted, 'Hidden secret'),
      titled(present, 'Present secret'),
      titled({ ...deleted, validity: 'active' }, 'Active secret'),
    ]);
    const order = [...text.matchAll(/^(?:--- [^(:]*(?= \()|CRITICAL {2}.*)/gm)].map(([line]) => line);
    expect(order).toEqual([
      '--- Active',
      'CRITICAL  Active secret',
      '--- In the final image',
      'CRITICAL  Present secret',
      '--- Only in lower layers',
      'CRITICAL  Hidden secret',
      '--- Inactive',
      'CRITICAL  Inactive secret',
    ]);
  });

  test('each name the next step in one line', () => {
    const next = textOf([present, { ...present, validity: 'inactive' }])
      .split('\n')
      .filter((line) => line.startsWith('  next: '));
    expect(next).toHaveLength(2);
    expect(next[1]).toBe('  next: Rebuild the image without it.');
    for (const line of next) expect(columnsOf(line)).toBeLessThanOrEqual(80);
  });

  test('show more of the next step in a wider terminal', () => {
    const [narrow = '', wide = ''] = [80, 300].map(
      (width) =>
        /^ {2}next: .*$/m.exec(renderText({ ...report, findings: [present] }, { ...style, width }))?.[0],
    );
    expect(wide.startsWith(narrow)).toBe(true);
    expect(wide.length).toBeGreaterThan(narrow.length);
    expect(wide).toContain('https://');
  });

  test('are limited to 50: the least urgent are omitted and counted', () => {
    const text = textOf([
      ...Array.from({ length: 300 }, () => ({ ...deleted, severity: 'high' as const })),
      ...Array.from({ length: 40 }, () => present),
    ]);
    expect(text.match(/^CRITICAL {2}/gm)).toHaveLength(40);
    expect(text.match(/^HIGH {2}/gm)).toHaveLength(10);
    expect(text).toContain('and 290 more findings (290 high); see --verbose or --format json');
    expect(text).toContain('(300 findings)');
  });

  test('are all shown with --verbose', () => {
    const text = textOf(
      Array.from({ length: 300 }, () => present),
      true,
    );
    expect(text.match(/^CRITICAL {2}/gm)).toHaveLength(300);
    expect(text).not.toContain('more finding');
  });

  test('lead to the playbooks of three detectors, and with --verbose to all', () => {
    const kinds = ['a', 'b', 'c', 'd', 'e'].map((detector) => ({ ...present, detector }));
    expect(textOf(kinds)).toContain('explain c\n  and 2 more detectors; --verbose lists them\n');
    expect(textOf(kinds, true)).toMatch(/explain a\n.*explain b\n.*explain c\n.*explain d\n.*explain e\n\n/);
    expect(textOf(kinds, true)).not.toContain('lists them');
  });

  test('name only detectors that `scan-image explain` knows', () => {
    const custom = { ...present, detector: 'custom-detector' };
    const text = renderText({ ...report, findings: [present, custom] }, testContext);
    expect(text).toContain('  scan-image explain circleci-personal-api-token\n');
    expect(text).not.toContain('custom-detector');
  });

  test('are one block for a secret in 400 locations, with a few of them and a count', () => {
    const [location] = present.locations;
    if (location === undefined) throw new Error('the finding has no location');
    const locations = Array.from({ length: 400 }, (_, i) => ({ ...location, path: `app/${String(i)}` }));
    const text = textOf([{ ...present, locations }]);
    expect(text).toContain('and 395 more locations');
    expect(text.split('\n').length).toBeLessThan(25);
  });
});
