import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectors as released } from '../catalogue/detectors.ts';
import type { Detector } from '../catalogue/model/detector.ts';
import { compileMatcher } from './compile.ts';
import type { Match, Matcher } from './match.ts';
import { sampleSecret } from './sample/sample.ts';
import { edgeTexts } from './testing/edges.ts';
import { longDetectors, shortDetectors } from './testing/detectors.ts';
import { referenceMatches } from './testing/reference.ts';

const ours = [...shortDetectors, ...longDetectors];

/** Generates texts with many near misses: literals, parts of tokens, whole tokens, and what may be around them. */
function texts(detectors: readonly Detector[], maxPieces: number): fc.Arbitrary<string> {
  const words = detectors.flatMap(({ context }) => context?.words ?? []);
  const token = fc
    .tuple(fc.constantFrom(...detectors), fc.nat(50))
    .map(([detector, seed]) => sampleSecret(detector, seed));
  const head = fc.tuple(token, fc.nat(40)).map(([text, length]) => text.slice(0, length));
  const end = fc.tuple(token, fc.nat(40)).map(([text, from]) => text.slice(from));
  const glue = fc.constantFrom(
    ' ',
    '\n',
    '=',
    ': ',
    '"',
    '": "',
    '_key=',
    ';',
    '--',
    '\\n',
    '%3D',
    '\\u0026',
    '-',
    '\xe9',
  );
  const name = fc.constantFrom('emu', 'rhea_x=', 'Secret', 'secret=', 'acm_', 'CR', '--app-', ...words);
  const filler = fc.stringMatching(/^[a-f0-9A-Z_ \n.]{0,30}$/);
  // About as wide as a context reaches: a word is just near enough, or just too far away.
  const gap = fc
    .tuple(fc.constantFrom(...detectors), fc.integer({ min: -2, max: 2 }))
    .map(([{ context }, more]) => {
      return ' '.repeat(Math.max(0, (context?.within ?? 8) + more));
    });
  const weighted = [
    { weight: 3, arbitrary: token },
    { weight: 4, arbitrary: glue },
    { weight: 3, arbitrary: name },
    { weight: 1, arbitrary: gap },
    { weight: 1, arbitrary: head },
    { weight: 1, arbitrary: end },
    { weight: 1, arbitrary: filler },
  ];
  const paired = fc
    .tuple(name, gap, token, fc.constantFrom('', ' ', 'a', '0', '='))
    .map((parts) => parts.join(''));
  const reversed = fc.tuple(token, gap, name).map((parts) => parts.join(''));
  return fc
    .array(fc.oneof(...weighted, paired, reversed), { maxLength: maxPieces })
    .map((pieces) => pieces.join(''));
}

const cuts = fc.oneof(
  fc.array(fc.nat(2000), { maxLength: 12 }),
  fc.constant(Array.from({ length: 3000 }, (_, at) => at)),
  fc.integer({ min: 2, max: 400 }).map((size) => Array.from({ length: 1500 }, (_, i) => i * size)),
);

function scanWhole(matcher: Matcher, text: string): readonly Match[] {
  return matcher.open().end(Buffer.from(text, 'latin1')).matches;
}

/** Overwrites each chunk after it is pushed, since the scan must not keep it. */
function scanCut(matcher: Matcher, text: string, positions: readonly number[]): readonly Match[] {
  const stream = matcher.open();
  const edges = [0, ...positions.filter((at) => at < text.length).sort((a, b) => a - b), text.length];
  for (let i = 1; i < edges.length; i++) {
    const chunk = Uint8Array.from(Buffer.from(text.slice(edges[i - 1], edges[i]), 'latin1'));
    stream.push(chunk);
    chunk.fill(0x41);
  }
  return stream.end().matches;
}

describe('the matcher finds the same matches as the reference', () => {
  test.each([
    { name: 'short detectors', detectors: shortDetectors },
    { name: 'all kinds of notation', detectors: ours },
  ])('with $name', ({ detectors }) => {
    const matcher = compileMatcher(detectors);
    fc.assert(
      fc.property(texts(detectors, 24), (text) => {
        expect(scanWhole(matcher, text)).toEqual(referenceMatches(detectors, text));
      }),
      { numRuns: 150 },
    );
  });

  test.each(ours)('with $id alone', (detector) => {
    const matcher = compileMatcher([detector]);
    fc.assert(
      fc.property(texts([detector], 12), (text) => {
        expect(scanWhole(matcher, text)).toEqual(referenceMatches([detector], text));
      }),
      { numRuns: 100 },
    );
  });

  test.each(ours)('with $id alone, at the ends of its windows', (detector) => {
    const matcher = compileMatcher([detector]);
    for (const text of edgeTexts(detector)) {
      const surrounded = `${'.'.repeat(matcher.overlap)} ${text}`;
      expect(scanWhole(matcher, surrounded)).toEqual(referenceMatches([detector], surrounded));
    }
  });

  test('with each released detector alone, on its tokens and words', () => {
    for (const detector of released) {
      const matcher = compileMatcher([detector]);
      fc.assert(
        fc.property(texts([detector], 8), (text) => {
          expect(scanWhole(matcher, text)).toEqual(referenceMatches([detector], text));
        }),
        { numRuns: 4 },
      );
    }
  }, 120_000);
});

describe('a text that is scanned in chunks has the same matches as in one piece', () => {
  test.each([
    { name: 'short detectors', detectors: shortDetectors, numRuns: 400 },
    { name: 'all kinds of notation', detectors: ours, numRuns: 300 },
    { name: 'the released detectors', detectors: released, numRuns: 100 },
  ])('with $name', ({ detectors, numRuns }) => {
    const matcher = compileMatcher(detectors);
    fc.assert(
      fc.property(texts(detectors, 60), cuts, (text, positions) => {
        expect(scanCut(matcher, text, positions)).toEqual(scanWhole(matcher, text));
      }),
      { numRuns },
    );
  });

  test.each(ours)('with $id alone', (detector) => {
    const matcher = compileMatcher([detector]);
    fc.assert(
      fc.property(texts([detector], 60), cuts, (text, positions) => {
        expect(scanCut(matcher, text, positions)).toEqual(scanWhole(matcher, text));
      }),
      { numRuns: 100 },
    );
  });

  test.each(ours)('with $id alone, cut anywhere near the end of a window', (detector) => {
    const matcher = compileMatcher([detector]);
    const filler = '.'.repeat(matcher.overlap);
    for (const text of edgeTexts(detector)) {
      const surrounded = `${filler} ${text}${filler}`;
      const whole = scanWhole(matcher, surrounded);
      for (let cut = 1; cut < surrounded.length; cut++) {
        const found = scanCut(matcher, surrounded, [cut]);
        if (found.length > 0 || whole.length > 0) expect(found).toEqual(whole);
      }
    }
  });

  test('while another scan is open', () => {
    const matcher = compileMatcher(ours);
    fc.assert(
      fc.property(texts(ours, 60), texts(ours, 60), fc.integer({ min: 1, max: 300 }), (a, b, size) => {
        const streams = [a, b].map((text) => ({
          bytes: Buffer.from(text, 'latin1'),
          stream: matcher.open(),
        }));
        for (let at = 0; at < Math.max(a.length, b.length); at += size) {
          for (const { bytes, stream } of streams) stream.push(bytes.subarray(at, at + size));
        }
        const results = streams.map(({ stream }) => stream.end().matches);
        expect(results).toEqual([scanWhole(matcher, a), scanWhole(matcher, b)]);
      }),
      { numRuns: 100 },
    );
  });
});
