import type { Detector, MatchedDetector } from '../../catalogue/model/detector.ts';

/**
 * A user rule with a regular expression. It is data, like every detector, and sent to worker threads. Its `pattern`
 * only serves redaction: the matcher searches for the regular expression.
 */
export interface RegexDetector extends Detector {
  readonly regex: {
    /** In the syntax of Go's regexp package (RE2), as all other regular expressions here. */
    readonly source: string;
    /** In lower case. One of them has to be near a match. */
    readonly keywords: readonly string[];
    /** The group that is the secret. 0: the first group with a match, or the whole match if there are no groups. */
    readonly secretGroup: number;
    /** A regular expression that the path of the file has to match. */
    readonly path?: string;
    readonly allowlists: readonly Allowlist[];
  };
}

/** Conditions under which a match is not a finding. */
export interface Allowlist {
  readonly regexes: readonly string[];
  /** The text that `regexes` are tested on. */
  readonly regexTarget: 'secret' | 'match' | 'line';
  /** In lower case. The condition holds if the secret contains one of them. */
  readonly stopwords: readonly string[];
  readonly paths: readonly string[];
  /** Whether all kinds of conditions that are given have to hold; otherwise one is enough. */
  readonly isEvery: boolean;
}

export function isRegexDetector(detector: MatchedDetector): detector is RegexDetector {
  return 'regex' in detector;
}
