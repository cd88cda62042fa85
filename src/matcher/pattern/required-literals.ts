import { type ByteSet, ignoringCase, members } from './byte-set.ts';
import { type Bounds, lengthOf, type NormalPattern, type Part } from './normal-pattern.ts';

/** A literal that matches of a pattern contain, with its offset from the start of the match. */
export interface RequiredLiteral {
  /** In lower case, at least `MIN_LITERAL` bytes. */
  readonly text: string;
  /** The bytes that may follow a text of three bytes, if they are known: the prefilter looks up four bytes. */
  readonly next?: ByteSet;
  readonly offset: Bounds;
  /** The pattern from the literal's first byte on. */
  readonly tail: NormalPattern;
}

export const MIN_LITERAL = 3;
const MAX_VARIANTS = 64;
const MAX_WIDENED = 512;

/**
 * Returns the most distinctive set of literals of which every match contains one; undefined if there is no such set.
 * @param widen whether a literal of one or two bytes may be extended by the first bytes of the run after it
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
    if (found !== undefined) options.push(found.map((literal) => shifted(literal, offset)));
  }
  return options.reduce<readonly RequiredLiteral[] | undefined>(
    (best, option) => (best === undefined || distinction(option) > distinction(best) ? option : best),
    undefined,
  );
}

const shifted = (literal: RequiredLiteral, by: Bounds): RequiredLiteral => ({
  ...literal,
  offset: { min: literal.offset.min + by.min, max: literal.offset.max + by.max },
});

/** One of the finitely many texts that a sequence of parts matches, and the parts that match only this text. */
interface Variant {
  readonly text: string;
  readonly parts: NormalPattern;
}

const EMPTY: readonly Variant[] = [{ text: '', parts: [] }];

type Variants = readonly Variant[] | undefined;

/** Returns the literals that start with the part `start`. */
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

/** Returns the variants of as many parts from `start` on as have at most `MAX_VARIANTS` together. */
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

/** Returns the characters of a run without their upper case. */
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
 * Extends literals of one or two bytes by the first bytes of the run after them: `SK` becomes `SK0`, `SK1`, … `SKz`.
 * `next` is the set of bytes that may follow a literal of three.
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

/** Returns the literals inside a choice, if each branch has some, or inside a part that is repeated at least once. */
function innerLiterals(part: Part, rest: NormalPattern): readonly RequiredLiteral[] | undefined {
  if (part.kind === 'choice') {
    const branches = part.branches.map((branch) => requiredLiterals(branch));
    if (!branches.every((branch) => branch !== undefined)) return undefined;
    return branches.flat().map((literal) => ({ ...literal, tail: [...literal.tail, ...rest] }));
  }
  if (part.kind === 'run' || part.min === 0) return undefined;
  const again: NormalPattern = part.max === 1 ? [] : [{ ...part, min: part.min - 1, max: part.max - 1 }];
  return requiredLiterals(part.pattern)?.map((literal) => ({
    ...literal,
    tail: [...literal.tail, ...again, ...rest],
  }));
}

/** Returns the least number of fixed characters that a match starts with. */
export function prefixLength(pattern: NormalPattern): number {
  const { variants, end } = fixedAt(pattern.map(partVariants), 0);
  const [first] = pattern;
  if (end > 0 || first?.kind !== 'choice') return shortest(variants);
  return Math.min(...first.branches.map(prefixLength));
}

/** Texts of which every part is frequent in ordinary files. */
const ORDINARY = ['https://www.', '.com/', '----------', '==========', '__________', 'application/', '": "'];

/**
 * Returns roughly how rare the literals are, in bits. Each additional literal costs. At the start of the pattern the
 * left boundary is checked early; at a varying offset the RegExp has to be tried at each possible start.
 */
function distinction(literals: readonly RequiredLiteral[]): number {
  const weakest = Math.min(...literals.map(({ text }) => rarity(text)));
  const starts = Math.max(...literals.map(({ offset }) => offset.max - offset.min + 1));
  const startsPattern = literals.every(({ offset }) => offset.max === 0);
  return weakest - Math.log2(literals.length) - 3 * Math.log2(starts) + (startsPattern ? 6 : 0);
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
