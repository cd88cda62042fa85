import { LEAST_LITERAL } from './anchors.ts';
import { type ByteSet, members } from './bytes.ts';
import type { Rule } from './rule.ts';
import { gramOffset } from './gram.ts';
import { reachOf } from './shape.ts';

/**
 * What is compiled of detectors: the tables of stages 1 and 2 as the WebAssembly module wants them
 * (assembly/index.ts explains them). Data only, which threads share; the rules that it numbers are made again where
 * one is called.
 */
export interface Program {
  /** Of each rule: the number of its detector, and which of the detector's rules it is. */
  readonly owners: Uint16Array;
  readonly places: Uint16Array;
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

interface Literal {
  readonly text: string;
  readonly next: ByteSet | undefined;
  readonly rules: Numbered[];
}

/** A rule, the number of its detector, and which of the detector's rules it is. */
interface Numbered {
  readonly rule: Rule;
  readonly owner: number;
  readonly place: number;
}

interface Entry {
  readonly word: number;
  readonly hash: number;
  readonly literal: number;
}

/** @param rulesOf the rules of each detector */
export function layOut(rulesOf: readonly (readonly Rule[])[]): Program {
  const all = rulesOf.flatMap((rules, owner) => rules.map((rule, place) => ({ rule, owner, place })));
  const literals = groupByLiteral(all);
  const numbered = literals.flatMap((literal) => literal.rules);
  const rules = numbered.map(({ rule }) => rule);
  const entries = entriesOf(literals);
  const sets = collectSets(rules);
  const steps = rules.flatMap(({ shape }) => (shape.kind === 'walk' ? shape.steps : []));

  const grams = 2 ** (TRIPLE_BITS - 3);
  const buckets = grams + 2 ** (GRAM_BITS - 3);
  const entriesAt = buckets + (2 ** BUCKET_BITS + 1) * WORD;
  const literalsAt = entriesAt + entries.length * 2 * WORD;
  const rulesAt = literalsAt + literals.length * 5 * WORD;
  const stepsAt = rulesAt + rules.length * 5 * WORD;
  const setsAt = stepsAt + steps.length * 3 * WORD;
  const textsAt = setsAt + sets.tables.length * 256;
  const out = aligned(textsAt + literals.reduce((sum, { text }) => sum + text.length, 0));
  // One look at eight positions may give more candidates than there is room for: at most every rule at each.
  const window = aligned(out + (CANDIDATES + 8 * rules.length) * 2 * WORD);

  const tables = new Uint8Array(new SharedArrayBuffer(out));
  const words = new Uint32Array(tables.buffer);
  const write = (at: number, ...values: number[]): void => {
    words.set(values, at / WORD);
  };
  const addressOf = (set: ByteSet): number => setsAt + (sets.numbers.get(set) ?? 0) * 256;

  writeEntries(entries, { tables, grams, buckets, entriesAt });
  const textBytes = Buffer.from(tables.buffer);
  let textAt = textsAt;
  let firstRule = 0;
  for (const [i, { text, rules: called }] of literals.entries()) {
    write(
      literalsAt + i * 5 * WORD,
      textAt,
      text.length,
      firstRule,
      firstRule + called.length,
      gramOffset(text),
    );
    textAt += textBytes.write(text, textAt, 'latin1');
    firstRule += called.length;
  }
  let firstStep = 0;
  for (const [i, { shape }] of rules.entries()) {
    const at = rulesAt + i * 5 * WORD;
    if (shape.kind === 'walk') {
      const guard = shape.guard === undefined ? 0 : addressOf(shape.guard);
      write(at, WALK, guard, firstStep, firstStep + shape.steps.length, Number(shape.allowsEscape));
      firstStep += shape.steps.length;
    } else {
      write(at, RUN, addressOf(shape.set), shape.length, shape.from | (shape.back << 16), shape.to);
    }
  }
  for (const [i, { set, min, max }] of steps.entries())
    write(stepsAt + i * 3 * WORD, addressOf(set), min, max);
  for (const [i, table] of sets.tables.entries()) tables.set(table, setsAt + i * 256);

  return {
    owners: Uint16Array.from(numbered, ({ owner }) => owner),
    places: Uint16Array.from(numbered, ({ place }) => place),
    gramOffsets: Uint8Array.from(rules, ({ literal }) => gramOffset(literal)),
    tables,
    layout: {
      triples: 0,
      grams,
      buckets,
      entries: entriesAt,
      literals: literalsAt,
      rules: rulesAt,
      steps: stepsAt,
      out,
      outSize: CANDIDATES * 2 * WORD,
      window,
    },
    reach: Math.max(0, ...rules.map(({ literal, shape }) => Math.max(literal.length, reachOf(shape)))),
    before: Math.max(0, ...rules.map((each) => each.before)),
    after: Math.max(0, ...rules.map((each) => each.after)),
  };
}

/** Rules with the same literal are called together. */
function groupByLiteral(rules: readonly Numbered[]): readonly Literal[] {
  const byText = new Map<string, Map<ByteSet | undefined, Literal>>();
  for (const numbered of rules) {
    const { literal: text, next } = numbered.rule;
    const known = byText.get(text) ?? new Map<ByteSet | undefined, Literal>();
    const literal = known.get(next) ?? { text, next, rules: [] };
    literal.rules.push(numbered);
    byText.set(text, known.set(next, literal));
  }
  return [...byText.values()].flatMap((known) => [...known.values()]);
}

function entriesOf(literals: readonly Literal[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const [number, literal] of literals.entries()) {
    for (const word of gramsOf(literal)) entries.push({ word, literal: number, hash: hashOf(word) });
  }
  return entries.sort((a, b) => a.hash - b.hash);
}

function writeEntries(
  entries: readonly Entry[],
  at: {
    readonly tables: Uint8Array;
    readonly grams: number;
    readonly buckets: number;
    readonly entriesAt: number;
  },
): void {
  const { tables, grams, buckets, entriesAt } = at;
  const words = new Uint32Array(tables.buffer);
  const setBit = (bitmap: number, bit: number): void => {
    tables[bitmap + (bit >>> 3)] = (tables[bitmap + (bit >>> 3)] ?? 0) | (1 << (bit & 7));
  };
  const firsts = words.subarray(buckets / WORD, buckets / WORD + 2 ** BUCKET_BITS + 1);
  for (const [i, { word, literal, hash }] of entries.entries()) {
    setBit(grams, hash >>> (32 - GRAM_BITS));
    // The first three bytes, and the last three, each in the upper three bytes of a word.
    for (const triple of [word << 8, word & 0xffffff00]) setBit(0, hashOf(triple) >>> (32 - TRIPLE_BITS));
    firsts[(hash >>> (32 - BUCKET_BITS)) + 1] = i + 1;
    words[entriesAt / WORD + 2 * i] = word;
    words[entriesAt / WORD + 2 * i + 1] = literal;
  }
  for (let bucket = 1, last = 0; bucket < firsts.length; bucket++) {
    last = Math.max(last, firsts[bucket] ?? 0);
    firsts[bucket] = last;
  }
}

const hashOf = (word: number): number => Math.imul(word, 0x9e3779b1) >>> 0;

/** The gram as little-endian words, loosely folded; of a literal of three bytes, with each byte that may follow. */
function gramsOf({ text, next }: Literal): Iterable<number> {
  const at = gramOffset(text);
  const start = text.charCodeAt(at) | (text.charCodeAt(at + 1) << 8) | (text.charCodeAt(at + 2) << 16);
  const last =
    text.length > LEAST_LITERAL ? [text.charCodeAt(at + 3)] : next === undefined ? ALL_BYTES : members(next);
  return new Set(last.map((byte) => (start | (byte << 24) | LOOSE_FOLD) >>> 0));
}

const ALL_BYTES = Array.from({ length: 256 }, (_, byte) => byte);

const aligned = (address: number): number => Math.ceil(address / 64) * 64;

function setsOf({ shape }: Rule): readonly ByteSet[] {
  if (shape.kind === 'run') return [shape.set];
  return [...(shape.guard === undefined ? [] : [shape.guard]), ...shape.steps.map(({ set }) => set)];
}

/** Numbers the different sets: the same few stand in hundreds of shapes. */
function collectSets(rules: readonly Rule[]): {
  readonly numbers: ReadonlyMap<ByteSet, number>;
  readonly tables: readonly ByteSet[];
} {
  const numbers = new Map<ByteSet, number>();
  const byContent = new Map<string, number>();
  const tables: ByteSet[] = [];
  for (const set of rules.flatMap(setsOf)) {
    if (numbers.has(set)) continue;
    const content = Buffer.from(set.buffer, set.byteOffset, set.length).toString('latin1');
    const number = byContent.get(content) ?? tables.push(set) - 1;
    byContent.set(content, number);
    numbers.set(set, number);
  }
  return { numbers, tables };
}
