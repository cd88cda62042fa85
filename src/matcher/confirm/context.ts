import type { Context } from '../../catalogue/model/detector.ts';
import { isSentToHost } from './request.ts';

/** Number of characters before a context word that `isAssigned` reads. */
export const FLAG_REACH = 42;

const PART = String.raw`[A-Za-z0-9_.\-[\]"']`;
/** The rest of a name and up to four more words: more words are a sentence. */
const NAME = `${PART}*(?: +${PART}+){0,4} *`;
const AROUND = String.raw`[\s"'\x60\\>]*`;
/** `_TOKEN=`, `": "`, `Key] => '`, `_token>` of XML: the rest of a name, a separator, optional quotes. */
const ASSIGNMENT = new RegExp(`^${NAME}${AROUND}(?::=|=>|->|[=:,>])${AROUND}$`);
/** `_TOKEN\n  value: `, `Key", "value": "`: the name and value of a list entry, as in Kubernetes manifests. */
const ENTRY = /^[A-Za-z0-9_.-]*["']?[ \t]*(?:,|\r?\n)\s*["']?value["']?[ \t]*[:=][ \t]*["']?$/i;
/** `--circleci-token VALUE`: the text before the word, and the text after it. */
const FLAG_START = /--[A-Za-z0-9_.-]{0,40}$/;
const FLAG_END = /^[A-Za-z0-9_.-]*[ \t]+["']?$/;

/**
 * Whether the secret is assigned to the name that contains the context word (`word` to `wordEnd`), or sent to the
 * host of that name. Otherwise the word is only near the secret. Offsets are into `text`.
 */
export function isAssigned(text: string, word: number, wordEnd: number, secret: number): boolean {
  if (isEndOfLongerWord(text, word)) return false;
  const gap = text.slice(wordEnd, secret);
  if (ASSIGNMENT.test(gap) || ENTRY.test(gap) || isSentToHost(text, word, wordEnd, secret, FLAG_REACH))
    return true;
  return FLAG_END.test(gap) && FLAG_START.test(text.slice(Math.max(0, word - FLAG_REACH), word));
}

const MIN_NAME = 3;
/** A shorter name is too often part of a formula, unless its value is quoted or in YAML. */
const MIN_BARE_NAME = 4;
const NO_FORMULA = /["'`]$|^["']?: $/;

/**
 * Returns the ordinary words that name a vendor if a word for a key follows: `flat` if the context's words contain
 * `flat_`, or `flat_key` and two of `flat_api`, `flat_token` and `flat_secret`.
 */
export function qualifiedNames(words: readonly string[]): readonly string[] {
  const bases = words.flatMap((word) => /^(.+)_(?:key)?$/.exec(word)?.[1] ?? []);
  return [...new Set(bases)].filter(
    (base) =>
      words.includes(`${base}_`) ||
      ['_api', '_token', '_secret'].filter((noun) => words.includes(base + noun)).length >= 2,
  );
}

/** What follows a bare name, an ordinary word that is the whole name of a value: `flat=`, `"flat": `, `flat "`. */
export const BARE_NAME_ENDS = ['=', ' =', ':', ' :', '>', '"', "'", ' "', " '"];
const BARE_NAME_GAP = /^(?:["']?[ \t]*(?::=|=>|[=:>])[ \t]*|[ \t]+(?=["'`]))["'`]?$/;
export const MAX_BARE_NAME_GAP = 8;

/** Returns the names that are searched for as the whole name of a value. */
export const bareNames = (words: readonly string[]): readonly string[] =>
  qualifiedNames(words).filter((name) => name.length >= MIN_NAME && !words.includes(name));

/** Whether a name (`name` to `nameEnd` of `text`) is the whole name of the value at `secret`. */
export function isValueOfBareName(text: string, name: number, nameEnd: number, secret: number): boolean {
  const gap = text.slice(nameEnd, secret);
  if (nameEnd - name < MIN_BARE_NAME && !NO_FORMULA.test(gap)) return false;
  return !/[\w.-]/.test(text.charAt(name - 1)) && BARE_NAME_GAP.test(gap);
}

/**
 * Whether the word is the end of a longer one in the same case: `ipapi` in `zipapi`, not in `myIpapi` or `MY_IPAPI`.
 */
export function isEndOfLongerWord(text: string, word: number): boolean {
  return /^(?:[a-z]{2}|[A-Z]{2})$/.test(text.slice(Math.max(0, word - 1), word + 1));
}

/** Whether an ordinary word is the end of another name: `box key` in `mailbox key`. */
export function isEndOfLongerName(words: readonly string[], word: string, text: string, at: number): boolean {
  return isEndOfLongerWord(text, at) && qualifiedNames(words).some((name) => word.startsWith(name));
}

/** Whether one of the context's words is near the secret from `start` to `end`. */
export function hasContext(context: Context, text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - contextReach(context)), start).toLowerCase();
  const after = context.side === 'either' ? text.slice(end, end + contextReach(context)).toLowerCase() : '';
  return context.words.some((word) => {
    const from = before.length - context.within - word.length;
    return (
      before.includes(word, Math.max(0, from)) || after.slice(0, context.within + word.length).includes(word)
    );
  });
}

/** Returns the number of bytes before or after the secret in which a whole context word has to be. */
export function contextReach(context: Context): number {
  return context.within + Math.max(...context.words.map((word) => word.length));
}
