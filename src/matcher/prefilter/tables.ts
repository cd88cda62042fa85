import { type ByteSet } from '../pattern/byte-set.ts';
import { type PieceChoice, choosePieces } from './unanchored-pieces.ts';
import {
  unanchoredEntries,
  HOP_BITS_SIZE,
  HOP_BUCKETS,
  NIBBLES_SIZE,
  WORD_BUCKETS,
  writeUnanchoredTable,
} from './unanchored-table.ts';
import { gramOffset, type LookedUp } from './gram.ts';
import {
  ANCHORED_BITS_SIZE,
  ANCHORED_BUCKETS,
  anchoredEntries,
  writeAnchoredTable,
} from './anchored-table.ts';
import {
  GRAM_BUCKETS,
  contextualEntries,
  GRAMS_SIZE,
  TRIPLES_SIZE,
  writeContextualTable,
} from './contextual-table.ts';
import type { Confirmer } from '../confirm/confirmer.ts';
import { MIN_RUN, type Anchoring } from '../pattern/anchoring.ts';
import { reachOf, setsOf, type Shape } from '../pattern/shape.ts';
import { ENTRY, WORD } from './hash-table.ts';

/**
 * What is compiled of detectors: the tables of stages 1 and 2 as the WebAssembly module wants them
 * (assembly/memory.ts explains them). Data only, which threads share; the rules that it numbers are made again where
 * one is called.
 */
export interface PrefilterTables {
  /** The detectors that were compiled. */
  readonly detectorIds: readonly string[];
  /** Of each rule: the number of its detector, and which of the detector's rules it is. */
  readonly detectorNumbers: Uint16Array;
  readonly confirmerIndexes: Uint16Array;
  /** Of each rule: how many bytes of its literal stand in front of the bytes that the module looks up. */
  readonly gramOffsets: Uint8Array;
  /** The start of the module's memory. */
  readonly bytes: Uint8Array;
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
const MAX_AT_ONCE = 16;
const LITERAL = 5 * WORD;
const SHAPE = 5 * WORD;
const STEP = 4 * WORD;
const WALK = 0;
const RUN = 1;
/** Kinds of steps; a run that takes all is another kind than one that may take less. */
const STEPS = { accept: 0, all: 1, some: 2, try: 3, jump: 4 };

interface Literal {
  readonly text: string;
  readonly next: ByteSet | undefined;
  readonly anchoring: Anchoring['kind'];
  readonly confirmers: NumberedConfirmer[];
}

/** A rule, what is to be compiled of it, the number of its detector, and which of the detector's rules it is. */
interface NumberedConfirmer {
  readonly confirmer: Confirmer;
  readonly anchoring: Anchoring;
  readonly shape: Shape;
  readonly detectorNumber: number;
  readonly index: number;
}

/** @param rulesOf the rules of each detector; @param ids how the detectors are called */
export function layOutTables(
  confirmersOf: readonly (readonly Confirmer[])[],
  detectorIds: readonly string[],
): PrefilterTables {
  const all = confirmersOf.flatMap((ofDetector, detectorNumber) =>
    ofDetector.map((confirmer, index) => ({
      confirmer,
      anchoring: confirmer.anchoring(),
      shape: confirmer.shape(),
      detectorNumber,
      index,
    })),
  );
  const literals = groupByLiteral(all);
  const numbered = literals.flatMap((literal) => literal.confirmers);
  const confirmers = numbered.map(({ confirmer }) => confirmer);
  const sets = collectSets(numbered);
  const steps = numbered.flatMap(({ shape }) => (shape.kind === 'walk' ? shape.steps : []));

  const { pieces, groups } = piecesFor(literals);
  const withAnchoring = (anchoring: Anchoring['kind']): LookedUp[] =>
    literals.flatMap((each, number) => (each.anchoring === anchoring ? [{ ...each, number }] : []));
  const anchored = anchoredEntries(withAnchoring('anchored'));
  const contextual = contextualEntries(withAnchoring('contextual'));
  const unanchored = unanchoredEntries(
    withAnchoring('unanchored').map((each) => ({
      ...each,
      ...(pieces[each.number] ?? { piece: '', offset: 0 }),
    })),
  );

  const allocator = createAllocator();
  const at = {
    map: allocator.take(MAP_WORDS * WORD),
    anchoredBits: allocator.take(ANCHORED_BITS_SIZE),
    anchoredBuckets: allocator.take((ANCHORED_BUCKETS + 1) * WORD),
    anchoredEntries: allocator.take(anchored.length * ENTRY),
    triples: allocator.take(TRIPLES_SIZE),
    grams: allocator.take(GRAMS_SIZE),
    gramBuckets: allocator.take((GRAM_BUCKETS + 1) * WORD),
    gramEntries: allocator.take(contextual.length * ENTRY),
    nibbles: allocator.take(NIBBLES_SIZE),
    hopBits: allocator.take(HOP_BITS_SIZE),
    hopBuckets: allocator.take((HOP_BUCKETS + 1) * WORD),
    hopEntries: allocator.take(unanchored.hops.length * ENTRY),
    wordBuckets: allocator.take((WORD_BUCKETS + 1) * WORD),
    wordEntries: allocator.take(unanchored.words.length * ENTRY),
    literals: allocator.take(literals.length * LITERAL),
    shapes: allocator.take(confirmers.length * SHAPE),
    steps: allocator.take(steps.length * STEP),
    sets: allocator.take(sets.tables.length * 256),
    texts: allocator.take(literals.reduce((sum, { text }) => sum + text.length, 0)),
  };
  const bytes = new Uint8Array(new SharedArrayBuffer(allocator.size()));
  const out = allocator.take((CANDIDATES + MAX_AT_ONCE * confirmers.length) * 2 * WORD);
  const window = allocator.size();
  const words = new Uint32Array(bytes.buffer);
  const write = (address: number, ...values: number[]): void => {
    words.set(values, address / WORD);
  };

  writeAnchoredTable(bytes, anchored, at);
  writeContextualTable(bytes, contextual, at);
  writeUnanchoredTable(bytes, groups, unanchored, at);
  const reaches = reachesOf(numbered);
  write(
    at.map,
    ...[at.anchoredBits, at.anchoredBuckets, at.anchoredEntries],
    ...[at.triples, at.grams, at.gramBuckets, at.gramEntries],
    ...[at.nibbles, at.hopBits, at.hopBuckets, at.hopEntries, at.wordBuckets, at.wordEntries],
    ...[at.literals, at.shapes, out, out + CANDIDATES * 2 * WORD],
    ...[reaches.lead, reaches.trail],
  );
  const textBytes = Buffer.from(bytes.buffer);
  let textAt = at.texts;
  let firstConfirmer = 0;
  for (const [i, { text, confirmers: called }] of literals.entries()) {
    write(
      at.literals + i * LITERAL,
      ...[textAt, text.length, firstConfirmer, firstConfirmer + called.length, pieces[i]?.offset ?? 0],
    );
    textAt += textBytes.write(text, textAt, 'latin1');
    firstConfirmer += called.length;
  }
  const addressOf = (set: ByteSet): number => at.sets + (sets.numbers.get(set) ?? 0) * 256;
  let firstStep = 0;
  for (const [i, { shape }] of numbered.entries()) {
    const address = at.shapes + i * SHAPE;
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
  for (const [i, table] of sets.tables.entries()) bytes.set(table, at.sets + i * 256);

  return {
    detectorIds,
    detectorNumbers: Uint16Array.from(numbered, ({ detectorNumber }) => detectorNumber),
    confirmerIndexes: Uint16Array.from(numbered, ({ index }) => index),
    gramOffsets: Uint8Array.from(
      literals.flatMap((literal, i) => literal.confirmers.map(() => pieces[i]?.offset ?? 0)),
    ),
    bytes,
    map: at.map,
    out,
    window,
    reach: Math.max(
      reaches.ahead,
      ...numbered.map(({ confirmer, shape }) => Math.max(confirmer.literal.length, reachOf(shape))),
    ),
    before: Math.max(reaches.behind, ...confirmers.map((each) => each.before)),
    after: Math.max(0, ...confirmers.map((each) => each.after)),
  };
}

/** Rules with the same literal are called together. */
function groupByLiteral(confirmers: readonly NumberedConfirmer[]): readonly Literal[] {
  const known = new Map<string, Literal>();
  const sets = new Map<ByteSet | undefined, number>();
  for (const numbered of confirmers) {
    const { confirmer, anchoring } = numbered;
    const { literal: text, next } = confirmer;
    if (!sets.has(next)) sets.set(next, sets.size);
    const key = `${anchoring.kind} ${String(sets.get(next))} ${text}`;
    const literal = known.get(key) ?? { text, next, anchoring: anchoring.kind, confirmers: [] };
    literal.confirmers.push(numbered);
    known.set(key, literal);
  }
  return [...known.values()];
}

/** What is looked up of each literal, and how many of its bytes stand in front of that. */
function piecesFor(literals: readonly Literal[]): PieceChoice {
  const unanchored = literals.filter(({ anchoring }) => anchoring === 'unanchored');
  const { pieces, groups } = choosePieces(unanchored.map(({ text }) => text));
  const found = new Map(unanchored.map((literal, i) => [literal, pieces[i]]));
  return {
    pieces: literals.map(
      (literal) =>
        found.get(literal) ?? {
          piece: '',
          offset: literal.anchoring === 'contextual' ? gramOffset(literal.text) : 0,
        },
    ),
    groups,
  };
}

/** How far around a run literals are looked for, and how far from a literal its run may stand. */
function reachesOf(confirmers: readonly NumberedConfirmer[]) {
  const contextual = confirmers.flatMap(({ anchoring }) =>
    anchoring.kind === 'contextual' ? [anchoring] : [],
  );
  const lead = Math.max(0, ...contextual.map(({ lead }) => lead));
  const trail = Math.max(0, ...contextual.map(({ trail }) => trail));
  return { lead, trail, ahead: lead + 4 * MIN_RUN, behind: trail + MIN_RUN };
}

/** Hands out addresses, one behind the other. */
function createAllocator(): { readonly take: (bytes: number) => number; readonly size: () => number } {
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
function collectSets(confirmers: readonly NumberedConfirmer[]): {
  readonly numbers: ReadonlyMap<ByteSet, number>;
  readonly tables: readonly ByteSet[];
} {
  const numbers = new Map<ByteSet, number>();
  const byContent = new Map<string, number>();
  const tables: ByteSet[] = [];
  for (const set of confirmers.flatMap(({ shape }) => setsOf(shape))) {
    if (numbers.has(set)) continue;
    const content = Buffer.from(set.buffer, set.byteOffset, set.length).toString('latin1');
    const number = byContent.get(content) ?? tables.push(set) - 1;
    byContent.set(content, number);
    numbers.set(set, number);
  }
  return { numbers, tables };
}
