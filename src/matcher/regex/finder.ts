import type { ConfirmedSpan } from '../confirm/confirmer.ts';
import { lazy } from '../lazy.ts';
import { assess } from '../plausibility/assess.ts';
import { entropy } from '../plausibility/entropy.ts';
import { allowedBy, createAllowlists } from './allowlist.ts';
import type { RegexBudget } from './budget.ts';
import { type CompiledRegex, compileRegex } from './compile-regex.ts';
import { keywordPlace, literalsOf, type PlacedText } from './literals.ts';
import type { RegexDetector } from './regex-detector.ts';
import { widthOf } from './syntax.ts';
import { tailOf } from './tail.ts';

/** A span, with the indexes of the allowlists that exclude it in the paths that they list. */
type ConditionalSpan = ConfirmedSpan & { readonly allowedWith?: readonly number[] };

/** Where matches are searched for in a window. */
interface Range {
  /** The offsets at which a match may start: `[first, last]`. */
  readonly first: number;
  readonly last: number;
  /** Whether the text continues outside the window. The first or last byte is then only context for its neighbour. */
  readonly isCutLeft: boolean;
  readonly isCutRight: boolean;
}

/** Finds the matches of a rule in windows. */
export interface RegexFinder {
  /** Texts in lower case, one of which is in or near every match; none if the whole text has to be searched. */
  readonly keywords: readonly string[];
  /** The offset of a keyword in a match, if every match contains one near its start. */
  readonly place: PlacedText['offset'] | undefined;
  /** Number of bytes before a match's first byte that decide on it, and from there on. */
  readonly lead: number;
  readonly trail: number;
  /** Returns the first match that contains the keyword at `at`. */
  readonly findFirst: (
    budget: RegexBudget,
    window: string,
    at: number,
    range: Range,
  ) => readonly ConditionalSpan[];
  /** Returns all matches, which do not overlap, and the end of the last one. */
  readonly findAll: (
    budget: RegexBudget,
    window: string,
    range: Range,
  ) => { readonly spans: readonly ConditionalSpan[]; readonly end: number };
}

/** Longest match, in bytes. A longer one would increase the overlap of all chunks. */
const LONGEST = 8 * 1024;
/** Bytes before and after a match that may belong to its line, for allowlists. */
const LINE = 1024;
const MIN_KEYWORD = 3;
/** A keyword at a greater offset is handled as one that is near the match. */
const MAX_OFFSET = 1024;
/** Up to so many ways take a second or two at worst, and need no time limit, which would cost more than the search. */
const FEW_WAYS = 2e7;

/** Returns the finder of a detector, always the same one. Throws a RangeError if a regular expression is refused. */
export function finderOf(detector: RegexDetector): RegexFinder {
  const finder = finders.get(detector) ?? createFinder(detector);
  finders.set(detector, finder);
  return finder;
}

const finders = new WeakMap<RegexDetector, RegexFinder>();

function createFinder(detector: RegexDetector): RegexFinder {
  const { id, regex } = detector;
  const compiled = compileRegex(regex.source);
  const { node } = compiled.regex;
  const width = widthOf(node);
  if (width.min === 0)
    throw new RangeError('its regular expression matches the empty text: it has to require a character');
  if (width.min > LONGEST)
    throw new RangeError(
      `a match of ${String(width.min)} bytes is too long: at most ${String(LONGEST)} are possible`,
    );
  const allowlists = createAllowlists(regex.allowlists);
  const line = regex.allowlists.some(({ regexTarget }) => regexTarget === 'line') ? LINE : 0;
  const longest = Math.min(LONGEST, width.max);
  const isUsable = regex.keywords.length > 0 && regex.keywords.every((word) => word.length >= MIN_KEYWORD);
  const keywords = isUsable ? regex.keywords : (literalsOf(node) ?? []).map(({ text }) => text);
  const tail = keywords.length === 0 ? undefined : tailOf(node, keywords);
  const place = tail?.offset ?? (keywords.length === 0 ? undefined : keywordPlace(node, keywords));
  const tailPattern = lazy(() => (tail === undefined ? undefined : new RegExp(tail.source, 'y')));
  const isNear = place !== undefined && place.max <= MAX_OFFSET;
  const ways = compiled.ways(longest) * (isNear ? place.max - place.min + 1 : longest);
  const mayBeSlow = ways > FEW_WAYS || allowlists.mayBeSlow;

  function confirmedSpanOf(match: RegExpExecArray, window: string): ConditionalSpan | undefined {
    const span = secretIn(match, regex.secretGroup, compiled, window);
    if (span === undefined) return undefined;
    // The entropy of a user rule is a strict minimum: below it there is no match of low confidence.
    if (detector.entropy !== undefined && entropy(span.secret) < detector.entropy) return undefined;
    const assessment = assess(detector, span.secret, detector.confidence);
    if (assessment === undefined) return undefined;
    const allowed = allowedBy(allowlists.all, {
      secret: span.secret,
      match: match[0],
      line: () => lineAround(window, match.index, match.index + match[0].length),
    });
    if (allowed === 'allowed') return undefined;
    return { ...span, ...assessment, ...(allowed.length > 0 && { allowedWith: allowed }) };
  }

  const isWhole = (match: RegExpExecArray, window: string, { isCutRight }: Range): boolean =>
    !isCutRight || match.index + match[0].length < window.length;

  return {
    keywords: [...new Set(keywords)],
    place: isNear ? place : undefined,
    lead: 1 + line,
    trail: longest + 1 + line,
    findFirst: (budget, window, at, range) =>
      budget.run(id, window.length, mayBeSlow, () => {
        const rest = tailPattern();
        if (rest !== undefined) {
          rest.lastIndex = at;
          if (!rest.test(window)) return [];
        }
        const pattern = compiled.sticky();
        for (let from = Math.max(range.first, range.isCutLeft ? 1 : 0); from <= range.last; from++) {
          pattern.lastIndex = from;
          const match = pattern.exec(window);
          // A match that ends before the keyword belongs to another keyword.
          if (match === null || match.index + match[0].length <= at) continue;
          const span = isWhole(match, window, range) ? confirmedSpanOf(match, window) : undefined;
          return span === undefined ? [] : [span];
        }
        return [];
      }) ?? [],
    findAll: (budget, window, range) =>
      budget.run(id, window.length, mayBeSlow, () => {
        const spans: ConditionalSpan[] = [];
        const pattern = compiled.global();
        const first = Math.max(range.first, range.isCutLeft ? 1 : 0);
        let end = first;
        pattern.lastIndex = first;
        for (
          let match = pattern.exec(window);
          match !== null && match.index <= range.last;
          match = pattern.exec(window)
        ) {
          end = match.index + match[0].length;
          const span = isWhole(match, window, range) ? confirmedSpanOf(match, window) : undefined;
          if (span !== undefined) spans.push(span);
        }
        return { spans, end };
      }) ?? { spans: [], end: 0 },
  };
}

/** Returns the secret of a match; undefined if its group has no match. */
function secretIn(
  match: RegExpExecArray,
  secretGroup: number,
  compiled: CompiledRegex,
  window: string,
): { readonly start: number; readonly end: number; readonly secret: string } | undefined {
  const groups = match.slice(1);
  const group = secretGroup > 0 ? secretGroup : groups.length === 0 ? 0 : groups.findIndex(Boolean) + 1;
  const secret = match[group];
  if (secret === undefined || secret === '') return undefined;
  if (group === 0) return { start: match.index, end: match.index + secret.length, secret };
  const precise = compiled.precise();
  precise.lastIndex = match.index;
  const [start, end] = precise.exec(window)?.indices?.[group] ?? [];
  return start === undefined || end === undefined ? undefined : { start, end, secret };
}

function lineAround(window: string, start: number, end: number): string {
  const next = window.indexOf('\n', end);
  return window.slice(window.lastIndexOf('\n', start - 1) + 1, next < 0 ? window.length : next);
}
