import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileMatcher } from '../compile.ts';
import { type MatchResult, PIECE } from '../match.ts';
import { sampleSecret } from '../sample/sample.ts';
import { edgeTexts } from '../testing/edges.ts';
import { longDetectors, shortDetectors } from '../testing/detectors.ts';

const detectors = [...shortDetectors, ...longDetectors];
const matcher = compileMatcher(detectors);
const BLOCK = 512;
const [acme] = shortDetectors;
if (acme === undefined) throw new Error('no detectors to test with');

/** Lays out texts as in a tar: at multiples of 512, with other bytes between them. */
function layTexts(texts: readonly Buffer[], between: Buffer): { bytes: Buffer; starts: readonly number[] } {
  const pieces: Buffer[] = [];
  const starts: number[] = [];
  let length = 0;
  const add = (piece: Buffer): void => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const text of texts) {
    add(Buffer.alloc(BLOCK, between));
    starts.push(length);
    add(text);
    add(Buffer.alloc((BLOCK - (length % BLOCK)) % BLOCK, between));
  }
  return { bytes: Buffer.concat(pieces), starts };
}

function scanStream(
  texts: readonly Buffer[],
  between: Buffer,
  pieceSizes: readonly number[],
): ReadonlyMap<number, MatchResult> {
  const found = new Map<number, MatchResult>();
  const stream = matcher.openStream<number>(BLOCK, (key, result) => found.set(key, result));
  const { bytes, starts } = layTexts(texts, between);
  let declared = 0;
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = pieceSizes[i % pieceSizes.length] ?? PIECE;
    stream.push(bytes.subarray(at, at + size));
    at += size;
    for (; (starts[declared] ?? Infinity) < stream.length; declared++) {
      const start = starts[declared] ?? 0;
      stream.open(declared, null, start, start + (texts[declared]?.length ?? 0));
    }
    stream.settle();
  }
  stream.finish();
  return found;
}

const alone = (text: Buffer): MatchResult => matcher.open().end(text);

test('reports for each text of a stream what a scan of the text alone reports, wherever the stream is cut', () => {
  const token = fc
    .tuple(fc.constantFrom(...detectors), fc.nat(50))
    .map(([detector, seed]) => sampleSecret(detector, seed));
  const edge = fc
    .constantFrom(...shortDetectors)
    .chain((detector) => fc.constantFrom(...edgeTexts(detector)));
  const word = fc.constantFrom('secret=', 'dove ', 'acm_', ' ', '\n', 'emu=', 'x', 'owl');
  const text = fc
    .array(fc.oneof(token, edge, word), { maxLength: 12 })
    .map((pieces) => Buffer.from(pieces.join(''), 'latin1'));
  // The bytes before and after a text would guard a token, make it longer, or be its context.
  const between = fc
    .constantFrom('a', '0', '\0', 'dove ', 'acm_', '\\', 'secret=')
    .map((fill) => Buffer.from(fill));
  const sizes = fc.array(fc.constantFrom(1, 7, 512, 513, 4000, PIECE), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), between, sizes, (texts, fill, pieceSizes) => {
      const found = scanStream(texts, fill, pieceSizes);
      for (const [key, each] of texts.entries()) {
        expect(found.get(key)?.matches ?? []).toEqual(alone(each).matches);
      }
    }),
    { numRuns: 300 },
  );
});

test('counts the lines of a text that is much longer than the window', () => {
  const secret = sampleSecret(acme, 1);
  const line = `${'x'.repeat(70)}\n`;
  const text = Buffer.from(`${line.repeat(20_000)}key ${secret}\n${line.repeat(20_000)}  ${secret}`);
  const found = scanStream([text], Buffer.from('a'), [PIECE]);
  expect(found.get(0)?.matches.map((match) => [match.line, match.column])).toEqual([
    [20_001, 5],
    [40_002, 3],
  ]);
});

test('ends a text that is declared longer than the stream at the end of the stream', () => {
  const secret = sampleSecret(acme, 1);
  const found: MatchResult[] = [];
  const stream = matcher.openStream<null>(BLOCK, (_key, result) => found.push(result));
  stream.push(Buffer.from(secret));
  stream.open(null, null, 0, 1_000_000);
  stream.settle();
  stream.finish();
  expect(found[0]?.matches).toHaveLength(1);
});

test('refuses more bytes than it takes at a time', () => {
  const stream = matcher.openStream<null>(BLOCK, () => undefined);
  expect(() => {
    stream.push(Buffer.alloc(PIECE + 1));
  }).toThrow('at most');
});

test('finds a literal of three bytes at the end of a text of any length', () => {
  const counts = Array.from({ length: 200 }, (_, length) => {
    const text = Buffer.from(`${' '.repeat(length)}2757537b9Aaa\nowl`);
    return alone(text).matches.length;
  });
  expect(counts).toEqual(counts.map(() => 1));
});

test('finds the same with the prefilter of a stream that has ended as with a new one', () => {
  const texts = ['', 'acm_', ' emu=x', ...edgeTexts(acme)].map((text) => Buffer.from(text, 'latin1'));
  const found = texts.map((text) => scanStream([text], Buffer.from('a'), [PIECE]).get(0)?.matches ?? []);
  const fresh = texts.map((text) => compileMatcher(detectors).open().end(text).matches);
  expect(found).toEqual(fresh);
});
