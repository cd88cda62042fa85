import type { Context } from '../../catalogue/model/detector.ts';
import { isSentToHost } from './request.ts';

/** Characters in front of a context word that `isAssigned` looks at. */
export const FLAG_REACH = 42;

const PART = String.raw`[A-Za-z0-9_.\-[\]"']`;
/** The rest of a name and up to four words more: a longer row of words is a sentence. */
const NAME = `${PART}*(?: +${PART}+){0,4} *`;
const AROUND = String.raw`[\s"'\x60\\>]*`;
/** `_TOKEN=`, `": "`, `Key] => '`, `_token>` of XML: the rest of a name, a separator, perhaps quotes. */
const ASSIGNMENT = new RegExp(`^${NAME}${AROUND}(?::=|=>|->|[=:,>])${AROUND}$`);
/** `_TOKEN\n  value: `, `Key", "value": "`: the name and the value of a list's entry, as in manifests of containers. */
const ENTRY = /^[A-Za-z0-9_.-]*["']?[ \t]*(?:,|\r?\n)\s*["']?value["']?[ \t]*[:=][ \t]*["']?$/i;
/** `--circleci-token VALUE`: what stands before the word, and what stands behind it. */
const FLAG_START = /--[A-Za-z0-9_.-]{0,40}$/;
const FLAG_END = /^[A-Za-z0-9_.-]*[ \t]+["']?$/;

/**
 * Whether the name that holds the context word (`word` to `wordEnd`) is what the secret is assigned to, or that of
 * the host to which it is sent, rather than a word of the text around it. Offsets are into `text`.
 */
export function isAssigned(text: string, word: number, wordEnd: number, secret: number): boolean {
  if (isEndOfLongerWord(text, word)) return false;
  const gap = text.slice(wordEnd, secret);
  if (ASSIGNMENT.test(gap) || ENTRY.test(gap) || isSentToHost(text, word, wordEnd, secret, FLAG_REACH))
    return true;
  return FLAG_END.test(gap) && FLAG_START.test(text.slice(Math.max(0, word - FLAG_REACH), word));
}

const MIN_NAME = 3;
/** Shorter ones are too often a part of a formula, unless what they are given is quoted or stands in YAML. */
const MIN_BARE_NAME = 4;
const NO_FORMULA = /["'`]$|^["']?: $/;

/**
 * `flat` where `flat_`, or `flat_api`, `flat_key`, `flat_token`… are a context's words: ordinary words that name the
 * vendor beside a key.
 */
export function qualifiedNames(words: readonly string[]): readonly string[] {
  const bases = words.flatMap((word) => /^(.+)_(?:key)?$/.exec(word)?.[1] ?? []);
  return [...new Set(bases)].filter(
    (base) =>
      words.includes(`${base}_`) ||
      ['_api', '_token', '_secret'].filter((noun) => words.includes(base + noun)).length >= 2,
  );
}

/** `flat=`, `"flat": `, `flat "`: what follows an ordinary word that is the whole name of the value behind it. */
export const BARE_NAME_ENDS = ['=', ' =', ':', ' :', '>', '"', "'", ' "', " '"];
const BARE_NAME_GAP = /^(?:["']?[ \t]*(?::=|=>|[=:>])[ \t]*|[ \t]+(?=["'`]))["'`]?$/;
export const MAX_BARE_NAME_GAP = 8;

/** The names that count where they stand alone. */
export const bareNames = (words: readonly string[]): readonly string[] =>
  qualifiedNames(words).filter((name) => name.length >= MIN_NAME && !words.includes(name));

/** Whether a name (`name` to `nameEnd` of `text`) stands alone, and the secret is the value that it is given. */
export function isValueOfBareName(text: string, name: number, nameEnd: number, secret: number): boolean {
  const gap = text.slice(nameEnd, secret);
  if (nameEnd - name < MIN_BARE_NAME && !NO_FORMULA.test(gap)) return false;
  return !/[\w.-]/.test(text.charAt(name - 1)) && BARE_NAME_GAP.test(gap);
}

/** Whether the word is the end of another, in one case: `ipapi` in `zipapi`, and not in `myIpapi` or `MY_IPAPI`. */
export function isEndOfLongerWord(text: string, word: number): boolean {
  return /^(?:[a-z]{2}|[A-Z]{2})$/.test(text.slice(Math.max(0, word - 1), word + 1));
}

/** `box key` in `mailbox key`: the end of another name says nothing where the word is an ordinary one. */
export function isEndOfLongerName(words: readonly string[], word: string, text: string, at: number): boolean {
  return isEndOfLongerWord(text, at) && qualifiedNames(words).some((name) => word.startsWith(name));
}

/** Whether one of the context's words stands near the secret from `start` to `end`. */
export function hasContext(context: Context, text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - contextReach(context)), start).toLowerCase();
  const behind = context.side === 'either' ? text.slice(end, end + contextReach(context)).toLowerCase() : '';
  return context.words.some((word) => {
    const from = before.length - context.within - word.length;
    return (
      before.includes(word, Math.max(0, from)) || behind.slice(0, context.within + word.length).includes(word)
    );
  });
}

/** Bytes from the secret's edge within which a context word has to lie as a whole. */
export function contextReach(context: Context): number {
  return context.within + Math.max(...context.words.map((word) => word.length));
}
