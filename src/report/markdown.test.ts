import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../result/report.ts';
import { EVIL, hostileReport, readCase, rendererOf, testContext } from './testing.ts';

const renderMarkdown = await rendererOf('markdown');

/** Returns a line without its code spans, as CommonMark 6.1 delimits them. */
function outsideCode(line: string): string {
  let rest = '';
  for (let at = 0; at < line.length;) {
    const fence = /^`+/.exec(line.slice(at))?.[0];
    if (fence === undefined) {
      rest += line.charAt(at++);
      continue;
    }
    const after = line.slice(at + fence.length);
    const end = [...after.matchAll(/`+/g)].find(([run]) => run.length === fence.length);
    if (end === undefined) rest += fence;
    at += fence.length + (end === undefined ? 0 : end.index + fence.length);
  }
  return rest;
}

test('writes text from the image only in code spans', () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      const lines = renderMarkdown(report, { ...testContext, verbose: true }).split('\n');
      expect(lines.filter((line) => outsideCode(line).includes(EVIL))).toEqual([]);
      // A fence without an end would turn the rest of the comment into a code block.
      expect(lines.filter((line) => /^ {0,3}(?:```[^`]*|~~~.*)$/.test(line))).toEqual([]);
    }),
  );
});

describe('a comment', () => {
  const many = readCase('fail-many-places');
  const [model] = many.findings;
  if (model === undefined) throw new Error('the case has no finding');
  const findings = (count: number, path: string): Report => ({
    ...many,
    findings: Array.from({ length: count }, (_, i) => ({
      ...model,
      redacted: `\`acme_${String(i)}…`,
      locations: Array.from({ length: 9 }, () => ({ ...(model.locations[0] ?? never()), path })),
    })),
  });

  test.each([
    ['ten thousand findings', findings(10_000, 'app/.env')],
    ['a thousand with long paths', findings(1000, 'a/'.repeat(2000))],
    ['a thousand with paths of backticks', findings(1000, '`'.repeat(4000))],
    [
      'a thousand with paths that grow when they are made printable',
      findings(1000, '\u{e0041}'.repeat(4000)),
    ],
  ])('of %s has fewer than 65,000 characters and says how many findings it omits', (_, report) => {
    const text = renderMarkdown(report);
    expect(text.length).toBeLessThan(65_000);
    const shown = text.split('\n').filter((line) => line.startsWith('#### CRITICAL')).length;
    expect(shown).toBeGreaterThan(5);
    const rest = (report.findings.length - shown).toLocaleString('en-US');
    expect(text).toContain(`**${rest} more findings omitted**`);
  });

  test('stays below 65,000 characters if the header itself is huge', () => {
    const huge = '`\u{e0041}'.repeat(50_000);
    const failed = Array.from({ length: 500 }, () => ({ layer: 0, path: huge, reason: huge }));
    const report = findings(1000, huge);
    const text = renderMarkdown({
      ...report,
      image: { ...report.image, reference: huge, platform: huge, digest: huge },
      coverage: { ...report.coverage, complete: false, failed },
      verdict: { outcome: 'fail', reasons: [huge] },
    });
    expect(text.length).toBeLessThan(65_000);
    expect(text).toContain('and 490 more parts');
    expect(text).toMatch(/\*\*[\d,]+ more findings omitted\*\*/);
  });

  test('of few findings omits none and mentions no omission', () => {
    expect(renderMarkdown(findings(10, 'app/.env'))).not.toContain('omitted');
  });

  test('starts with the line that a pipeline uses to find its previous comment', () => {
    expect(renderMarkdown(many)).toMatch(/^<!-- scan-image report -->\n/);
  });
});

function never(): never {
  throw new Error('the case has no location');
}
