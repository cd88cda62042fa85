// Makes src/matcher/plausibility/words-table.ts, which tells words and identifiers from random characters by their trigrams.
//
//   node scripts/words.js LIST...    lists of words and names, one a line
//
// The table at hand was made from american-english of Debian's wamerican 2020.12.07-2 (SCOWL, Copyright 2000-2011 by
// Kevin Atkinson: use, copying, modification, distribution and sale of the lists and their output are permitted for
// any purpose), the names of Debian's packages (apt-cache pkgnames) and the identifiers of four characters or more in
// the type declarations under node_modules. It is statistics, how often a character follows two others there and how
// often in random tokens, and holds no word of them.
import { readFileSync, writeFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { transform } from 'esbuild';

const matcher = new URL('../src/matcher/plausibility/', import.meta.url);
const { code } = await transform(readFileSync(new URL('symbols.ts', matcher), 'utf8'), { loader: 'ts' });
const { EDGE, SYMBOLS: COUNT, symbolsOf } = await import(`data:text/javascript,${encodeURIComponent(code)}`);

const RANDOM_TOKENS = 40_000;
/** Bits; the table holds whole numbers from -CLIP to CLIP, each of which costs a byte before it is compressed. */
const CLIP = 4;
/** How much weight the shorter context has, in sightings. */
const WEIGHT = 8;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ALNUM = `${LETTERS.toUpperCase()}${LETTERS}0123456789`;
const ALPHABETS = [
  ALNUM,
  '0123456789abcdef',
  `${LETTERS}0123456789`,
  `${ALNUM}+/`,
  `${ALNUM}_-`,
  `${LETTERS.toUpperCase()}234567`,
];

/** The same numbers at each run. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function randomTokens() {
  const random = seeded(1);
  return Array.from({ length: RANDOM_TOKENS }, (_, i) => {
    const alphabet = ALPHABETS[i % ALPHABETS.length];
    return Array.from({ length: 24 }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
  });
}

/** The odds of a character behind two others, smoothed by those behind one, and these by those of it alone. */
function oddsIn(texts) {
  const triples = new Float64Array(COUNT ** 3);
  const pairs = new Float64Array(COUNT ** 2);
  const singles = new Float64Array(COUNT);
  for (const text of texts) {
    const symbols = symbolsOf(text);
    for (let i = 1; i < symbols.length; i++) {
      const [first, second, third] = [symbols[i - 2] ?? EDGE, symbols[i - 1], symbols[i]];
      triples[(first * COUNT + second) * COUNT + third]++;
      pairs[second * COUNT + third]++;
      singles[third]++;
    }
  }
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
  const all = sum(singles);
  return (first, second, third) => {
    const row = (first * COUNT + second) * COUNT;
    const single = (singles[third] + 1) / (all + COUNT);
    const pair =
      (pairs[second * COUNT + third] + WEIGHT * single) /
      (sum(pairs.subarray(second * COUNT, (second + 1) * COUNT)) + WEIGHT);
    return (triples[row + third] + WEIGHT * pair) / (sum(triples.subarray(row, row + COUNT)) + WEIGHT);
  };
}

const words = process.argv.slice(2).flatMap((path) => readFileSync(path, 'utf8').split('\n').filter(Boolean));
if (words.length === 0) throw new Error('give it lists of words');
const inWords = oddsIn(new Set(words.map((word) => word.replace(/'s$/, ''))));
const inTokens = oddsIn(randomTokens());

const table = Buffer.alloc(COUNT ** 3);
for (let at = 0; at < table.length; at++) {
  const triple = [Math.floor(at / COUNT ** 2), Math.floor(at / COUNT) % COUNT, at % COUNT];
  const bits = Math.round(Math.log2(inWords(...triple) / inTokens(...triple)));
  table[at] = Math.max(-CLIP, Math.min(CLIP, bits)) + CLIP;
}

const text = deflateRawSync(table, { level: 9 }).toString('base64');
const source = `// Made by scripts/words.js, which says from what. Do not edit.
/** Bits that speak for a word rather than for a random token: from 0, which is -CLIP, to twice CLIP. */
export const CLIP = ${String(CLIP)};
/** A byte for each three symbols, deflated, in base64. */
export const TRIGRAMS =
  '${text}';
`;
writeFileSync(new URL('words-table.ts', matcher), source);
