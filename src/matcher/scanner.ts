import type { MatchedDetector } from '../catalogue/model/detector.ts';
import { compilePrefilter, createMatcher } from './compile.ts';
import type { Matcher, MatchResult, TextScan, TextStream } from './match.ts';
import { withoutOverlaps } from './text-stream/overlaps.ts';
import { type ConditionalMatch, createPathFilter } from './regex/path-filter.ts';
import type { PrefilterTables } from './prefilter/tables.ts';
import { isRegexDetector, type RegexDetector } from './regex/regex-detector.ts';
import { isSwept } from './regex/regex-confirmer.ts';
import { createSweeper } from './regex/sweep.ts';

/** The detectors in use. */
export interface Selection {
  readonly builtIn: readonly MatchedDetector[];
  readonly user: readonly MatchedDetector[];
}

/** Detectors compiled, as threads can be sent them. */
export interface CompiledDetectors {
  /** Of the built-in ones. */
  readonly builtIn: PrefilterTables;
  /** Of the user's, in the order of `sidesOf`. Those are missing that no text calls, as they fit into no program. */
  readonly user: readonly PrefilterTables[];
}

/**
 * The user's detectors are looked for beside the built-in ones, which so need not be compiled again.
 * @param main the built-in ones, where they are compiled already
 * @throws Error that names the detector where one is not sound
 */
export function compileAll({ builtIn, user }: Selection, builtInTables?: PrefilterTables): CompiledDetectors {
  return {
    builtIn: builtInTables ?? compilePrefilter(builtIn),
    user: groupByPathConditions(user).map(compilePrefilter),
  };
}

/** @param selection of what was compiled, all or some; the user's in the same order */
export function createScanner(compiled: CompiledDetectors, { builtIn, user }: Selection): Matcher {
  const groups = groupByPathConditions(user);
  const matchers = [
    ...(builtIn.length === 0 ? [] : [createMatcher(compiled.builtIn, builtIn)]),
    ...compiled.user.map((tables, i) => createMatcher(tables, groups[i] ?? [])),
    ...user.filter(isSwept).map(createSweeper),
  ];
  const [only] = matchers;
  return user.length === 0 && only !== undefined ? only : combine(matchers, [...builtIn, ...user]);
}

/** Each group costs a pass of its own over all bytes. */
const MAX_GROUPS = 6;

/**
 * Of matches that overlap one is kept, so a match that its path rules out may not have hidden another by then: together
 * are rules that ask for the same of a path.
 */
function groupByPathConditions(user: readonly MatchedDetector[]): readonly (readonly MatchedDetector[])[] {
  const groups = new Map<string, MatchedDetector[]>();
  for (const detector of user) {
    if (isSwept(detector)) continue;
    const asked = isRegexDetector(detector) ? pathConditions(detector) : '';
    const key = groups.has(asked) || groups.size < MAX_GROUPS - 1 ? asked : REST;
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

interface Entry<K> {
  readonly key: K;
  readonly end: number;
  readonly results: MatchResult[];
}

/** Several matchers that look at the same texts, as one. */
function combine(matchers: readonly Matcher[], detectors: readonly MatchedDetector[]): Matcher {
  const holds = createPathFilter(detectors.filter(isRegexDetector));
  const byId = new Map(detectors.map((detector) => [detector.id, detector]));

  /** The matches that their path allows, overlaps resolved. */
  function merge(results: readonly MatchResult[], path: string | null): MatchResult {
    const kept = results.flatMap(({ matches }) => matches.filter((match) => holds(match, path)));
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
        matcher.openStream<Entry<K>>(alignment, (entry, result) => entry.results.push(result)),
      );
      return combineStreams(streams, ({ key, results }) => {
        const result = merge(results, pathOf(key));
        if (result.matches.length > 0 || result.truncated) found(key, result);
      });
    },
    open(): TextScan {
      const streams = matchers.map((matcher) => matcher.open());
      return {
        push(chunk) {
          for (const stream of streams) stream.push(chunk);
        },
        end: (last) =>
          merge(
            streams.map((stream) => stream.end(last)),
            null,
          ),
      };
    },
  };
}

/** The keys of texts are their paths, or have one. */
function pathOf(key: unknown): string | null {
  if (typeof key === 'string') return key;
  return typeof key === 'object' && key !== null && 'path' in key && typeof key.path === 'string'
    ? key.path
    : null;
}

function combineStreams<K>(
  streams: readonly TextStream<Entry<K>>[],
  found: (entry: Entry<K>) => void,
): TextStream<K> {
  let entries: Entry<K>[] = [];
  let length = 0;
  const settled = (): number => Math.min(...streams.map((stream) => stream.settled));
  const tell = (to: number): void => {
    const open = entries.findIndex(({ end }) => end > to);
    const done = open < 0 ? entries : entries.slice(0, open);
    entries = open < 0 ? [] : entries.slice(open);
    for (const entry of done) if (entry.results.length > 0) found(entry);
  };
  return {
    get length() {
      return length;
    },
    get settled() {
      return settled();
    },
    open(key, start, end) {
      const entry: Entry<K> = { key, end, results: [] };
      entries.push(entry);
      for (const stream of streams) stream.open(entry, start, end);
    },
    push(bytes) {
      length += bytes.length;
      for (const stream of streams) stream.push(bytes);
    },
    settle() {
      for (const stream of streams) stream.settle();
      tell(settled());
    },
    finish() {
      for (const stream of streams) stream.finish();
      tell(Infinity);
    },
  };
}
