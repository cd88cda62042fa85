import type { MatchedDetector } from '../catalogue/model/detector.ts';
import { anchorsOf } from './pattern/required-literals.ts';
import { contextRules } from './confirm/context-confirmer.ts';
import { literalRules } from './confirm/literal-confirmer.ts';
import { type Engine, createEngine } from './prefilter/prefilter.ts';
import type { MatchResult, Matcher } from './match.ts';
import { type Program, layOut } from './prefilter/tables.ts';
import { ownerFinder } from './confirm/attribution.ts';
import { isRegexDetector } from './regex/regex-detector.ts';
import { regexRules } from './regex/regex-confirmer.ts';
import { lazy, wholeOf } from './confirm/confirmer.ts';
import type { Rule } from './confirm/confirmer.ts';
import { openText } from './text-stream/text-scan.ts';
import { Tape, type TapeParts, windowSizeFor } from './text-stream/prefiltered-stream.ts';

export interface MatcherOptions {
  /** Most matches taken from one text, overlapping ones included; more make its result `truncated`. Default 10,000. */
  readonly maxMatches?: number;
}

/**
 * Compiles detectors: literals → shape → confirmation, each stage far cheaper than the next. Throws an Error that
 * names the detector where one is not sound: no literal to look for, lengths without sense.
 */
export function compileProgram(detectors: readonly MatchedDetector[]): Program {
  return layOut(
    detectors.map(compileRules),
    detectors.map(({ id }) => id),
  );
}

export function compileMatcher(detectors: readonly MatchedDetector[], options: MatcherOptions = {}): Matcher {
  return createMatcher(compileProgram(detectors), detectors, options);
}

/** @param detectors those of the program's that are on: what calls another is let pass */
export function createMatcher(
  program: Program,
  detectors: readonly MatchedDetector[],
  { maxMatches = 10_000 }: MatcherOptions = {},
): Matcher {
  const parts: TapeParts = {
    program,
    ruleOf: ruleFinder(program, detectors),
    ownerOf: lazy(() => ownerFinder(detectors)),
    maxMatches,
  };
  // Tapes may be open at the same time; the next one takes the engine of one that has ended.
  const spare: Engine[] = [];
  const openTape = <K>(alignment: number, found: (key: K, result: MatchResult) => void): Tape<K> => {
    const engine = spare.pop() ?? createEngine(program, windowSizeFor(program));
    return new Tape(parts, engine, alignment, found, () => spare.push(engine));
  };
  return {
    overlap: program.before + program.after,
    tape: openTape,
    open: () => openText((found) => openTape(TEXT_ALIGNMENT, found)),
  };
}

/** Of most detectors no image holds even a candidate: the rules of one are made when the first is called. */
function ruleFinder(
  { ids, owners, places }: Program,
  detectors: readonly MatchedDetector[],
): (number: number) => Rule | undefined {
  const byId = new Map(detectors.map((detector) => [detector.id, detector]));
  const made = new Map<number, readonly Rule[]>();
  return (number) => {
    const owner = owners[number] ?? -1;
    let rules = made.get(owner);
    if (rules === undefined) {
      const detector = byId.get(ids[owner] ?? '');
      rules = detector === undefined ? [] : compileRules(detector);
      made.set(owner, rules);
    }
    return rules[places[number] ?? -1];
  };
}

/** A text alone starts at 0. */
const TEXT_ALIGNMENT = 512;

/** Longer matches would make the overlap of all chunks longer. */
const LONGEST = 64 * 1024;

/** The rules of one detector. Throws as `compileMatcher` does. */
export function compileRules(detector: MatchedDetector): readonly Rule[] {
  try {
    return rulesOf(detector);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`detector ${detector.id}: ${reason}`, { cause });
  }
}

function rulesOf(detector: MatchedDetector): readonly Rule[] {
  if (isRegexDetector(detector)) return regexRules(detector);
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
