import { type ByteSet } from '../pattern/byte-set.ts';
import { type Choice, choosePieces } from './unanchored-pieces.ts';
import {
  everywhereEntries,
  HOP_BITS_SIZE,
  HOP_BUCKETS,
  NIBBLES_SIZE,
  WORD_BUCKETS,
  writeEverywhereTable,
} from './unanchored-table.ts';
import { gramOffset, type LookedUp } from './gram.ts';
import { START_BITS_SIZE, START_BUCKETS, startEntries, writeStartTable } from './anchored-table.ts';
import { GRAM_BUCKETS, gramEntries, GRAMS_SIZE, TRIPLES_SIZE, writeNearTable } from './contextual-table.ts';
import type { Rule } from '../confirm/confirmer.ts';
import { LEAST_RUN, type Site } from '../pattern/anchoring.ts';
import { reachOf, setsOf, type Shape } from '../pattern/shape.ts';
import { ENTRY, WORD } from './hash-table.ts';

/**
 * What is compiled of detectors: the tables of stages 1 and 2 as the WebAssembly module wants them
 * (assembly/memory.ts explains them). Data only, which threads share; the rules that it numbers are made again where
 * one is called.
 */
export interface Program {
  /** The detectors that were compiled. */
  readonly ids: readonly string[];
  /** Of each rule: the number of its detector, and which of the detector's rules it is. */
  readonly owners: Uint16Array;
  readonly places: Uint16Array;
  /** Of each rule: how many bytes of its literal stand in front of the bytes that the module looks up. */
  readonly gramOffsets: Uint8Array;
  /** The start of the module's memory. */
  readonly tables: Uint8Array;
  /** Where in it the words that `init` reads start, where the candidates go, and the first address behind all. */
  readonly map: number;
  readonly out: number;
  readonly window: number;
  /** Bytes from a literal's start on that stages 1 and 2 may look at. */
  readonly reach: number;
  /** Bytes in front of a literal's start, and from there on, that decide on any candidate. */
  readonly before: number;
  readonly after: number;
}

const MAP_WORDS = 19;
/** Candidates after which the module stops for them to be taken. */
const CANDIDATES = 4096;
/** One look at sixteen positions may give more than there is room for: at most every rule at each. */
const MOST_AT_ONCE = 16;
const LITERAL = 5 * WORD;
const RULE = 5 * WORD;
const STEP = 4 * WORD;
const WALK = 0;
const RUN = 1;
/** Kinds of steps; a run that takes all is another kind than one that may take less. */
const STEPS = { accept: 0, all: 1, some: 2, try: 3, jump: 4 };

interface Literal {
  readonly text: string;
  readonly next: ByteSet | undefined;
  readonly site: Site['kind'];
  readonly rules: Numbered[];
}

/** A rule, what is to be compiled of it, the number of its detector, and which of the detector's rules it is. */
interface Numbered {
  readonly rule: Rule;
  readonly site: Site;
  readonly shape: Shape;
  readonly owner: number;
  readonly place: number;
}

/** @param rulesOf the rules of each detector; @param ids how the detectors are called */
export function layOut(rulesOf: readonly (readonly Rule[])[], ids: readonly string[]): Program {
  const all = rulesOf.flatMap((rules, owner) =>
    rules.map((rule, place) => ({ rule, site: rule.site(), shape: rule.shape(), owner, place })),
  );
  const literals = groupByLiteral(all);
  const numbered = literals.flatMap((literal) => literal.rules);
  const rules = numbered.map(({ rule }) => rule);
  const sets = collectSets(numbered);
  const steps = numbered.flatMap(({ shape }) => (shape.kind === 'walk' ? shape.steps : []));

  const { pieces, groups } = piecesFor(literals);
  const lookedUp = (site: Site['kind']): LookedUp[] =>
    literals.flatMap((each, number) => (each.site === site ? [{ ...each, number }] : []));
  const starts = startEntries(lookedUp('start'));
  const grams = gramEntries(lookedUp('near'));
  const others = everywhereEntries(
    lookedUp('everywhere').map((each) => ({ ...each, ...(pieces[each.number] ?? { piece: '', offset: 0 }) })),
  );

  const room = createRoom();
  const at = {
    map: room.take(MAP_WORDS * WORD),
    startBits: room.take(START_BITS_SIZE),
    startBuckets: room.take((START_BUCKETS + 1) * WORD),
    startEntries: room.take(starts.length * ENTRY),
    triples: room.take(TRIPLES_SIZE),
    grams: room.take(GRAMS_SIZE),
    gramBuckets: room.take((GRAM_BUCKETS + 1) * WORD),
    gramEntries: room.take(grams.length * ENTRY),
    nibbles: room.take(NIBBLES_SIZE),
    hopBits: room.take(HOP_BITS_SIZE),
    hopBuckets: room.take((HOP_BUCKETS + 1) * WORD),
    hopEntries: room.take(others.hops.length * ENTRY),
    wordBuckets: room.take((WORD_BUCKETS + 1) * WORD),
    wordEntries: room.take(others.words.length * ENTRY),
    literals: room.take(literals.length * LITERAL),
    rules: room.take(rules.length * RULE),
    steps: room.take(steps.length * STEP),
    sets: room.take(sets.tables.length * 256),
    texts: room.take(literals.reduce((sum, { text }) => sum + text.length, 0)),
  };
  const tables = new Uint8Array(new SharedArrayBuffer(room.size()));
  const out = room.take((CANDIDATES + MOST_AT_ONCE * rules.length) * 2 * WORD);
  const window = room.size();
  const words = new Uint32Array(tables.buffer);
  const write = (address: number, ...values: number[]): void => {
    words.set(values, address / WORD);
  };

  writeStartTable(tables, starts, at);
  writeNearTable(tables, grams, at);
  writeEverywhereTable(tables, groups, others, at);
  const reaches = reachesOf(numbered);
  write(
    at.map,
    ...[at.startBits, at.startBuckets, at.startEntries],
    ...[at.triples, at.grams, at.gramBuckets, at.gramEntries],
    ...[at.nibbles, at.hopBits, at.hopBuckets, at.hopEntries, at.wordBuckets, at.wordEntries],
    ...[at.literals, at.rules, out, out + CANDIDATES * 2 * WORD],
    ...[reaches.lead, reaches.trail],
  );
  const textBytes = Buffer.from(tables.buffer);
  let textAt = at.texts;
  let firstRule = 0;
  for (const [i, { text, rules: called }] of literals.entries()) {
    write(
      at.literals + i * LITERAL,
      ...[textAt, text.length, firstRule, firstRule + called.length, pieces[i]?.offset ?? 0],
    );
    textAt += textBytes.write(text, textAt, 'latin1');
    firstRule += called.length;
  }
  const addressOf = (set: ByteSet): number => at.sets + (sets.numbers.get(set) ?? 0) * 256;
  let firstStep = 0;
  for (const [i, { shape }] of numbered.entries()) {
    const address = at.rules + i * RULE;
    if (shape.kind === 'walk') {
      const guard = shape.guard === undefined ? 0 : addressOf(shape.guard);
      write(address, WALK, guard, at.steps + firstStep * STEP, Number(shape.allowsEscape), shape.lead);
      firstStep += shape.steps.length;
    } else {
      write(address, RUN, addressOf(shape.set), shape.length, shape.from | (shape.back << 16), shape.to);
    }
  }
  for (const [i, step] of steps.entries()) {
    const address = at.steps + i * STEP;
    if (step.kind === 'run')
      write(address, step.all ? STEPS.all : STEPS.some, addressOf(step.set), step.min, step.max);
    else if (step.kind === 'try') write(address, STEPS.try, addressOf(step.set), step.otherwise * STEP);
    else if (step.kind === 'jump') write(address, STEPS.jump, step.by * STEP);
  }
  for (const [i, table] of sets.tables.entries()) tables.set(table, at.sets + i * 256);

  return {
    ids,
    owners: Uint16Array.from(numbered, ({ owner }) => owner),
    places: Uint16Array.from(numbered, ({ place }) => place),
    gramOffsets: Uint8Array.from(
      literals.flatMap((literal, i) => literal.rules.map(() => pieces[i]?.offset ?? 0)),
    ),
    tables,
    map: at.map,
    out,
    window,
    reach: Math.max(
      reaches.ahead,
      ...numbered.map(({ rule, shape }) => Math.max(rule.literal.length, reachOf(shape))),
    ),
    before: Math.max(reaches.behind, ...rules.map((each) => each.before)),
    after: Math.max(0, ...rules.map((each) => each.after)),
  };
}

/** Rules with the same literal are called together. */
function groupByLiteral(rules: readonly Numbered[]): readonly Literal[] {
  const known = new Map<string, Literal>();
  const sets = new Map<ByteSet | undefined, number>();
  for (const numbered of rules) {
    const { rule, site } = numbered;
    const { literal: text, next } = rule;
    if (!sets.has(next)) sets.set(next, sets.size);
    const key = `${site.kind} ${String(sets.get(next))} ${text}`;
    const literal = known.get(key) ?? { text, next, site: site.kind, rules: [] };
    literal.rules.push(numbered);
    known.set(key, literal);
  }
  return [...known.values()];
}

/** What is looked up of each literal, and how many of its bytes stand in front of that. */
function piecesFor(literals: readonly Literal[]): Choice {
  const everywhere = literals.filter(({ site }) => site === 'everywhere');
  const { pieces, groups } = choosePieces(everywhere.map(({ text }) => text));
  const found = new Map(everywhere.map((literal, i) => [literal, pieces[i]]));
  return {
    pieces: literals.map(
      (literal) =>
        found.get(literal) ?? { piece: '', offset: literal.site === 'near' ? gramOffset(literal.text) : 0 },
    ),
    groups,
  };
}

/** How far around a run literals are looked for, and how far from a literal its run may stand. */
function reachesOf(rules: readonly Numbered[]) {
  const sites = rules.flatMap(({ site }) => (site.kind === 'near' ? [site] : []));
  const lead = Math.max(0, ...sites.map((site) => site.lead));
  const trail = Math.max(0, ...sites.map((site) => site.trail));
  return { lead, trail, ahead: lead + 4 * LEAST_RUN, behind: trail + LEAST_RUN };
}

/** Hands out addresses, one behind the other. */
function createRoom(): { readonly take: (bytes: number) => number; readonly size: () => number } {
  let next = 0;
  return {
    take(bytes) {
      const address = next;
      next = Math.ceil((next + bytes) / 64) * 64;
      return address;
    },
    size: () => next,
  };
}

/** Numbers the different sets: the same few stand in hundreds of shapes. */
function collectSets(rules: readonly Numbered[]): {
  readonly numbers: ReadonlyMap<ByteSet, number>;
  readonly tables: readonly ByteSet[];
} {
  const numbers = new Map<ByteSet, number>();
  const byContent = new Map<string, number>();
  const tables: ByteSet[] = [];
  for (const set of rules.flatMap(({ shape }) => setsOf(shape))) {
    if (numbers.has(set)) continue;
    const content = Buffer.from(set.buffer, set.byteOffset, set.length).toString('latin1');
    const number = byContent.get(content) ?? tables.push(set) - 1;
    byContent.set(content, number);
    numbers.set(set, number);
  }
  return { numbers, tables };
}
