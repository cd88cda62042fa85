import type { Detector } from '../detectors/detector.ts';
import { anchorsOf } from './anchors.ts';
import { contextRules } from './context-rule.ts';
import { literalRules } from './literal-rule.ts';
import type { Matcher } from './match.ts';
import { buildPrefilter } from './prefilter.ts';
import { wholeOf } from './rule.ts';
import type { Rule } from './rule.ts';
import { TextStream } from './stream.ts';
import type { Program, TailPool } from './stream.ts';

export interface MatcherOptions {
  /** Most matches taken from one text, overlapping ones included; more make its result `truncated`. Default 10,000. */
  readonly maxMatches?: number;
}

/**
 * Makes a matcher of detectors: literals → shape → confirmation, each stage far cheaper than the next. Throws
 * an Error that names the detector where one is not sound: no literal to look for, lengths without sense.
 */
export function compileMatcher(detectors: readonly Detector[], options: MatcherOptions = {}): Matcher {
  const rules = detectors.flatMap(compileRules);
  const byLiteral = new Map<string, Rule[]>();
  for (const rule of rules) byLiteral.set(rule.literal, [...(byLiteral.get(rule.literal) ?? []), rule]);
  const before = Math.max(0, ...rules.map((rule) => rule.before));
  const after = Math.max(0, ...rules.map((rule) => rule.after));
  const program: Program = {
    prefilter: buildPrefilter([...byLiteral.keys()]),
    rulesOf: [...byLiteral.values()],
    before,
    after,
    maxMatches: options.maxMatches ?? 10_000,
    tails: createTailPool(4 * (before + after)),
  };
  return { overlap: before + after, open: () => new TextStream(program) };
}

/** Longer matches would make the overlap of all chunks longer. */
const LONGEST = 64 * 1024;

/** The rules of one detector. Throws as `compileMatcher` does. */
export function compileRules(detector: Detector): readonly Rule[] {
  try {
    return rulesOf(detector);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`detector ${detector.id}: ${reason}`, { cause });
  }
}

function rulesOf(detector: Detector): readonly Rule[] {
  const { context } = detector;
  const whole = wholeOf(detector);
  if (whole.length.max > LONGEST)
    throw new RangeError(`a match of ${String(whole.length.max)} bytes is too long`);
  const anchors = anchorsOf(whole.pattern);
  if (anchors !== undefined) return literalRules(detector, whole, anchors);
  if (context !== undefined) return contextRules(detector, whole, context);
  const widened = anchorsOf(whole.pattern, true);
  if (widened !== undefined) return literalRules(detector, whole, widened);
  throw new RangeError('its format holds no literal to look for, and it has no context');
}

/** `size` is in bytes. Streams may be open at the same time, one for each archive in an archive. */
function createTailPool(size: number): TailPool {
  const spare: Buffer[] = [];
  return {
    take: () => spare.pop() ?? Buffer.allocUnsafeSlow(size),
    give: (tail) => void spare.push(tail),
  };
}
