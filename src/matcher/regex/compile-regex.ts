import { isExplosive } from './ambiguity.ts';
import { waysThrough } from './cost.ts';
import { emit } from './emit.ts';
import { parseRegex } from './parse.ts';
import type { Regex } from './syntax.ts';

/** A regular expression that no text can hold up for longer than a power of its length. Made when first needed. */
export interface CompiledRegex {
  readonly regex: Regex;
  readonly global: () => RegExp;
  readonly sticky: () => RegExp;
  /** Sticky, and tells where the groups are. */
  readonly precise: () => RegExp;
  /** At most as many ways are tried from one start, where matches are no longer than `length`. */
  readonly ways: (length: number) => number;
}

/** Throws a RangeError that says what is wrong with it. */
export function compileRegex(source: string): CompiledRegex {
  const regex = parseRegex(source);
  if (isExplosive(regex.node)) {
    throw new RangeError(
      'one of its repetitions can match the same text in many ways, as (a+)+ does, and might never end',
    );
  }
  const js = emit(regex.node);
  const made = new Map<string, RegExp>();
  const of = (flags: string): RegExp => {
    const known = made.get(flags) ?? new RegExp(js, flags);
    made.set(flags, known);
    return known;
  };
  return {
    regex,
    global: () => of('g'),
    sticky: () => of('y'),
    precise: () => of('dy'),
    ways: (length) => waysThrough(regex.node, length),
  };
}
