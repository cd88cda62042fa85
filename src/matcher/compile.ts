import type { MatchedDetector } from '../catalogue/model/detector.ts';
import { createAttribution } from './confirm/attribution.ts';
import { type Confirmer, fullPatternOf } from './confirm/confirmer.ts';
import { contextConfirmers } from './confirm/context-confirmer.ts';
import { literalConfirmers } from './confirm/literal-confirmer.ts';
import { lazy } from './lazy.ts';
import type { Matcher, MatchResult } from './match.ts';
import { requiredLiterals } from './pattern/required-literals.ts';
import { createPrefilter, type Prefilter } from './prefilter/prefilter.ts';
import { layOutTables, type PrefilterTables } from './prefilter/tables.ts';
import { createRegexBudget, type RegexBudget } from './regex/budget.ts';
import { regexConfirmers } from './regex/regex-confirmer.ts';
import { isRegexDetector } from './regex/regex-detector.ts';
import { type MatcherParts, PrefilteredTextStream, windowSizeFor } from './text-stream/prefiltered-stream.ts';
import { createTextScan } from './text-stream/text-scan.ts';

export interface MatcherOptions {
  /** Most matches of one text, overlapping ones included; a text with more is `truncated`. Default 10,000. */
  readonly maxMatches?: number;
  /** The time budget of the user rules among the detectors. */
  readonly budget?: RegexBudget;
}

/**
 * Compiles the tables of stages 1 and 2. Throws an Error that names the detector if it has no literal to search for, or
 * a length that is not possible.
 */
export function compilePrefilter(detectors: readonly MatchedDetector[]): PrefilterTables {
  return layOutTables(
    detectors.map((detector) => compileConfirmers(detector)),
    detectors.map(({ id }) => id),
  );
}

/** Returns a matcher for detectors that are not compiled yet. Throws as `compilePrefilter` does. */
export function compileMatcher(detectors: readonly MatchedDetector[], options: MatcherOptions = {}): Matcher {
  return createMatcher(compilePrefilter(detectors), detectors, options);
}

/** @param detectors the enabled detectors of those that were compiled; candidates of the others are ignored */
export function createMatcher(
  tables: PrefilterTables,
  detectors: readonly MatchedDetector[],
  { maxMatches = 10_000, budget = createRegexBudget() }: MatcherOptions = {},
): Matcher {
  const parts: MatcherParts = {
    tables,
    confirmerOf: createConfirmerLookup(tables, detectors, budget),
    attribution: lazy(() => createAttribution(detectors)),
    maxMatches,
  };
  // Several streams may be open at a time: a new one takes the prefilter of one that has ended, if there is one.
  const unused: Prefilter[] = [];
  const openStream = <K>(
    alignment: number,
    found: (key: K, result: MatchResult) => void,
  ): PrefilteredTextStream<K> => {
    const prefilter = unused.pop() ?? createPrefilter(tables, windowSizeFor(tables));
    return new PrefilteredTextStream(parts, prefilter, alignment, found, () => unused.push(prefilter));
  };
  return {
    overlap: tables.before + tables.after,
    openStream,
    open: () => createTextScan((found) => openStream(SINGLE_TEXT_ALIGNMENT, found)),
    takeOverruns: () => budget.takeOverruns(),
  };
}

/** Returns confirmers by their numbers. Those of a detector are created at its first candidate: most have none. */
function createConfirmerLookup(
  { detectorIds, detectorNumbers, confirmerIndexes }: PrefilterTables,
  detectors: readonly MatchedDetector[],
  budget: RegexBudget,
): (number: number) => Confirmer | undefined {
  const byId = new Map(detectors.map((detector) => [detector.id, detector]));
  const created = new Map<number, readonly Confirmer[]>();
  return (number) => {
    const detectorNumber = detectorNumbers[number] ?? -1;
    let confirmers = created.get(detectorNumber);
    if (confirmers === undefined) {
      const detector = byId.get(detectorIds[detectorNumber] ?? '');
      confirmers = detector === undefined ? [] : compileConfirmers(detector, budget);
      created.set(detectorNumber, confirmers);
    }
    return confirmers[confirmerIndexes[number] ?? -1];
  };
}

/** Any power of two is right: a single text starts at offset 0. */
const SINGLE_TEXT_ALIGNMENT = 512;

/** Longest match of a detector, in bytes. A longer one would increase the overlap of all chunks. */
const LONGEST_MATCH = 64 * 1024;

/**
 * Returns the confirmers of one detector. Throws as `compilePrefilter` does.
 * @param budget that of the matcher; not used until something is confirmed
 */
export function compileConfirmers(
  detector: MatchedDetector,
  budget: RegexBudget = createRegexBudget(),
): readonly Confirmer[] {
  try {
    return confirmersOf(detector, budget);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`detector ${detector.id}: ${reason}`, { cause });
  }
}

function confirmersOf(detector: MatchedDetector, budget: RegexBudget): readonly Confirmer[] {
  if (isRegexDetector(detector)) return regexConfirmers(detector, budget);
  const { context } = detector;
  const full = fullPatternOf(detector);
  if (full.length.max > LONGEST_MATCH)
    throw new RangeError(
      `a match of ${String(full.length.max)} bytes is too long: at most ${String(LONGEST_MATCH)} are possible`,
    );
  const literals = requiredLiterals(full.pattern);
  if (literals !== undefined) return literalConfirmers(detector, full, literals);
  if (context !== undefined) return contextConfirmers(detector, full, context);
  const widened = requiredLiterals(full.pattern, true);
  if (widened !== undefined) return literalConfirmers(detector, full, widened);
  throw new RangeError(
    'its format has no literal to look for, and it has no context: add a fixed text of three characters, or a context',
  );
}
