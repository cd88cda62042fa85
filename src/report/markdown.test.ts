import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../result/report.ts';
import { EVIL, hostileReport, readCase, rendererOf, testContext } from './testing.ts';

const renderMarkdown = await rendererOf('markdown');

/** What is left of a line without its code spans, as CommonMark 6.1 finds them. */
function outsideCode(line: string): string {
  let rest = '';
  for (let at = 0; at < line.length;) {
    const fence = /^`+/.exec(line.slice(at))?.[0];
    if (fence === undefined) {
      rest += line.charAt(at++);
      continue;
    }
    const behind = line.slice(at + fence.length);
    const end = [...behind.matchAll(/`+/g)].find(([run]) => run.length === fence.length);
    if (end === undefined) rest += fence;
    at += fence.length + (end === undefined ? 0 : end.index + fence.length);
  }
  return rest;
}

test('text from the image stands in code spans alone', () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      const lines = renderMarkdown(report, { ...testContext, verbose: true }).split('\n');
      expect(lines.filter((line) => outsideCode(line).includes(EVIL))).toEqual([]);
      // A line that starts with a fence and has no other is a code block, and the rest of the comment in it.
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
  ])('of %s has fewer than 65,000 characters and says how many it leaves out', (_, report) => {
    const text = renderMarkdown(report);
    expect(text.length).toBeLessThan(65_000);
    const shown = text.split('\n').filter((line) => line.startsWith('#### CRITICAL')).length;
    expect(shown).toBeGreaterThan(5);
    const rest = (report.findings.length - shown).toLocaleString('en-US');
    expect(text).toContain(`**${rest} more findings left out**`);
  });

  test('has room for a header full of rubbish', () => {
    const rubbish = '`\u{e0041}'.repeat(50_000);
    const failed = Array.from({ length: 500 }, () => ({ layer: 0, path: rubbish, reason: rubbish }));
    const report = findings(1000, rubbish);
    const text = renderMarkdown({
      ...report,
      image: { ...report.image, reference: rubbish, platform: rubbish, digest: rubbish },
      coverage: { ...report.coverage, complete: false, failed },
      verdict: { outcome: 'fail', reasons: [rubbish] },
    });
    expect(text.length).toBeLessThan(65_000);
    expect(text).toContain('and 490 more parts');
    expect(text).toMatch(/\*\*[\d,]+ more findings left out\*\*/);
  });

  test('of few findings leaves out none and says nothing of it', () => {
    expect(renderMarkdown(findings(10, 'app/.env'))).not.toContain('left out');
  });

  test('starts with the line by which a pipeline finds it again', () => {
    expect(renderMarkdown(many)).toMatch(/^<!-- scan-image report -->\n/);
  });
});

function never(): never {
  throw new Error('the case has no place');
}
