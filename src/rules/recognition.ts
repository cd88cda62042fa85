import type { Detector } from '../catalogue/model/detector.ts';
import type { Element, Pattern } from '../catalogue/model/pattern.ts';
import { isRegexDetector } from '../matcher/regex/regex-detector.ts';

/** How a detector knows its secret, in one line: `acme_{alnum 32}, near acme`. */
export function recognition(detector: Detector): string {
  const { before, pattern, after, context, entropy, check, checksum } = detector;
  const listed = (words: readonly string[]): string => shortened(words, MOST_WORDS).join(', ');
  if (isRegexDetector(detector)) {
    const { source, keywords, path } = detector.regex;
    return [
      `/${source}/`,
      ...(keywords.length > 0 ? [`near ${listed(keywords)}`] : []),
      ...(path === undefined ? [] : [`in files of /${path}/`]),
      ...(entropy === undefined ? [] : [`entropy ${String(entropy)}`]),
    ].join(', ');
  }
  return [
    notationOf(pattern),
    ...(before === undefined ? [] : [`behind ${notationOf(before)}`]),
    ...(after === undefined ? [] : [`in front of ${notationOf(after)}`]),
    ...(context === undefined ? [] : [`near ${listed(context.words)}`]),
    ...(entropy === undefined ? [] : [`entropy ${String(entropy)}`]),
    ...(check === undefined ? [] : [`check ${check}`]),
    ...(checksum === undefined ? [] : [`checksum ${checksum}`]),
  ].join(', ');
}

const MOST_WORDS = 4;
const MOST_BRANCHES = 6;

/** A format in the short form of the notation, which has more to say than rules may use: choices, options. */
export function notationOf(format: Pattern): string {
  return format.map(elementText).join('');
}

function elementText(element: Element): string {
  if ('lit' in element) return element.lit.replace(/[{}]/g, '$&$&').replace(/[^ -~]/g, escaped);
  if ('oneOf' in element)
    return `(${shortened(element.oneOf, MOST_BRANCHES).join('|')})`.replace(/[^ -~…]/g, escaped);
  if ('anyOf' in element) return `(${shortened(element.anyOf.map(notationOf), MOST_BRANCHES).join('|')})`;
  if ('seq' in element) return `(${notationOf(element.seq)})${timesText(element)}`;
  if ('chars' in element) return `{[${shownSet(element.chars)}] ${lengthText(element)}}`;
  if ('not' in element) return `{[^${shownSet(element.not)}] ${lengthText(element)}}`;
  if (element.set === 'uuid') return '{uuid}';
  return `{${element.set} ${lengthText(element)}${element.plus === undefined ? '' : ` +${shownSet(element.plus)}`}}`;
}

interface Length {
  readonly min: number;
  readonly max: number;
}
const lengthText = ({ min, max }: Length): string =>
  min === max ? String(min) : `${String(min)}-${String(max)}`;
const timesText = (length: Length): string =>
  length.min === 0 && length.max === 1 ? '?' : `{${lengthText(length)}}`;

const LONGEST_SET = 20;
function shownSet(chars: string): string {
  const shown = chars.length > LONGEST_SET ? `${chars.slice(0, LONGEST_SET)}…` : chars;
  return shown.replace(/[^ -~…]/g, escaped);
}

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escaped = (char: string): string =>
  NAMED[char] ?? `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`;

function shortened(texts: readonly string[], most: number): readonly string[] {
  return texts.length > most ? [...texts.slice(0, most), '…'] : texts;
}
