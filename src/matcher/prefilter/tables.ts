import type { Confirmer } from '../confirm/confirmer.ts';
import { type Anchoring, MIN_RUN } from '../pattern/anchoring.ts';
import type { ByteSet } from '../pattern/byte-set.ts';
import { reachOf, type Shape } from '../pattern/shape.ts';
import {
  ANCHORED_BITS_SIZE,
  ANCHORED_BUCKETS,
  anchoredEntries,
  writeAnchoredTable,
} from './anchored-table.ts';
import {
  contextualEntries,
  GRAM_BUCKETS,
  GRAMS_SIZE,
  TRIPLES_SIZE,
  writeContextualTable,
} from './contextual-table.ts';
import { gramOffset, type IndexedLiteral } from './gram.ts';
import { ENTRY, WORD } from './hash-table.ts';
import { numberSets, SET, SHAPE, STEP, writeShapes } from './shape-table.ts';
import { choosePieces, type PieceChoice } from './unanchored-pieces.ts';
import {
  HOP_BITS_SIZE,
  HOP_BUCKETS,
  NIBBLES_SIZE,
  unanchoredEntries,
  WORD_BUCKETS,
  writeUnanchoredTable,
} from './unanchored-table.ts';

/**
 * The compiled form of detectors: the tables of stages 1 and 2 as the WebAssembly module reads them (assembly/memory.ts
 * documents them). They are data and shared between threads; each thread creates the confirmers that they number.
 */
export interface PrefilterTables {
  /** Ids of the detectors that were compiled. */
  readonly detectorIds: readonly string[];
  /** For each confirmer: the index of its detector in `detectorIds`. */
  readonly detectorNumbers: Uint16Array;
  /** For each confirmer: its index among the confirmers of its detector. */
  readonly confirmerIndexes: Uint16Array;
  /** For each confirmer: number of bytes of its literal before the bytes that the module looks up. */
  readonly gramOffsets: Uint8Array;
  /** The start of the module's memory. */
  readonly bytes: Uint8Array;
  /** Addresses in the module's memory: of the words that `init` reads, of the candidates, and of the window. */
  readonly map: number;
  readonly out: number;
  readonly window: number;
  /** Most bytes from a literal's start on that stages 1 and 2 read. */
  readonly reach: number;
  /** Most bytes before a literal's start, and from there on, that decide on a candidate. */
  readonly before: number;
  readonly after: number;
}

const MAP_WORDS = 19;
/** Number of candidates after which the module stops, so that the caller can take them. */
const CANDIDATES = 4096;
/** The module stops between two blocks of sixteen positions, each of which may give one candidate per confirmer. */
const MAX_AT_ONCE = 16;
const CANDIDATE = 2 * WORD;
const LITERAL = 5 * WORD;

/** A literal, and the confirmers of its candidates. */
interface Literal {
  readonly text: string;
  readonly next: ByteSet | undefined;
  readonly anchoring: Anchoring['kind'];
  readonly confirmers: NumberedConfirmer[];
}

interface NumberedConfirmer {
  readonly confirmer: Confirmer;
  readonly anchoring: Anchoring;
  readonly shape: Shape;
  readonly detectorNumber: number;
  /** Its index among the confirmers of its detector. */
  readonly index: number;
}

/** @param confirmersOf the confirmers of each detector */
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
  const shapes = numbered.map(({ shape }) => shape);
  const sets = numberSets(shapes);
  const stepCount = shapes.reduce((sum, shape) => sum + (shape.kind === 'walk' ? shape.steps.length : 0), 0);

  const { pieces, groups } = piecesFor(literals);
  const withAnchoring = (anchoring: Anchoring['kind']): IndexedLiteral[] =>
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
    shapes: allocator.take(shapes.length * SHAPE),
    steps: allocator.take(stepCount * STEP),
    sets: allocator.take(sets.all.length * SET),
    texts: allocator.take(literals.reduce((sum, { text }) => sum + text.length, 0)),
  };
  const bytes = new Uint8Array(new SharedArrayBuffer(allocator.size()));
  const out = allocator.take((CANDIDATES + MAX_AT_ONCE * confirmers.length) * CANDIDATE);
  const window = allocator.size();
  const words = new Uint32Array(bytes.buffer);
  const write = (address: number, ...values: number[]): void => {
    words.set(values, address / WORD);
  };

  writeAnchoredTable(bytes, anchored, at);
  writeContextualTable(bytes, contextual, at);
  writeUnanchoredTable(bytes, groups, unanchored, at);
  writeShapes(bytes, shapes, sets, at);
  const reaches = reachesOf(numbered);
  write(
    at.map,
    ...[at.anchoredBits, at.anchoredBuckets, at.anchoredEntries],
    ...[at.triples, at.grams, at.gramBuckets, at.gramEntries],
    ...[at.nibbles, at.hopBits, at.hopBuckets, at.hopEntries, at.wordBuckets, at.wordEntries],
    ...[at.literals, at.shapes, out, out + CANDIDATES * CANDIDATE],
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
      reaches.after,
      ...numbered.map(({ confirmer, shape }) => Math.max(confirmer.literal.length, reachOf(shape))),
    ),
    before: Math.max(reaches.before, ...confirmers.map((each) => each.before)),
    after: Math.max(0, ...confirmers.map((each) => each.after)),
  };
}

/** Groups confirmers that have the same literal and search for it in the same way. */
function groupByLiteral(confirmers: readonly NumberedConfirmer[]): readonly Literal[] {
  const groups = new Map<string, Literal>();
  const sets = new Map<ByteSet | undefined, number>();
  for (const numbered of confirmers) {
    const { confirmer, anchoring } = numbered;
    const { literal: text, next } = confirmer;
    if (!sets.has(next)) sets.set(next, sets.size);
    const key = `${anchoring.kind} ${String(sets.get(next))} ${text}`;
    const literal = groups.get(key) ?? { text, next, anchoring: anchoring.kind, confirmers: [] };
    literal.confirmers.push(numbered);
    groups.set(key, literal);
  }
  return [...groups.values()];
}

/** Returns the bytes of each literal that are looked up, and their offsets. */
function piecesFor(literals: readonly Literal[]): PieceChoice {
  const unanchored = literals.filter(({ anchoring }) => anchoring === 'unanchored');
  const { pieces, groups } = choosePieces(unanchored.map(({ text }) => text));
  const chosen = new Map(unanchored.map((literal, i) => [literal, pieces[i]]));
  return {
    pieces: literals.map(
      (literal) =>
        chosen.get(literal) ?? {
          piece: '',
          offset: literal.anchoring === 'contextual' ? gramOffset(literal.text) : 0,
        },
    ),
    groups,
  };
}

/** Returns how far around a run contextual literals are searched for, and how far from a literal its run may be. */
function reachesOf(confirmers: readonly NumberedConfirmer[]) {
  const contextual = confirmers.flatMap(({ anchoring }) =>
    anchoring.kind === 'contextual' ? [anchoring] : [],
  );
  const lead = Math.max(0, ...contextual.map((each) => each.lead));
  const trail = Math.max(0, ...contextual.map((each) => each.trail));
  return { lead, trail, after: lead + 4 * MIN_RUN, before: trail + MIN_RUN };
}

/** Hands out addresses in ascending order, each at a multiple of 64. */
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
