import type { Detector } from '../detectors/detector.ts';
import { isAssigned } from './context.ts';
import { allBytes, normalize, source } from './format.ts';
import { classSource } from './bytes.ts';
import { isRegexDetector } from './regex-detector.ts';
import { lazy } from './rule.ts';

/** Bytes in front of a value in which the name that it is assigned to is looked for. */
export const OWNER_REACH = 64;
/** What a longer key than those that are known has more of them: a later make of it. */
const LONGER = 24;

/** `_SECRET `, ` access key-`, `.TOKEN `: words for a secret touch the value, or a blank does, without an assignment. */
const LABEL =
  /^[A-Za-z0-9]{0,12}(?:[\s_.-]{0,2}(?:api|auth|client|secret|token|key|access|private)){0,4}[\s_.:-]{1,3}$/i;

/** Tells whose a value is, of which all that is known is that its name is that of a secret. */
export type Naming = (front: string, secret: string) => Detector | undefined;

interface Owner {
  readonly detector: Detector;
  readonly isLike: () => RegExp;
}

/**
 * `GUMROAD_SECRET=…` says whose it is, even where the value lacks what makes it stand out beside a mere word: a digit,
 * the length that is known. `front` ends where the value starts. Of several names the one nearest to the value counts.
 */
export function createNaming(detectors: readonly Detector[]): Naming {
  const words = new Map<string, Owner[]>();
  const starts = new Map<string, Set<string>>();
  for (const detector of detectors) {
    const { context, half, before, after } = detector;
    if (context === undefined || half === true || detector.isOwned === true || isRegexDetector(detector)) continue;
    if (before !== undefined || after !== undefined) continue;
    const owner = { detector, isLike: lazy(() => likenessTo(detector)) };
    for (const word of context.words) {
      words.set(word, [...(words.get(word) ?? []), owner]);
      const start = word.slice(0, START);
      starts.set(start, (starts.get(start) ?? new Set()).add(word));
    }
  }

  return (front, secret) => {
    const lower = front.toLowerCase();
    for (let at = lower.length - START; at >= 0; at--) {
      for (const word of starts.get(lower.slice(at, at + START)) ?? []) {
        if (!lower.startsWith(word, at) || !names(front, at, at + word.length)) continue;
        const owner = words.get(word)?.find(({ isLike }) => isLike().test(secret));
        if (owner !== undefined) return owner.detector;
      }
    }
    return undefined;
  };
}

/** The least length of a word of a context. */
const START = 3;

const names = (front: string, word: number, wordEnd: number): boolean =>
  isAssigned(front, word, wordEnd, front.length) || LABEL.test(front.slice(wordEnd));

/** Holds for a value that starts with one of the format, and goes on like it. */
function likenessTo(detector: Detector): RegExp {
  const format = normalize(detector.format);
  return new RegExp(`^${source(format)}${classSource(allBytes(format))}{0,${String(LONGER)}}$`);
}
