import type { Detector, MatchedDetector } from '../../catalogue/model/detector.ts';

/**
 * A detector of the user's that looks for a regular expression. Plain data, like all detectors: threads are sent it.
 * Its `format` says what the secret looks like to whoever redacts it, and is not what is looked for.
 */
export interface RegexDetector extends Detector {
  readonly regex: {
    /** In the syntax of Go's regexp package (RE2), as are all the others here. */
    readonly source: string;
    /** Lower case. One has to stand near a match. */
    readonly keywords: readonly string[];
    /** The group that is the secret. 0: the first that took part, or all of the match where there is no group. */
    readonly secretGroup: number;
    /** What the path of the file has to match. */
    readonly path?: string;
    readonly allowlists: readonly Allowlist[];
  };
}

/** What is no finding after all. */
export interface Allowlist {
  readonly regexes: readonly string[];
  /** What they are held against. */
  readonly regexTarget: 'secret' | 'match' | 'line';
  /** Lower case; parts of the secret. */
  readonly stopwords: readonly string[];
  readonly paths: readonly string[];
  /** Whether each kind that is given has to say so, rather than one of them. */
  readonly isEvery: boolean;
}

export function isRegexDetector(detector: MatchedDetector): detector is RegexDetector {
  return 'regex' in detector;
}
