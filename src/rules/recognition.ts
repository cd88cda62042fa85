import type { Detector } from '../catalogue/model/detector.ts';
import { type RegexDetector, isRegexDetector } from '../matcher/regex/regex-detector.ts';
import { shortened, writePattern } from './write-pattern.ts';

/** Returns how a detector recognises its secret, in one line: `acme_{alnum 32}, near acme`. */
export function recognition(detector: Detector): string {
  const parts = isRegexDetector(detector) ? regexParts(detector) : patternParts(detector);
  return parts.filter((part) => part !== undefined).join(', ');
}

type Parts = readonly (string | undefined)[];

function regexParts({ regex: { source, keywords, path }, entropy }: RegexDetector): Parts {
  return [
    `/${source}/`,
    keywords.length > 0 ? near(keywords) : undefined,
    path === undefined ? undefined : `in files whose path matches /${path}/`,
    entropy === undefined ? undefined : `entropy ${String(entropy)}`,
  ];
}

function patternParts({ pattern, before, after, context, entropy, check, checksum }: Detector): Parts {
  return [
    writePattern(pattern),
    before && `after ${writePattern(before)}`,
    after && `before ${writePattern(after)}`,
    context && near(context.words),
    entropy === undefined ? undefined : `entropy ${String(entropy)}`,
    check && `check ${check}`,
    checksum && `checksum ${checksum}`,
  ];
}

const MAX_WORDS = 4;

const near = (words: readonly string[]): string => `near ${shortened(words, MAX_WORDS).join(', ')}`;
