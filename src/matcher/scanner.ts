import type { Detector } from '../detectors/detector.ts';
import { compileProgram, createMatcher } from './compile.ts';
import type { Matcher, MatchResult, MatchStream, TextTape } from './match.ts';
import { withoutOverlaps } from './overlaps.ts';
import { createPathFilter } from './path-filter.ts';
import type { Program } from './program.ts';
import { dependsOnPath, isRegexDetector, type RegexDetector } from './regex-detector.ts';
import { isSwept } from './regex-rule.ts';
import { createSweeper } from './sweep.ts';

/** Detectors compiled, as threads can be sent them. */
export interface Compiled {
  readonly main: Program;
  /** Of those whose matches their paths decide on; null where there are none. */
  readonly side: Program | null;
}

interface Parts {
  readonly main: readonly Detector[];
  readonly side: readonly Detector[];
  readonly swept: readonly RegexDetector[];
}

/**
 * A match that its path rules out must not hide another's, so rules that ask for a path are kept apart from the
 * others until it has decided; those without a keyword do not fit into a program at all.
 */
function partsOf(detectors: readonly Detector[]): Parts {
  const regexes = detectors.filter(isRegexDetector);
  const swept = new Set<Detector>(regexes.filter(isSwept));
  const side = new Set<Detector>(regexes.filter((one) => !swept.has(one) && dependsOnPath(one)));
  return {
    main: detectors.filter((one) => !swept.has(one) && !side.has(one)),
    side: [...side],
    swept: regexes.filter((one) => swept.has(one)),
  };
}

/** Compiles built-in and user detectors. Throws an Error that names the detector where one is not sound. */
export function compileAll(detectors: readonly Detector[]): Compiled {
  const { main, side } = partsOf(detectors);
  return { main: compileProgram(main), side: side.length === 0 ? null : compileProgram(side) };
}

/** @param detectors those that were compiled, in the same order */
export function createScanner(compiled: Compiled, detectors: readonly Detector[]): Matcher {
  const { main, side, swept } = partsOf(detectors);
  const first = createMatcher(compiled.main, main);
  const others = [
    ...(compiled.side === null ? [] : [createMatcher(compiled.side, side)]),
    ...(swept.length === 0 ? [] : [createSweeper(swept)]),
  ];
  return others.length === 0 ? first : combine([first, ...others], detectors);
}

interface Entry<K> {
  readonly key: K;
  readonly end: number;
  readonly results: MatchResult[];
}

/** Several matchers that look at the same texts, as one. */
function combine(matchers: readonly Matcher[], detectors: readonly Detector[]): Matcher {
  const holds = createPathFilter(detectors.filter(isRegexDetector));
  const byId = new Map(detectors.map((detector) => [detector.id, detector]));

  /** The matches that their path allows, overlaps resolved. */
  function merge(results: readonly MatchResult[], path: string | null): MatchResult {
    const kept = results.flatMap(({ matches }) => matches.filter((match) => holds(match, path)));
    const raw = kept.flatMap(({ detector: id, ...match }) => {
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
    tape: <K>(alignment: number, found: (key: K, result: MatchResult) => void) => {
      const tapes = matchers.map((matcher) =>
        matcher.tape<Entry<K>>(alignment, (entry, result) => entry.results.push(result)),
      );
      return combinedTape(tapes, ({ key, results }) => {
        const result = merge(results, pathOf(key));
        if (result.matches.length > 0 || result.truncated) found(key, result);
      });
    },
    open(): MatchStream {
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

function combinedTape<K>(
  tapes: readonly TextTape<Entry<K>>[],
  found: (entry: Entry<K>) => void,
): TextTape<K> {
  let entries: Entry<K>[] = [];
  let length = 0;
  const settled = (): number => Math.min(...tapes.map((tape) => tape.settled));
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
      for (const tape of tapes) tape.open(entry, start, end);
    },
    push(bytes) {
      length += bytes.length;
      for (const tape of tapes) tape.push(bytes);
    },
    settle() {
      for (const tape of tapes) tape.settle();
      tell(settled());
    },
    finish() {
      for (const tape of tapes) tape.finish();
      tell(Infinity);
    },
  };
}
