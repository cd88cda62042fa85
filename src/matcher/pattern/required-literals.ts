import { type ByteSet, ignoringCase, members } from './byte-set.ts';
import { lengthOf } from './normal-pattern.ts';
import type { Bounds, Part, NormalPattern } from './normal-pattern.ts';

/** A literal that each match of a pattern holds, and how far behind the pattern's start it stands. */
export interface RequiredLiteral {
  /** In lower case, at least `MIN_LITERAL` bytes. */
  readonly text: string;
  /** The bytes that may follow a text of `MIN_LITERAL` bytes, where that is known: the prefilter looks up four. */
  readonly next?: ByteSet;
  readonly offset: Bounds;
  /** The pattern from the literal's first byte on. */
  readonly tail: NormalPattern;
}

export const MIN_LITERAL = 3;
const MAX_VARIANTS = 64;
const MAX_WIDENED = 512;

/**
 * The most distinctive set of literals of which each match holds one; undefined where the pattern has none.
 * `widen` lets a literal of one or two bytes take in the first bytes of the run behind it.
 */
export function requiredLiterals(
  pattern: NormalPattern,
  widen = false,
): readonly RequiredLiteral[] | undefined {
  const variants = pattern.map(partVariants);
  const options: (readonly RequiredLiteral[])[] = [];
  for (const [i, part] of pattern.entries()) {
    const offset = lengthOf(pattern.slice(0, i));
    const found = literalsAt(pattern, variants, i, widen) ?? innerLiterals(part, pattern.slice(i + 1));
    if (found !== undefined) options.push(found.map((anchor) => shifted(anchor, offset)));
  }
  return options.reduce<readonly RequiredLiteral[] | undefined>(
    (best, option) => (best === undefined || distinction(option) > distinction(best) ? option : best),
    undefined,
  );
}

const shifted = (anchor: RequiredLiteral, by: Bounds): RequiredLiteral => ({
  ...anchor,
  offset: { min: anchor.offset.min + by.min, max: anchor.offset.max + by.max },
});

/** One of the finitely many texts that some parts match, and the parts that are left once a choice is made. */
interface Variant {
  readonly text: string;
  readonly parts: NormalPattern;
}

const EMPTY: readonly Variant[] = [{ text: '', parts: [] }];

type Variants = readonly Variant[] | undefined;

/** The literals that start with the part `start`; `widen` allows for less than three bytes that are fixed. */
function literalsAt(
  pattern: NormalPattern,
  partVariants: readonly Variants[],
  start: number,
  widen: boolean,
): readonly RequiredLiteral[] | undefined {
  const fixed = fixedAt(partVariants, start);
  if (fixed.end === start || (shortest(fixed.variants) < MIN_LITERAL && !widen)) return undefined;
  const { variants, next } = widened(fixed.variants, pattern[fixed.end]);
  if (shortest(variants) < MIN_LITERAL) return undefined;
  const rest = pattern.slice(fixed.end);
  return variants.map(({ text, parts }) => ({
    text,
    ...(next !== undefined && text.length === MIN_LITERAL && { next }),
    offset: { min: 0, max: 0 },
    tail: [...parts, ...rest],
  }));
}

/** From the part `start` on, as many parts as have few enough variants together. */
function fixedAt(
  partVariants: readonly Variants[],
  start: number,
): { readonly variants: readonly Variant[]; readonly end: number } {
  let variants = EMPTY;
  let end = start;
  for (; end < partVariants.length; end++) {
    const longer = cross(variants, partVariants[end], MAX_VARIANTS);
    if (longer === undefined) break;
    variants = longer;
  }
  return { variants, end };
}

const shortest = (variants: readonly Variant[]): number =>
  Math.min(...variants.map(({ text }) => text.length));

function variantsOf(pattern: NormalPattern): Variants {
  return pattern.reduce<Variants>(
    (variants, part) => cross(variants, partVariants(part), MAX_VARIANTS),
    EMPTY,
  );
}

function partVariants(part: Part): Variants {
  if (part.kind === 'choice') {
    const branches = part.branches.map(variantsOf);
    return branches.every((branch) => branch !== undefined) ? branches.flat() : undefined;
  }
  if (part.kind === 'repeat') {
    if (part.min === part.max) return variantsOf(Array.from({ length: part.min }, () => part.pattern).flat());
    const once = part.max === 1 ? variantsOf(part.pattern) : undefined;
    return once === undefined ? undefined : [...EMPTY, ...once];
  }
  if (part.min !== part.max || part.min > 4) return undefined;
  const texts = Array.from({ length: part.min }, () => foldedChars(part)).reduce<string[] | undefined>(
    (heads, chars) =>
      heads === undefined || heads.length * chars.length > MAX_VARIANTS
        ? undefined
        : heads.flatMap((head) => chars.map((char) => head + char)),
    [''],
  );
  return texts?.map((text) => ({ text, parts: [part] }));
}

/** The different characters of a run once case is put aside. */
function foldedChars({ set }: Part & { kind: 'run' }): readonly string[] {
  let chars = FOLDED.get(set);
  if (chars === undefined) {
    chars = Array.from(String.fromCharCode(...members(ignoringCase(set))).replace(/[A-Z]/g, ''));
    FOLDED.set(set, chars);
  }
  return chars;
}

const FOLDED = new WeakMap<ByteSet, readonly string[]>();

function cross(heads: Variants, tails: Variants, limit: number): Variants {
  if (heads === undefined || tails === undefined || heads.length * tails.length > limit) return undefined;
  return heads.flatMap((head) =>
    tails.map((tail) => ({ text: head.text + tail.text, parts: [...head.parts, ...tail.parts] })),
  );
}

/**
 * Literals of one or two bytes with the first bytes of the run behind them: `SK` becomes `SK0`, `SK1`, … `SKz`.
 * `next` is what may stand behind a literal of three.
 */
function widened(
  variants: readonly Variant[],
  run: Part | undefined,
): { readonly variants: readonly Variant[]; readonly next?: ByteSet } {
  if (run?.kind !== 'run') return { variants };
  let wide = variants;
  let taken = 0;
  if (shortest(wide) < MIN_LITERAL) {
    const chars: readonly Variant[] = foldedChars(run).map((text) => ({ text, parts: [] }));
    for (; taken < run.min && shortest(wide) < MIN_LITERAL; taken++)
      wide = cross(wide, chars, MAX_WIDENED) ?? wide;
  }
  return taken < run.min ? { variants: wide, next: run.set } : { variants: wide };
}

/** The literals inside a choice (each branch has to have some) or inside what is repeated at least once. */
function innerLiterals(part: Part, rest: NormalPattern): readonly RequiredLiteral[] | undefined {
  if (part.kind === 'choice') {
    const branches = part.branches.map((branch) => requiredLiterals(branch));
    if (!branches.every((branch) => branch !== undefined)) return undefined;
    return branches.flat().map((anchor) => ({ ...anchor, tail: [...anchor.tail, ...rest] }));
  }
  if (part.kind === 'run' || part.min === 0) return undefined;
  const again: NormalPattern = part.max === 1 ? [] : [{ ...part, min: part.min - 1, max: part.max - 1 }];
  return requiredLiterals(part.pattern)?.map((anchor) => ({
    ...anchor,
    tail: [...anchor.tail, ...again, ...rest],
  }));
}

/** Least number of fixed characters that a match starts with. */
export function prefixLength(pattern: NormalPattern): number {
  const { variants, end } = fixedAt(pattern.map(partVariants), 0);
  const [first] = pattern;
  if (end > 0 || first?.kind !== 'choice') return shortest(variants);
  return Math.min(...first.branches.map(prefixLength));
}

/** Texts whose every part is frequent in ordinary files. */
const ORDINARY = ['https://www.', '.com/', '----------', '==========', '__________', 'application/', '": "'];

/**
 * How rare the literals are, in bits, roughly: the prefilter looks up four bytes, a longer literal is compared
 * further, and each more literal costs. One that starts the pattern has its left boundary checked early; one
 * at a varying distance makes the RegExp try each place the pattern could start at.
 */
function distinction(anchors: readonly RequiredLiteral[]): number {
  const weakest = Math.min(...anchors.map(({ text }) => rarity(text)));
  const starts = Math.max(...anchors.map(({ offset }) => offset.max - offset.min + 1));
  const startsPattern = anchors.every(({ offset }) => offset.max === 0);
  return weakest - Math.log2(anchors.length) - 3 * Math.log2(starts) + (startsPattern ? 6 : 0);
}

function rarity(text: string): number {
  const start = text.slice(0, 4);
  const isOrdinary = ORDINARY.some((ordinary) => ordinary.includes(start));
  const bits = Array.from(start).reduce((total, char) => total + charBits(char), 0);
  return (isOrdinary ? bits / 2 : bits) + Math.min(text.length, 16);
}

function charBits(char: string): number {
  if (/[ etaoinsrlcdu]/.test(char)) return 4;
  return /[jkqxz~!@#$%^&*]/.test(char) ? 7 : 5.5;
}
