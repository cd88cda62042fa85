import { isExplosive } from './ambiguity.ts';
import { waysThrough } from './cost.ts';
import { emit } from './emit.ts';
import { parseRegex } from './parse.ts';
import type { Regex } from './syntax.ts';

/** A regular expression whose time to match is at most a power of the text's length. Its RegExps are created lazily. */
export interface CompiledRegex {
  readonly regex: Regex;
  readonly global: () => RegExp;
  readonly sticky: () => RegExp;
  /** Sticky, and with the offsets of the groups. */
  readonly precise: () => RegExp;
  /** Returns a bound of the ways that are tried from one start, if matches are not longer than `length`. */
  readonly ways: (length: number) => number;
}

/** Throws a RangeError that explains why the regular expression is refused. */
export function compileRegex(source: string): CompiledRegex {
  const regex = parseRegex(source);
  if (isExplosive(regex.node)) {
    throw new RangeError(
      'one of its repetitions can match the same text in many ways, as (a+)+ does, and may take forever: rewrite it',
    );
  }
  const js = emit(regex.node);
  const created = new Map<string, RegExp>();
  const of = (flags: string): RegExp => {
    const regexp = created.get(flags) ?? new RegExp(js, flags);
    created.set(flags, regexp);
    return regexp;
  };
  return {
    regex,
    global: () => of('g'),
    sticky: () => of('y'),
    precise: () => of('dy'),
    ways: (length) => waysThrough(regex.node, length),
  };
}
