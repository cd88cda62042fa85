import type { MatchedDetector } from '../catalogue/model/detector.ts';
import { requiredLiterals } from './pattern/required-literals.ts';
import { contextConfirmers } from './confirm/context-confirmer.ts';
import { literalConfirmers } from './confirm/literal-confirmer.ts';
import { type Prefilter, createPrefilter } from './prefilter/prefilter.ts';
import type { MatchResult, Matcher } from './match.ts';
import { type PrefilterTables, layOutTables } from './prefilter/tables.ts';
import { createAttribution } from './confirm/attribution.ts';
import { isRegexDetector } from './regex/regex-detector.ts';
import { regexConfirmers } from './regex/regex-confirmer.ts';
import { lazy, fullPatternOf } from './confirm/confirmer.ts';
import type { Confirmer } from './confirm/confirmer.ts';
import { createTextScan } from './text-stream/text-scan.ts';
import { PrefilteredTextStream, type MatcherParts, windowSizeFor } from './text-stream/prefiltered-stream.ts';

export interface MatcherOptions {
  /** Most matches taken from one text, overlapping ones included; more make its result `truncated`. Default 10,000. */
  readonly maxMatches?: number;
}

/**
 * Compiles detectors: literals → shape → confirmation, each stage far cheaper than the next. Throws an Error that
 * names the detector where one is not sound: no literal to look for, lengths without sense.
 */
export function compilePrefilter(detectors: readonly MatchedDetector[]): PrefilterTables {
  return layOutTables(
    detectors.map(compileConfirmers),
    detectors.map(({ id }) => id),
  );
}

export function compileMatcher(detectors: readonly MatchedDetector[], options: MatcherOptions = {}): Matcher {
  return createMatcher(compilePrefilter(detectors), detectors, options);
}

/** @param detectors those of the program's that are on: what calls another is let pass */
export function createMatcher(
  tables: PrefilterTables,
  detectors: readonly MatchedDetector[],
  { maxMatches = 10_000 }: MatcherOptions = {},
): Matcher {
  const parts: MatcherParts = {
    tables,
    confirmerOf: createConfirmerLookup(tables, detectors),
    attribution: lazy(() => createAttribution(detectors)),
    maxMatches,
  };
  // Tapes may be open at the same time; the next one takes the engine of one that has ended.
  const spare: Prefilter[] = [];
  const openStream = <K>(
    alignment: number,
    found: (key: K, result: MatchResult) => void,
  ): PrefilteredTextStream<K> => {
    const prefilter = spare.pop() ?? createPrefilter(tables, windowSizeFor(tables));
    return new PrefilteredTextStream(parts, prefilter, alignment, found, () => spare.push(prefilter));
  };
  return {
    overlap: tables.before + tables.after,
    openStream,
    open: () => createTextScan((found) => openStream(TEXT_ALIGNMENT, found)),
  };
}

/** Of most detectors no image holds even a candidate: the rules of one are made when the first is called. */
function createConfirmerLookup(
  { detectorIds, detectorNumbers, confirmerIndexes }: PrefilterTables,
  detectors: readonly MatchedDetector[],
): (number: number) => Confirmer | undefined {
  const byId = new Map(detectors.map((detector) => [detector.id, detector]));
  const made = new Map<number, readonly Confirmer[]>();
  return (number) => {
    const owner = detectorNumbers[number] ?? -1;
    let rules = made.get(owner);
    if (rules === undefined) {
      const detector = byId.get(detectorIds[owner] ?? '');
      rules = detector === undefined ? [] : compileConfirmers(detector);
      made.set(owner, rules);
    }
    return rules[confirmerIndexes[number] ?? -1];
  };
}

/** A text alone starts at 0. */
const TEXT_ALIGNMENT = 512;

/** Longer matches would make the overlap of all chunks longer. */
const LONGEST = 64 * 1024;

/** The rules of one detector. Throws as `compileMatcher` does. */
export function compileConfirmers(detector: MatchedDetector): readonly Confirmer[] {
  try {
    return confirmersOf(detector);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`detector ${detector.id}: ${reason}`, { cause });
  }
}

function confirmersOf(detector: MatchedDetector): readonly Confirmer[] {
  if (isRegexDetector(detector)) return regexConfirmers(detector);
  const { context } = detector;
  const whole = fullPatternOf(detector);
  if (whole.length.max > LONGEST)
    throw new RangeError(`a match of ${String(whole.length.max)} bytes is too long`);
  const anchors = requiredLiterals(whole.pattern);
  if (anchors !== undefined) return literalConfirmers(detector, whole, anchors);
  if (context !== undefined) return contextConfirmers(detector, whole, context);
  const widened = requiredLiterals(whole.pattern, true);
  if (widened !== undefined) return literalConfirmers(detector, whole, widened);
  throw new RangeError('its format holds no literal to look for, and it has no context');
}
