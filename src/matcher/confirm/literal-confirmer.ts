import type { MatchedDetector } from '../../catalogue/model/detector.ts';
import type { RequiredLiteral } from '../pattern/required-literals.ts';
import { allowsEscape, leftGuard, LOOK_BEHIND } from '../pattern/boundary.ts';
import { contextReach, hasContext } from './context.ts';
import { encodedConfirmers } from './encoded-confirmer.ts';
import { type Bounds, firstBytes, lengthOf, type NormalPattern } from '../pattern/normal-pattern.ts';
import { assess } from '../plausibility/assess.ts';
import { keptUrl, URL_REACH } from './kept-url.ts';
import { ATTRIBUTION_REACH } from './attribution.ts';
import { lazy, regexpOf, spanOf } from './confirmer.ts';
import type { Confirmer, ConfirmedSpan, FullPattern } from './confirmer.ts';
import { NAME_REACH, isNonSecretName } from './secret-name.ts';
import { walkShape } from '../pattern/shape.ts';
import { anchoringOf } from '../pattern/anchoring.ts';

/**
 * Rules for a detector whose matches hold a literal of their own, in the secret or in what touches it. A
 * context word, where one is asked for, only has to be near.
 */
export function literalConfirmers(
  detector: MatchedDetector,
  whole: FullPattern,
  anchors: readonly RequiredLiteral[],
): readonly Confirmer[] {
  const { context } = detector;
  const regexp = lazy(() => regexpOf(whole, 'y'));
  const guard = whole.before.length === 0 ? leftGuard(whole.secret) : undefined;
  const mayFollowEscape = allowsEscape(whole.secret);
  const firsts = whole.length.min > 0 ? firstBytes(whole.pattern) : undefined;
  const reach = context === undefined ? 0 : contextReach(context);

  /** Tries each place where the pattern may start, given where its literal stands. */
  function confirm(window: string, first: number, last: number): readonly ConfirmedSpan[] {
    const spots: ConfirmedSpan[] = [];
    const pattern = regexp();
    for (let from = Math.max(0, first); from <= last; from++) {
      // A literal that may stand a thousand bytes behind the start makes for as many places.
      if (first < last && firsts?.[window.charCodeAt(from)] === 0) continue;
      pattern.lastIndex = from;
      const match = pattern.exec(window);
      if (match === null) continue;
      const span = spanOf(match);
      if (detector.checksName === true && hasNonSecretName(window, match.index, span.start)) continue;
      const judgement = assess(detector, span.secret, detector.confidence);
      // Last, for a context may be hundreds of bytes to look through.
      if (judgement === undefined) continue;
      if (context !== undefined && !hasContext(context, window, span.start, span.end)) continue;
      const spot = { ...span, ...judgement };
      spots.push(
        detector.keepsUrl === undefined
          ? spot
          : { ...spot, ...keptUrl(detector, window, match.index, span.end) },
      );
    }
    return spots;
  }

  // Only what is distinctive in itself is looked for in encoded text, where there is no context to confirm it.
  const isDistinctive =
    detector.confidence === 'high' &&
    detector.isIdentifier !== true &&
    context === undefined &&
    whole.before.length === 0;
  return anchors.flatMap(({ text, next, offset, tail }) => {
    const startGuard = offset.max === 0 ? guard : undefined;
    const rule: Confirmer = {
      detector,
      literal: text,
      next,
      ...(context && { words: context.words }),
      anchoring: () => anchoringOf(tail, startGuard, whole.pattern, offset),
      before: Math.max(
        offset.max + (detector.checksName === true ? NAME_REACH : LOOK_BEHIND) + reach,
        detector.owner === undefined ? 0 : ATTRIBUTION_REACH,
        detector.keepsUrl === 'around' ? offset.max + URL_REACH + 1 : 0,
      ),
      after:
        whole.length.max +
        1 +
        Math.max(
          reach,
          detector.keepsUrl === undefined ? 0 : URL_REACH,
          detector.owner === undefined ? 0 : ATTRIBUTION_REACH,
        ),
      shape: () => {
        const head = headOf(whole.pattern, offset);
        return head === undefined
          ? walkShape(tail, undefined, mayFollowEscape)
          : walkShape([...head, ...tail], guard, mayFollowEscape, offset.max);
      },
      confirm: (window, at) => confirm(window, at - offset.max, at - offset.min),
    };
    return isDistinctive && offset.max === 0 ? [rule, ...encodedConfirmers(rule, tail)] : [rule];
  });
}

function hasNonSecretName(window: string, name: number, secret: number): boolean {
  return isNonSecretName(window.slice(Math.max(0, name - NAME_REACH), name), window.slice(name, secret));
}

/** Bytes in front of a literal that a shape looks at. */
const LONGEST_HEAD = 128;

/** What stands in front of a literal, where that is always as long. */
function headOf(pattern: NormalPattern, { min, max }: Bounds): NormalPattern | undefined {
  if (min !== max || max > LONGEST_HEAD) return undefined;
  let end = 0;
  for (let at = 0; at < max; end++) {
    const part = pattern[end];
    if (part === undefined) return undefined;
    const length = lengthOf([part]);
    if (length.min !== length.max || at + length.max > max) return undefined;
    at += length.max;
  }
  return pattern.slice(0, end);
}
