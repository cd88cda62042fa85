import type { MatchedDetector } from '../../catalogue/model/detector.ts';
import { lazy } from '../lazy.ts';
import { anchoringOf } from '../pattern/anchoring.ts';
import { allowsEscape, leftGuard, LOOK_BEHIND } from '../pattern/boundary.ts';
import { type Bounds, firstBytes, lengthOf, type NormalPattern } from '../pattern/normal-pattern.ts';
import type { RequiredLiteral } from '../pattern/required-literals.ts';
import { walkShape } from '../pattern/shape.ts';
import { assess } from '../plausibility/assess.ts';
import { ATTRIBUTION_REACH } from './attribution.ts';
import { type ConfirmedSpan, type Confirmer, type FullPattern, regexpOf, spanOf } from './confirmer.ts';
import { contextReach, hasContext } from './context.ts';
import { encodedConfirmers } from './encoded-confirmer.ts';
import { keptUrl, URL_REACH } from './kept-url.ts';
import { isNonSecretName, NAME_REACH } from './secret-name.ts';

/**
 * Returns the confirmers of a detector whose matches contain a literal, in the secret or in the text that touches it.
 * If the detector has context words, one of them has to be near.
 */
export function literalConfirmers(
  detector: MatchedDetector,
  full: FullPattern,
  literals: readonly RequiredLiteral[],
): readonly Confirmer[] {
  const { context } = detector;
  const regexp = lazy(() => regexpOf(full, 'y'));
  const guard = full.before.length === 0 ? leftGuard(full.secret) : undefined;
  const mayFollowEscape = allowsEscape(full.secret);
  const startBytes = full.length.min > 0 ? firstBytes(full.pattern) : undefined;
  const reach = context === undefined ? 0 : contextReach(context);

  /** Tries each offset in `[first, last]` at which the pattern may start. */
  function confirm(window: string, first: number, last: number): readonly ConfirmedSpan[] {
    const confirmed: ConfirmedSpan[] = [];
    const pattern = regexp();
    for (let from = Math.max(0, first); from <= last; from++) {
      // If the literal may be a thousand bytes after the start, there are a thousand starts to try.
      if (first < last && startBytes?.[window.charCodeAt(from)] === 0) continue;
      pattern.lastIndex = from;
      const match = pattern.exec(window);
      if (match === null) continue;
      const span = spanOf(match);
      if (detector.checksName === true && hasNonSecretName(window, match.index, span.start)) continue;
      const assessment = assess(detector, span.secret, detector.confidence);
      if (assessment === undefined) continue;
      // The last test, because a context may be hundreds of bytes long.
      if (context !== undefined && !hasContext(context, window, span.start, span.end)) continue;
      const accepted = { ...span, ...assessment };
      confirmed.push(
        detector.keepsUrl === undefined
          ? accepted
          : { ...accepted, ...keptUrl(detector, window, match.index, span.end) },
      );
    }
    return confirmed;
  }

  // Encoded text has no context: only a secret that is distinctive on its own is searched for there.
  const isDistinctive =
    detector.confidence === 'high' &&
    detector.isIdentifier !== true &&
    context === undefined &&
    full.before.length === 0;
  return literals.flatMap(({ text, next, offset, tail }) => {
    const startGuard = offset.max === 0 ? guard : undefined;
    const plain: Confirmer = {
      detector,
      literal: text,
      next,
      ...(context && { words: context.words }),
      anchoring: () => anchoringOf(tail, startGuard, full.pattern, offset),
      before: Math.max(
        offset.max + (detector.checksName === true ? NAME_REACH : LOOK_BEHIND) + reach,
        detector.attribution === undefined ? 0 : ATTRIBUTION_REACH,
        detector.keepsUrl === 'around' ? offset.max + URL_REACH + 1 : 0,
      ),
      after:
        full.length.max +
        1 +
        Math.max(
          reach,
          detector.keepsUrl === undefined ? 0 : URL_REACH,
          detector.attribution === undefined ? 0 : ATTRIBUTION_REACH,
        ),
      shape: () => {
        const head = headOf(full.pattern, offset);
        return head === undefined
          ? walkShape(tail, undefined, mayFollowEscape)
          : walkShape([...head, ...tail], guard, mayFollowEscape, offset.max);
      },
      confirm: (window, at) => confirm(window, at - offset.max, at - offset.min),
    };
    return isDistinctive && offset.max === 0 ? [plain, ...encodedConfirmers(plain, tail)] : [plain];
  });
}

function hasNonSecretName(window: string, name: number, secret: number): boolean {
  return isNonSecretName(window.slice(Math.max(0, name - NAME_REACH), name), window.slice(name, secret));
}

/** Most bytes before a literal that a shape reads. */
const LONGEST_HEAD = 128;

/** Returns the pattern before a literal, if its length is fixed. */
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
