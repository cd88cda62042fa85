import type { Element, Pattern } from '../catalogue/model/pattern.ts';

/**
 * Returns a pattern in the short form of the notation, for people to read: `(a|b)` and `?` are not valid in a rule, and
 * long lists are shortened.
 */
export function writePattern(pattern: Pattern): string {
  return pattern.map(writeElement).join('');
}

function writeElement(element: Element): string {
  if ('lit' in element) return printed(element.lit.replace(/[{}]/g, '$&$&'));
  if ('oneOf' in element) return writeChoice(element.oneOf.map(printed));
  if ('anyOf' in element) return writeChoice(element.anyOf.map(writePattern));
  if ('seq' in element) return `(${writePattern(element.seq)})${writeRepetition(element)}`;
  if ('chars' in element) return `{[${writeSet(element.chars)}] ${writeLength(element)}}`;
  if ('not' in element) return `{[^${writeSet(element.not)}] ${writeLength(element)}}`;
  if (element.set === 'uuid') return '{uuid}';
  const plus = element.plus === undefined ? '' : ` +${writeSet(element.plus)}`;
  return `{${element.set} ${writeLength(element)}${plus}}`;
}

interface Length {
  readonly min: number;
  readonly max: number;
}
const writeLength = ({ min, max }: Length): string =>
  min === max ? String(min) : `${String(min)}-${String(max)}`;
const writeRepetition = (length: Length): string =>
  length.min === 0 && length.max === 1 ? '?' : `{${writeLength(length)}}`;

const MAX_BRANCHES = 6;
const writeChoice = (branches: readonly string[]): string =>
  `(${shortened(branches, MAX_BRANCHES).join('|')})`;

const MAX_CHARS = 20;
const writeSet = (chars: string): string =>
  chars.length > MAX_CHARS ? `${printed(chars.slice(0, MAX_CHARS))}…` : printed(chars);

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Replaces everything but printable ASCII by escapes. */
function printed(text: string): string {
  return text.replace(
    /[^ -~]/g,
    (char) => ESCAPES[char] ?? `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

/** Returns the first `max` texts, with `…` for the others. */
export function shortened(texts: readonly string[], max: number): readonly string[] {
  return texts.length > max ? [...texts.slice(0, max), '…'] : texts;
}
