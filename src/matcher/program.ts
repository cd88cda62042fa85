import type { ByteSet } from './bytes.ts';
import type { Rule } from './rule.ts';
import { GRAM, gramOffset } from './gram.ts';
import { reachOf, type Step } from './shape.ts';

/** The rules, and the tables of stages 1 and 2 as the WebAssembly module wants them (assembly/index.ts explains them). */
export interface Program {
  /** By the numbers that the module gives. */
  readonly rules: readonly Rule[];
  /** Of each rule: how many bytes of its literal stand in front of the gram that the module looks up. */
  readonly gramOffsets: Uint8Array;
  /** The start of the module's memory. */
  readonly tables: Uint8Array;
  readonly layout: Layout;
  /** Bytes from a literal's start on that stages 1 and 2 may look at. */
  readonly reach: number;
  /** Bytes in front of a literal's start, and from there on, that decide on any candidate. */
  readonly before: number;
  readonly after: number;
}

/** Addresses in the module's memory. */
interface Layout {
  readonly triples: number;
  readonly grams: number;
  readonly buckets: number;
  readonly entries: number;
  readonly literals: number;
  readonly rules: number;
  readonly steps: number;
  readonly out: number;
  readonly outSize: number;
  /** The first address behind all of that: the bytes to be scanned go there. */
  readonly window: number;
}

const WORD = 4;
const TRIPLE_BITS = 18;
const GRAM_BITS = 20;
const BUCKET_BITS = 16;
/** Candidates after which the module stops for them to be taken. */
const CANDIDATES = 4096;
/** Makes capitals small letters, and some marks other marks: good for hashing, not for comparing. */
const LOOSE_FOLD = 0x20202020;
const WALK = 0;
const RUN = 1;

interface Entry {
  readonly word: number;
  readonly hash: number;
  readonly literal: number;
}

export function layOut(all: readonly Rule[]): Program {
  const byLiteral = new Map<string, Rule[]>();
  for (const rule of all) {
    const known = byLiteral.get(rule.literal);
    if (known === undefined) byLiteral.set(rule.literal, [rule]);
    else known.push(rule);
  }
  const rules = [...byLiteral.values()].flat();
  const texts = [...byLiteral.keys()].map((text) => Buffer.from(text, 'latin1'));
  const entries = entriesOf([...byLiteral.keys()]);
  const sets = collectSets(rules);
  const steps = rules.flatMap(({ shape }) => (shape.kind === 'walk' ? shape.steps : []));

  const grams = 2 ** (TRIPLE_BITS - 3);
  const buckets = grams + 2 ** (GRAM_BITS - 3);
  const entriesAt = buckets + (2 ** BUCKET_BITS + 1) * WORD;
  const literals = entriesAt + entries.length * 2 * WORD;
  const rulesAt = literals + texts.length * 5 * WORD;
  const stepsAt = rulesAt + rules.length * 5 * WORD;
  const setsAt = stepsAt + steps.length * 3 * WORD;
  const textsAt = setsAt + sets.size * 256;
  const out = aligned(textsAt + texts.reduce((sum, text) => sum + text.length, 0));
  // One look at four positions may give more candidates than there is room for: at most every rule at each.
  const window = aligned(out + (CANDIDATES + 4 * rules.length) * 2 * WORD);
  const layout: Layout = {
    triples: 0,
    grams,
    buckets,
    entries: entriesAt,
    literals,
    rules: rulesAt,
    steps: stepsAt,
    out,
    outSize: CANDIDATES * 2 * WORD,
    window,
  };

  const tables = new Uint8Array(out);
  const view = new DataView(tables.buffer);
  const write = (at: number, words: readonly number[]): void => {
    for (const [i, word] of words.entries()) view.setUint32(at + i * WORD, word, true);
  };
  const addressOf = (set: ByteSet): number => setsAt + (sets.get(keyOf(set)) ?? 0) * 256;

  writeEntries(entries, layout, tables, write);
  let textAt = textsAt;
  let rule = 0;
  for (const [i, [text, called]] of [...byLiteral].entries()) {
    write(literals + i * 5 * WORD, [textAt, text.length, rule, rule + called.length, gramOffset(text)]);
    tables.set(texts[i] ?? [], textAt);
    textAt += text.length;
    rule += called.length;
  }
  let step = 0;
  for (const [i, { shape }] of rules.entries()) {
    const at = rulesAt + i * 5 * WORD;
    if (shape.kind === 'walk') {
      const guard = shape.guard === undefined ? 0 : addressOf(shape.guard);
      write(at, [WALK, guard, step, step + shape.steps.length, Number(shape.allowsEscape)]);
      step += shape.steps.length;
    } else {
      write(at, [RUN, addressOf(shape.set), shape.length, shape.from | (shape.back << 16), shape.to]);
    }
  }
  for (const [i, { set, min, max }] of steps.entries())
    write(stepsAt + i * 3 * WORD, [addressOf(set), min, max]);
  for (const rule of rules) for (const set of setsOf(rule)) tables.set(set, addressOf(set));

  return {
    rules,
    gramOffsets: Uint8Array.from(rules, ({ literal }) => gramOffset(literal)),
    tables,
    layout,
    reach: Math.max(0, ...rules.map(({ literal, shape }) => Math.max(literal.length, reachOf(shape)))),
    before: Math.max(0, ...rules.map((each) => each.before)),
    after: Math.max(0, ...rules.map((each) => each.after)),
  };
}

function entriesOf(literals: readonly string[]): readonly Entry[] {
  return literals
    .flatMap((text, literal) => gramsOf(text).map((word) => ({ word, literal, hash: hashOf(word) })))
    .sort((a, b) => a.hash - b.hash);
}

function writeEntries(
  entries: readonly Entry[],
  { triples, grams, buckets, entries: entriesAt }: Layout,
  tables: Uint8Array,
  write: (at: number, words: readonly number[]) => void,
): void {
  const firsts = new Uint32Array(2 ** BUCKET_BITS + 1);
  const setBit = (bitmap: number, bit: number): void => {
    tables[bitmap + (bit >>> 3)] = (tables[bitmap + (bit >>> 3)] ?? 0) | (1 << (bit & 7));
  };
  for (const [i, { word, literal, hash }] of entries.entries()) {
    setBit(grams, hash >>> (32 - GRAM_BITS));
    // The first three bytes, and the last three, each in the upper three bytes of a word.
    for (const triple of [word << 8, word & 0xffffff00])
      setBit(triples, hashOf(triple) >>> (32 - TRIPLE_BITS));
    firsts[(hash >>> (32 - BUCKET_BITS)) + 1] = i + 1;
    write(entriesAt + i * 2 * WORD, [word, literal]);
  }
  for (let bucket = 1, last = 0; bucket < firsts.length; bucket++) {
    last = Math.max(last, firsts[bucket] ?? 0);
    firsts[bucket] = last;
  }
  tables.set(new Uint8Array(firsts.buffer), buckets);
}

const hashOf = (word: number): number => Math.imul(word, 0x9e3779b1) >>> 0;

/** The gram as a little-endian word, loosely folded; of a literal of three bytes, with each that may follow. */
function gramsOf(literal: string): readonly number[] {
  const at = gramOffset(literal);
  const [a = 0, b = 0, c = 0, d] = Buffer.from(literal.slice(at, at + GRAM), 'latin1');
  const start = a | (b << 8) | (c << 16);
  const last = d === undefined ? Array.from({ length: 256 }, (_, byte) => byte) : [d];
  return [...new Set(last.map((byte) => (start | (byte << 24) | LOOSE_FOLD) >>> 0))];
}

const aligned = (address: number): number => Math.ceil(address / 64) * 64;

const keyOf = (set: ByteSet): string => Buffer.from(set).toString('latin1');

function setsOf({ shape }: Rule): readonly ByteSet[] {
  if (shape.kind === 'run') return [shape.set];
  return [...(shape.guard === undefined ? [] : [shape.guard]), ...shape.steps.map(({ set }: Step) => set)];
}

/** Numbers the different sets; the same few stand in hundreds of shapes. */
function collectSets(rules: readonly Rule[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const rule of rules) {
    for (const set of setsOf(rule)) {
      const key = keyOf(set);
      if (!numbers.has(key)) numbers.set(key, numbers.size);
    }
  }
  return numbers;
}
