import type { MatchedDetector } from '../../catalogue/model/detector.ts';
import { classSource } from '../pattern/byte-set.ts';
import { isAssigned, isEndOfLongerWord, qualifiedNames } from './context.ts';
import { allBytes, lengthOf, normalize, regExpSource } from '../pattern/normal-pattern.ts';
import { isRegexDetector } from '../regex/regex-detector.ts';
import { memoizeLast } from './memoize-last.ts';
import { lazy } from './confirmer.ts';
import type { Span } from './confirmer.ts';

/** Bytes in front of a value, and behind it, in which a name of its owner is looked for. */
export const ATTRIBUTION_REACH = 100;
/** What a longer key than those that are known has more of them: a later make of it. */
const LONGER = 24;

/** `_SECRET `, ` access key-`, `.TOKEN `: words for a secret touch the value, or a blank does, without an assignment. */
const LABEL =
  /^[A-Za-z0-9]{0,12}(?:[\s_.-]{0,2}(?:api|auth|client|secret|token|key|access|private)){0,4}[\s_.:-]{1,3}$/i;
/** `apiKey: "`, `key='`: the value's own name, wherever it stands. */
const VALUE_NAME = String.raw`["'\x60]?[A-Za-z0-9_.-]{1,30}["'\x60]?[ \t]*(?:=>|[:=])[ \t]*["'\x60]?$`;
/** `user: me\n  `, `"user": "me", `: what stands in front of it in the same object. */
const SIBLING_ENTRIES = String.raw`(?:["']?[A-Za-z0-9_.-]{1,30}["']?[ \t]*(?:=>|[:=])[ \t]*["']?[^\s"'{}()[\]]{0,40}["']?,?(?:[ \t]*\r?\n)?[ \t]*){0,2}`;
/**
 * `": {"apiKey": "`, `:\n  api_key: `, `]\nuser = me\ntoken = `, `Client({ key: '`: the name is that of the object or section
 * the value stands in, or of what is called with it.
 */
const SECTION = new RegExp(
  String.raw`^(?:["'\]]?[ \t]*(?:(?:[:=]|=>)[ \t]*)?(?:\{\s*|\r?\n[ \t]*)|[A-Za-z0-9_.]{0,20}\(\s*(?:\{\s*)?)${SIBLING_ENTRIES}${VALUE_NAME}`,
);
/** `\n\ttoken := "`: what behind a line's end is called a secret and no more. */
const NEXT_LINE = String.raw`["'\x60]?[,;]?[ \t]*\r?\n[ \t]*["'\x60]?(?:[A-Za-z]{0,8}[_-]?){0,2}(?:secret|token|key|password)["'\x60]?[ \t]*(?::=|=>|[=:])[ \t]*["'\x60]?$`;
/** `_id=0f3a…\nsecret=`: whose it is says the line in front. */
const PREVIOUS_LINE = new RegExp(
  String.raw`^[\w.-]*["'\x60]?[ \t]*(?::=|=>|[=:])[ \t]*["'\x60]?[^\s"'\x60]{0,80}${NEXT_LINE}`,
  'i',
);
/** `.com/v1"\n\ttoken := "`, where a host is named. */
const REST_OF_URL = new RegExp(String.raw`^[^\s"'\x60]*${NEXT_LINE}`, 'i');
/** `</id>\n<password>`: Maven's and Jenkins' credentials, with whose they are in front. */
const ELEMENT =
  /^[A-Za-z0-9_.-]*\}?<\/(?:id|name|description)>[^]*<(?:secret|password|passphrase|token|apiToken|privateKey)>\{?$/;
/** `' https://api.`, `" \⏎ https://`: a header stands in front of the URL to which it is sent. */
const HOST_AFTER = /^["'\x60]?[^\r\n]{0,60}?(?:\\\r?\n[^\r\n]{0,40}?)?:\/\/([A-Za-z0-9.-]+)/;
const HOST_BEFORE = /:\/\/[A-Za-z0-9.-]*$/;

/** `…Kx#7f…`: a run of letters and digits is a part of a password that somebody chose. */
const CONTINUES_AS_PASSWORD = /^[#!@$^*~?%][0-9A-Za-z]/;

/** A match as its owner has it. */
interface AttributedSpan extends Span {
  readonly detector: MatchedDetector;
}

/**
 * The match of a detector as that of the vendor who is named beside it; as it is where none is, if the detector may keep
 * what belongs to nobody.
 */
export type Attribution = (finder: MatchedDetector, text: string, span: Span) => AttributedSpan | undefined;

interface VendorSecret {
  readonly detector: MatchedDetector;
  readonly value: () => RegExp;
}

interface Name {
  readonly at: number;
  readonly end: number;
  readonly secrets: readonly VendorSecret[];
}

/**
 * `GUMROAD_SECRET=…` says whose it is, even where the value lacks what makes it stand out beside a mere word: a digit,
 * the length that is known. So does the URL to which a header is sent. The name that is nearest to the value counts.
 */
export function createAttribution(detectors: readonly MatchedDetector[]): Attribution {
  const namesIn = createNames(detectors);
  // Several detectors find the same value, one behind the other.
  const namesInFront = memoizeLast((front) =>
    namesIn(front)
      .filter(({ at, end }) => isNameOf(front, at, end))
      .toReversed(),
  );
  return (finder, text, span) => {
    const unowned = { detector: finder, start: span.start, end: span.end, secret: span.secret };
    if (finder.owner === undefined) return unowned;
    if (finder.owner === 'required' && CONTINUES_AS_PASSWORD.test(text.slice(span.end, span.end + 2)))
      return undefined;
    const front = text.slice(Math.max(0, span.start - ATTRIBUTION_REACH), span.start);
    const [, host = ''] = HOST_AFTER.exec(text.slice(span.end, span.end + ATTRIBUTION_REACH)) ?? [];
    for (const { secrets } of [...namesInFront(front), ...namesIn(host)]) {
      for (const { detector, value } of secrets) {
        const secret = value().exec(span.secret)?.[1];
        if (secret !== undefined) return { detector, secret, start: span.end - secret.length, end: span.end };
      }
    }
    return finder.owner === 'required' ? undefined : unowned;
  };
}

function isNameOf(front: string, at: number, end: number): boolean {
  const gap = front.slice(end);
  if (isEndOfLongerWord(front, at)) return false;
  return (
    isAssigned(front, at, end, front.length) ||
    LABEL.test(gap) ||
    SECTION.test(gap) ||
    ELEMENT.test(gap) ||
    PREVIOUS_LINE.test(gap) ||
    (HOST_BEFORE.test(front.slice(0, at)) && (!gap.includes('\n') || REST_OF_URL.test(gap)))
  );
}

/** The least length of a word of a context. */
const START = 2;
/** Less is too often a word of something else: `box`, `rev`. */
const MIN_SLUG = 4;

/** Finds the names in a text, in its order: words of contexts, and vendors' ids that stand as words of their own. */
function createNames(detectors: readonly MatchedDetector[]): (text: string) => readonly Name[] {
  const words = new Map<string, VendorSecret[]>();
  const slugs = new Map<string, VendorSecret[]>();
  const starts = new Map<string, Set<string>>();
  const mayStart = new Uint8Array(STARTS);
  const add = (to: Map<string, VendorSecret[]>, word: string, owner: VendorSecret): void => {
    to.set(word, [...(to.get(word) ?? []), owner]);
    const start = word.slice(0, START);
    starts.set(start, (starts.get(start) ?? new Set()).add(word));
    for (const begun of word.length < HASHED ? BYTES.map((byte) => word + byte) : [word])
      mayStart[hashOf(begun, 0)] = 1;
  };
  for (const detector of detectors.filter(canBeAttributedTo)) {
    const owner = { detector, value: lazy(() => valueOf(detector)) };
    const { vendor, context } = detector;
    for (const word of context?.words ?? []) add(words, word, owner);
    for (const name of wholeNames(vendor, context?.words ?? [])) add(slugs, name, owner);
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
          secrets: [...(words.get(word) ?? []), ...(isWhole(text, at, end) ? (slugs.get(word) ?? []) : [])],
        });
      }
    }
    return found.filter((name) => !found.some((other) => isPart(name, other)));
  };
}

/** Of three bytes of latin1; behind the text's end stand zeros. */
const hashOf = (text: string, at: number): number =>
  ((text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + (text.charCodeAt(at + 2) || 0)) * 7) &
  (STARTS - 1);
const STARTS = 1 << 15;
const HASHED = 3;
const BYTES = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte));

const isPart = (name: Name, other: Name): boolean =>
  other.at <= name.at && other.end >= name.end && other.end - other.at > name.end - name.at;

/** The vendor's id, and `fixer` where it stands as `fixer_key`, `fixer_token`…: ordinary words that mean it beside a key. */
function wholeNames(vendor: string, words: readonly string[]): readonly string[] {
  const starts = words.filter((word) => /^.{3,}[_-]$/.test(word)).map((word) => word.slice(0, -1));
  return [...new Set([...(vendor.length >= MIN_SLUG ? [vendor] : []), ...starts, ...qualifiedNames(words)])];
}

/** Whether a word is one of its own, be it with a noun behind it: `fixer`, `fixerSECRET`. */
function isWhole(text: string, at: number, end: number): boolean {
  return !isLetter(text.charAt(at - 1)) && WHOLE_END.test(text.slice(end, end + LONGEST_NOUN));
}
const WHOLE_END = /^(?![A-Za-z])|^(?:api|auth|client|secret|token|key|access|private)/i;
const LONGEST_NOUN = 8;

const isLetter = (char: string): boolean => /[A-Za-z]/.test(char);

/** What is known by its context alone. */
const canBeAttributedTo = (detector: MatchedDetector): boolean =>
  detector.context !== undefined &&
  detector.before === undefined &&
  detector.after === undefined &&
  detector.isIdentifier !== true &&
  detector.owner === undefined &&
  !isRegexDetector(detector);

/**
 * Finds a value of the format, and where its length is not fixed a longer one that goes on like it. In front of it may
 * stand `Bearer` and the like.
 */
function valueOf(detector: MatchedDetector): RegExp {
  const format = normalize(detector.pattern);
  const { min, max } = lengthOf(format);
  const more = min < max ? `${classSource(allBytes(format))}{0,${String(LONGER)}}` : '';
  return new RegExp(`^(?:[^\\n]{0,30} )?(${regExpSource(format)}${more}={0,2})$`);
}
