import type { MatchedDetector } from '../catalogue/model/detector.ts';
import { compilePrefilter, createMatcher } from './compile.ts';
import type { Matcher, MatchResult, TextScan, TextStream } from './match.ts';
import type { PrefilterTables } from './prefilter/tables.ts';
import { createRegexBudget, type RegexBudget } from './regex/budget.ts';
import { type ConditionalMatch, createPathFilter } from './regex/path-filter.ts';
import { isSwept } from './regex/regex-confirmer.ts';
import { isRegexDetector, type RegexDetector } from './regex/regex-detector.ts';
import { createSweeper } from './regex/sweep.ts';
import { withoutOverlaps } from './text-stream/overlaps.ts';

/** The enabled detectors. */
export interface Selection {
  readonly builtIn: readonly MatchedDetector[];
  readonly user: readonly MatchedDetector[];
}

/** The tables of the prefilter, as they are sent to worker threads. */
export interface CompiledDetectors {
  readonly builtIn: PrefilterTables;
  /** One for each group of `groupByPathConditions`. Detectors without a literal have none. */
  readonly user: readonly PrefilterTables[];
}

/**
 * Compiles the user's detectors apart from the built-in ones, so that those need not be compiled again.
 * @param builtInTables those of the built-in detectors, if they are compiled already
 * @throws Error that names the detector if it cannot be compiled
 */
export function compileAll({ builtIn, user }: Selection, builtInTables?: PrefilterTables): CompiledDetectors {
  return {
    builtIn: builtInTables ?? compilePrefilter(builtIn),
    user: groupByPathConditions(user).map(compilePrefilter),
  };
}

/** @param selection all of the detectors that were compiled, or fewer built-in ones; the user's in the same order */
export function createScanner(compiled: CompiledDetectors, { builtIn, user }: Selection): Matcher {
  const budget = createRegexBudget();
  const groups = groupByPathConditions(user);
  const matchers = [
    ...(builtIn.length === 0 ? [] : [createMatcher(compiled.builtIn, builtIn, { budget })]),
    ...compiled.user.map((tables, i) => createMatcher(tables, groups[i] ?? [], { budget })),
    ...user.filter(isSwept).map((detector) => createSweeper(detector, budget)),
  ];
  const [only] = matchers;
  return user.length === 0 && only !== undefined ? only : combine(matchers, [...builtIn, ...user], budget);
}

/** Each group costs one more pass over all bytes. */
const MAX_GROUPS = 6;

/**
 * Groups user rules that have the same conditions on the path. A matcher keeps one of several overlapping matches: in
 * one group, a match that is later refused for its path could have hidden another one.
 */
function groupByPathConditions(user: readonly MatchedDetector[]): readonly (readonly MatchedDetector[])[] {
  const groups = new Map<string, MatchedDetector[]>();
  for (const detector of user) {
    if (isSwept(detector)) continue;
    const conditions = isRegexDetector(detector) ? pathConditions(detector) : '';
    const key = groups.has(conditions) || groups.size < MAX_GROUPS - 1 ? conditions : REST;
    groups.set(key, [...(groups.get(key) ?? []), detector]);
  }
  return [...groups.values()];
}

const REST = 'rest';

function pathConditions({ regex }: RegexDetector): string {
  const lists = regex.allowlists.filter(({ paths }) => paths.length > 0);
  if (regex.path === undefined && lists.length === 0) return '';
  return JSON.stringify([regex.path, lists.map(({ paths, isEvery }) => [paths, isEvery])]);
}

/** A text that is scanned by several matchers, and the results of those that have finished it. */
interface SharedText<K> {
  readonly key: K;
  readonly path: string | null;
  readonly end: number;
  readonly results: MatchResult[];
}

/** Returns one matcher that runs several on the same texts and merges their results. */
function combine(
  matchers: readonly Matcher[],
  detectors: readonly MatchedDetector[],
  budget: RegexBudget,
): Matcher {
  const isAllowedIn = createPathFilter(detectors.filter(isRegexDetector), budget);
  const byId = new Map(detectors.map((detector) => [detector.id, detector]));

  /** Returns the matches that are allowed in this path, without overlaps. */
  function merge(results: readonly MatchResult[], path: string | null): MatchResult {
    const kept = results.flatMap(({ matches }) => matches.filter((match) => isAllowedIn(match, path)));
    const raw = kept.flatMap(({ detector: id, allowedWith: _, ...match }: ConditionalMatch) => {
      const detector = byId.get(id);
      return detector === undefined ? [] : [{ ...match, detector }];
    });
    return {
      matches: withoutOverlaps(raw).map((match) => ({ ...match, detector: match.detector.id })),
      truncated: results.some(({ truncated }) => truncated),
    };
  }

  return {
    overlap: Math.max(...matchers.map(({ overlap }) => overlap)),
    openStream: <K>(alignment: number, found: (key: K, result: MatchResult) => void) => {
      const streams = matchers.map((matcher) =>
        matcher.openStream<SharedText<K>>(alignment, (text, result) => text.results.push(result)),
      );
      return combineStreams(streams, ({ key, path, results }) => {
        const result = merge(results, path);
        if (result.matches.length > 0 || result.truncated) found(key, result);
      });
    },
    open(): TextScan {
      const scans = matchers.map((matcher) => matcher.open());
      return {
        push(chunk) {
          for (const scan of scans) scan.push(chunk);
        },
        end: (last) =>
          merge(
            scans.map((scan) => scan.end(last)),
            null,
          ),
      };
    },
    takeOverruns: () => budget.takeOverruns(),
  };
}

/** @param found called for each text that has a result, in order, when all streams have finished it */
function combineStreams<K>(
  streams: readonly TextStream<SharedText<K>>[],
  found: (text: SharedText<K>) => void,
): TextStream<K> {
  let texts: SharedText<K>[] = [];
  let length = 0;
  const settled = (): number => Math.min(...streams.map((stream) => stream.settled));
  const report = (to: number): void => {
    const firstOpen = texts.findIndex(({ end }) => end > to);
    const finished = firstOpen < 0 ? texts : texts.slice(0, firstOpen);
    texts = firstOpen < 0 ? [] : texts.slice(firstOpen);
    for (const text of finished) if (text.results.length > 0) found(text);
  };
  return {
    get length() {
      return length;
    },
    get settled() {
      return settled();
    },
    open(key, path, start, end) {
      const text: SharedText<K> = { key, path, end, results: [] };
      texts.push(text);
      for (const stream of streams) stream.open(text, path, start, end);
    },
    push(bytes) {
      length += bytes.length;
      for (const stream of streams) stream.push(bytes);
    },
    settle() {
      for (const stream of streams) stream.settle();
      report(settled());
    },
    finish() {
      for (const stream of streams) stream.finish();
      report(Infinity);
    },
  };
}
