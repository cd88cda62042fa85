import { allowedBy, createAllowlists } from './allowlist.ts';
import { compileRegex, type CompiledRegex } from './compile-regex.ts';
import { keywordPlace, literalsOf, type Placed } from './literals.ts';
import { widthOf } from './syntax.ts';
import { tailOf } from './tail.ts';
import { entropy } from '../plausibility/entropy.ts';
import { assess } from '../plausibility/assess.ts';
import type { RegexBudget } from './budget.ts';
import type { RegexDetector } from './regex-detector.ts';
import { type ConfirmedSpan } from '../confirm/confirmer.ts';
import { lazy } from '../lazy.ts';

/** A match that an allowlist lets pass where the path says so too: their numbers. */
type ConditionalSpan = ConfirmedSpan & { readonly allowedWith?: readonly number[] };

/** Where to look in a window. */
interface Range {
  /** The matches' first bytes. */
  readonly first: number;
  readonly last: number;
  /** Whether the text goes on beyond the window's ends: then the byte there is only looked at from beside it. */
  readonly isCutLeft: boolean;
  readonly isCutRight: boolean;
}

export interface RegexFinder {
  /** Texts of which each match has one in it or near it; none where it has to be looked for everywhere. */
  readonly keywords: readonly string[];
  /** Where they stand in a match, if they are always in it. */
  readonly place: Placed['offset'] | undefined;
  /** Bytes in front of a match's first byte that count, and from there on. */
  readonly lead: number;
  readonly trail: number;
  /** Tries each place for a match whose keyword stands at `at`, and ends with the first. */
  readonly findFirst: (
    budget: RegexBudget,
    window: string,
    at: number,
    range: Range,
  ) => readonly ConditionalSpan[];
  /** All matches, one behind the other, and where the last one ends. */
  readonly findAll: (
    budget: RegexBudget,
    window: string,
    range: Range,
  ) => { readonly spots: readonly ConditionalSpan[]; readonly end: number };
}

/** A longer match is none: it would make the overlap of all chunks longer. */
const LONGEST = 8 * 1024;
/** Of a line, so much is held against an allowlist on either side. */
const LINE = 1024;
const MIN_KEYWORD = 3;
/** A keyword further behind a match's start is one that stands near it. */
const FARTHEST = 1024;
/** As many ways are tried in a second or two at worst; a time limit for each look would cost more than the looks. */
const FEW_WAYS = 2e7;

/** The same for the same detector. Throws a RangeError where a regular expression cannot be said or may take forever. */
export function finderOf(detector: RegexDetector): RegexFinder {
  const known = finders.get(detector) ?? createFinder(detector);
  finders.set(detector, known);
  return known;
}

const finders = new WeakMap<RegexDetector, RegexFinder>();

function createFinder(detector: RegexDetector): RegexFinder {
  const { id, regex } = detector;
  const compiled = compileRegex(regex.source);
  const { node } = compiled.regex;
  const width = widthOf(node);
  if (width.min === 0) throw new RangeError('its regular expression matches the empty text');
  if (width.min > LONGEST) throw new RangeError(`a match of ${String(width.min)} bytes is too long`);
  const allowlists = createAllowlists(regex.allowlists);
  const line = regex.allowlists.some(({ regexTarget }) => regexTarget === 'line') ? LINE : 0;
  const longest = Math.min(LONGEST, width.max);
  const isUsable = regex.keywords.length > 0 && regex.keywords.every((word) => word.length >= MIN_KEYWORD);
  const keywords = isUsable ? regex.keywords : (literalsOf(node) ?? []).map(({ text }) => text);
  const tail = keywords.length === 0 ? undefined : tailOf(node, keywords);
  const place = tail?.offset ?? (keywords.length === 0 ? undefined : keywordPlace(node, keywords));
  const tailPattern = lazy(() => (tail === undefined ? undefined : new RegExp(tail.source, 'y')));
  const isNear = place !== undefined && place.max <= FARTHEST;
  const ways = compiled.ways(longest) * (isNear ? place.max - place.min + 1 : longest);
  const mayBeSlow = ways > FEW_WAYS || allowlists.maySlow;

  function spotOf(match: RegExpExecArray, window: string): ConditionalSpan | undefined {
    const span = secretIn(match, regex.secretGroup, compiled, window);
    if (span === undefined) return undefined;
    // Of a rule that somebody else wrote the least entropy is just that: there is no low confidence below it.
    if (detector.entropy !== undefined && entropy(span.secret) < detector.entropy) return undefined;
    const judgement = assess(detector, span.secret, detector.confidence);
    if (judgement === undefined) return undefined;
    const allowed = allowedBy(allowlists.all, {
      secret: span.secret,
      match: match[0],
      line: () => lineAround(window, match.index, match.index + match[0].length),
    });
    if (allowed === 'allowed') return undefined;
    return { ...span, ...judgement, ...(allowed.length > 0 && { allowedWith: allowed }) };
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
          // One that ends in front of the keyword is another's.
          if (match === null || match.index + match[0].length <= at) continue;
          const spot = isWhole(match, window, range) ? spotOf(match, window) : undefined;
          return spot === undefined ? [] : [spot];
        }
        return [];
      }) ?? [],
    findAll: (budget, window, range) =>
      budget.run(id, window.length, mayBeSlow, () => {
        const spots: ConditionalSpan[] = [];
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
          const spot = isWhole(match, window, range) ? spotOf(match, window) : undefined;
          if (spot !== undefined) spots.push(spot);
        }
        return { spots, end };
      }) ?? { spots: [], end: 0 },
  };
}

/** What is the secret in a match; undefined where its group took no part. */
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
