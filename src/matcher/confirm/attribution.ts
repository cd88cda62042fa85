import type { MatchedDetector } from '../../catalogue/model/detector.ts';
import { lazy } from '../lazy.ts';
import { classSource } from '../pattern/byte-set.ts';
import { allBytes, lengthOf, normalize, regExpSource } from '../pattern/normal-pattern.ts';
import { isRegexDetector } from '../regex/regex-detector.ts';
import type { Span } from './confirmer.ts';
import { isAssigned, isEndOfLongerWord, qualifiedNames } from './context.ts';
import { memoizeLast } from './memoize-last.ts';

/** Number of bytes before and after a value in which the name of its vendor is searched for. */
export const ATTRIBUTION_REACH = 100;
/** How many characters longer than its pattern a key may be: a newer form of it. */
const MAX_EXTRA_LENGTH = 24;

/** `_SECRET `, ` access key-`, `.TOKEN `: words for a secret, or a separator, before a value that is not assigned. */
const LABEL =
  /^[A-Za-z0-9]{0,12}(?:[\s_.-]{0,2}(?:api|auth|client|secret|token|key|access|private)){0,4}[\s_.:-]{1,3}$/i;
/** `apiKey: "`, `key='`: the name that the value is assigned to. */
const VALUE_NAME = String.raw`["'\x60]?[A-Za-z0-9_.-]{1,30}["'\x60]?[ \t]*(?:=>|[:=])[ \t]*["'\x60]?$`;
/** `user: me\n  `, `"user": "me", `: up to two entries before it in the same object. */
const SIBLING_ENTRIES = String.raw`(?:["']?[A-Za-z0-9_.-]{1,30}["']?[ \t]*(?:=>|[:=])[ \t]*["']?[^\s"'{}()[\]]{0,40}["']?,?(?:[ \t]*\r?\n)?[ \t]*){0,2}`;
/**
 * `": {"apiKey": "`, `:\n  api_key: `, `]\nuser = me\ntoken = `, `Client({ key: '`: the name of the object or section
 * that contains the value, or of the function that is called with it.
 */
const SECTION = new RegExp(
  String.raw`^(?:["'\]]?[ \t]*(?:(?:[:=]|=>)[ \t]*)?(?:\{\s*|\r?\n[ \t]*)|[A-Za-z0-9_.]{0,20}\(\s*(?:\{\s*)?)${SIBLING_ENTRIES}${VALUE_NAME}`,
);
/** `\n\ttoken := "`: an assignment on the next line to a name that has only words for a secret. */
const NEXT_LINE = String.raw`["'\x60]?[,;]?[ \t]*\r?\n[ \t]*["'\x60]?(?:[A-Za-z]{0,8}[_-]?){0,2}(?:secret|token|key|password)["'\x60]?[ \t]*(?::=|=>|[=:])[ \t]*["'\x60]?$`;
/** `_id=0f3a…\nsecret=`: the line before names the vendor. */
const PREVIOUS_LINE = new RegExp(
  String.raw`^[\w.-]*["'\x60]?[ \t]*(?::=|=>|[=:])[ \t]*["'\x60]?[^\s"'\x60]{0,80}${NEXT_LINE}`,
  'i',
);
/** `.com/v1"\n\ttoken := "`: the line before names a host. */
const REST_OF_URL = new RegExp(String.raw`^[^\s"'\x60]*${NEXT_LINE}`, 'i');
/** `</id>\n<password>`: credentials of Maven and Jenkins, after an element with a name. */
const ELEMENT =
  /^[A-Za-z0-9_.-]*\}?<\/(?:id|name|description)>[^]*<(?:secret|password|passphrase|token|apiToken|privateKey)>\{?$/;
/** `' https://api.`, `" \⏎ https://`: the URL after a header that is sent to it. */
const HOST_AFTER = /^["'\x60]?[^\r\n]{0,60}?(?:\\\r?\n[^\r\n]{0,40}?)?:\/\/([A-Za-z0-9.-]+)/;
const HOST_BEFORE = /:\/\/[A-Za-z0-9.-]*$/;

/** `…Kx#7f…`: the run is part of a password that a person chose. */
const CONTINUES_AS_PASSWORD = /^[#!@$^*~?%][0-9A-Za-z]/;

/** A match as one of a vendor's detector. */
interface AttributedSpan extends Span {
  readonly detector: MatchedDetector;
}

/**
 * Attributes a match to the vendor that is named near it. Without such a vendor the match stays as it is, or is
 * undefined if its detector requires a vendor.
 */
export type Attribution = (detector: MatchedDetector, text: string, span: Span) => AttributedSpan | undefined;

/** A secret that a match may be attributed to. */
interface VendorSecret {
  readonly detector: MatchedDetector;
  readonly value: () => RegExp;
}

/** A name of vendors in a text. */
interface Name {
  readonly at: number;
  readonly end: number;
  readonly secrets: readonly VendorSecret[];
}

/**
 * Returns an attribution to the detectors that have a context. A name such as `GUMROAD_SECRET=`, or the URL that a
 * header is sent to, proves more than a word nearby: the value needs no digit, and may be longer than its pattern.
 * The nearest name counts.
 */
export function createAttribution(detectors: readonly MatchedDetector[]): Attribution {
  const namesIn = createNameFinder(detectors);
  // Several detectors find the same value in turn.
  const namesBefore = memoizeLast((before) =>
    namesIn(before)
      .filter(({ at, end }) => isNameOfValue(before, at, end))
      .toReversed(),
  );
  return (detector, text, span) => {
    const unattributed = { detector, start: span.start, end: span.end, secret: span.secret };
    if (detector.attribution === undefined) return unattributed;
    if (detector.attribution === 'required' && CONTINUES_AS_PASSWORD.test(text.slice(span.end, span.end + 2)))
      return undefined;
    const before = text.slice(Math.max(0, span.start - ATTRIBUTION_REACH), span.start);
    const [, host = ''] = HOST_AFTER.exec(text.slice(span.end, span.end + ATTRIBUTION_REACH)) ?? [];
    for (const { secrets } of [...namesBefore(before), ...namesIn(host)]) {
      for (const { detector: vendorDetector, value } of secrets) {
        const secret = value().exec(span.secret)?.[1];
        if (secret === undefined) continue;
        return { detector: vendorDetector, secret, start: span.end - secret.length, end: span.end };
      }
    }
    return detector.attribution === 'required' ? undefined : unattributed;
  };
}

/** Whether a name in the text before a value is the name of that value. */
function isNameOfValue(before: string, at: number, end: number): boolean {
  const gap = before.slice(end);
  if (isEndOfLongerWord(before, at)) return false;
  return (
    isAssigned(before, at, end, before.length) ||
    LABEL.test(gap) ||
    SECTION.test(gap) ||
    ELEMENT.test(gap) ||
    PREVIOUS_LINE.test(gap) ||
    (HOST_BEFORE.test(before.slice(0, at)) && (!gap.includes('\n') || REST_OF_URL.test(gap)))
  );
}

/** Words are grouped by this number of first characters, the least length of a context word. */
const START = 2;
/** A shorter vendor id is too often another word: `box`, `rev`. */
const MIN_VENDOR_ID = 4;

/**
 * Returns a function that finds the names in a text, in its order: context words, and ids of vendors as whole words.
 */
function createNameFinder(detectors: readonly MatchedDetector[]): (text: string) => readonly Name[] {
  const words = new Map<string, VendorSecret[]>();
  const wholeWords = new Map<string, VendorSecret[]>();
  const starts = new Map<string, Set<string>>();
  const mayStart = new Uint8Array(STARTS);
  const add = (to: Map<string, VendorSecret[]>, word: string, secret: VendorSecret): void => {
    to.set(word, [...(to.get(word) ?? []), secret]);
    const start = word.slice(0, START);
    starts.set(start, (starts.get(start) ?? new Set()).add(word));
    for (const text of word.length < HASHED ? BYTES.map((byte) => word + byte) : [word])
      mayStart[hashOf(text, 0)] = 1;
  };
  for (const detector of detectors.filter(canBeAttributedTo)) {
    const secret = { detector, value: lazy(() => valueOf(detector)) };
    const { vendor, context } = detector;
    for (const word of context?.words ?? []) add(words, word, secret);
    for (const name of wholeNames(vendor, context?.words ?? [])) add(wholeWords, name, secret);
  }

  return (text) => {
    const lower = text.toLowerCase();
    const found: Name[] = [];
    for (let at = 0; at <= lower.length - START; at++) {
      if (mayStart[hashOf(lower, at)] === 0) continue;
      for (const word of starts.get(lower.slice(at, at + START)) ?? []) {
        if (!lower.startsWith(word, at)) continue;
        const end = at + word.length;
        found.push({
          at,
          end,
          secrets: [
            ...(words.get(word) ?? []),
            ...(isWholeWord(text, at, end) ? (wholeWords.get(word) ?? []) : []),
          ],
        });
      }
    }
    return found.filter((name) => !found.some((other) => isPart(name, other)));
  };
}

/** Hashes three bytes; those after the end of the text are zero. */
const hashOf = (text: string, at: number): number =>
  ((text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + (text.charCodeAt(at + 2) || 0)) * 7) &
  (STARTS - 1);
const STARTS = 1 << 15;
const HASHED = 3;
const BYTES = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte));

const isPart = (name: Name, other: Name): boolean =>
  other.at <= name.at && other.end >= name.end && other.end - other.at > name.end - name.at;

/** Returns the names that only count as whole words: the vendor's id, and ordinary words (`fixer` of `fixer_key`). */
function wholeNames(vendor: string, words: readonly string[]): readonly string[] {
  const starts = words.filter((word) => /^.{3,}[_-]$/.test(word)).map((word) => word.slice(0, -1));
  return [
    ...new Set([...(vendor.length >= MIN_VENDOR_ID ? [vendor] : []), ...starts, ...qualifiedNames(words)]),
  ];
}

/** Whether a word is a whole word, or is only followed by a word for a secret: `fixer`, `fixerSECRET`. */
function isWholeWord(text: string, at: number, end: number): boolean {
  return !isLetter(text.charAt(at - 1)) && WHOLE_WORD_END.test(text.slice(end, end + LONGEST_NOUN));
}
const WHOLE_WORD_END = /^(?![A-Za-z])|^(?:api|auth|client|secret|token|key|access|private)/i;
const LONGEST_NOUN = 8;

const isLetter = (char: string): boolean => /[A-Za-z]/.test(char);

/** Whether a secret can be attributed to the detector: it recognises secrets by their context alone. */
const canBeAttributedTo = (detector: MatchedDetector): boolean =>
  detector.context !== undefined &&
  detector.before === undefined &&
  detector.after === undefined &&
  detector.isIdentifier !== true &&
  detector.attribution === undefined &&
  !isRegexDetector(detector);

/**
 * Returns a RegExp for a value of the detector's pattern. If the length of the pattern is not fixed, the value may be
 * longer. A word such as `Bearer` may precede it.
 */
function valueOf(detector: MatchedDetector): RegExp {
  const pattern = normalize(detector.pattern);
  const { min, max } = lengthOf(pattern);
  const more = min < max ? `${classSource(allBytes(pattern))}{0,${String(MAX_EXTRA_LENGTH)}}` : '';
  return new RegExp(`^(?:[^\\n]{0,30} )?(${regExpSource(pattern)}${more}={0,2})$`);
}
