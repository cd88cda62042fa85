import { type ByteSet, members } from '../pattern/byte-set.ts';
import { type Node, widthOf } from './syntax.ts';

/** A text (in lower case) that a match contains, with its offset from the match's start. */
export interface PlacedText {
  readonly text: string;
  readonly offset: { readonly min: number; readonly max: number };
}

const MIN_LENGTH = 3;
const MAX_TEXTS = 100;

/**
 * Returns texts of at least three bytes of which every match contains one, in either case. The longest are preferred;
 * undefined if there are none.
 */
export function literalsOf(node: Node): readonly PlacedText[] | undefined {
  const found = candidates(node).filter((texts) => texts.length <= MAX_TEXTS);
  return found.reduce<readonly PlacedText[] | undefined>(
    (best, texts) => (best === undefined || worth(texts) > worth(best) ? texts : best),
    undefined,
  );
}

/** Returns the offset at which every match contains one of the keywords; undefined if a match may contain none. */
export function keywordPlace(node: Node, keywords: readonly string[]): PlacedText['offset'] | undefined {
  const containsKeyword = ({ text }: PlacedText): boolean => keywords.some((word) => text.includes(word));
  const places = candidates(node)
    .filter((texts) => texts.every(containsKeyword))
    .map((texts) => offsetsOfKeywords(texts, keywords));
  return places.reduce<PlacedText['offset'] | undefined>(
    (best, place) => (best === undefined || place.max - place.min < best.max - best.min ? place : best),
    undefined,
  );
}

/** Returns the range of offsets that contains the first keyword of each text. */
function offsetsOfKeywords(texts: readonly PlacedText[], keywords: readonly string[]): PlacedText['offset'] {
  // Of several keywords in a text, the first is at the smallest offset.
  const within = (text: string): number =>
    Math.min(...keywords.flatMap((word) => (text.includes(word) ? [text.indexOf(word)] : [])));
  return {
    min: Math.min(...texts.map(({ text, offset }) => offset.min + within(text))),
    max: Math.max(...texts.map(({ text, offset }) => offset.max + within(text))),
  };
}

/** Rates texts: long ones, few of them, and at nearly the same offset are the best. */
const worth = (texts: readonly PlacedText[]): number =>
  Math.min(...texts.map(({ text }) => text.length)) * 4 -
  Math.log2(texts.length) -
  Math.log2(1 + Math.min(1e6, Math.max(...texts.map(({ offset }) => offset.max - offset.min))));

/** Returns lists of texts. Of each list, every match contains a text. */
function candidates(node: Node): readonly (readonly PlacedText[])[] {
  switch (node.kind) {
    case 'set':
    case 'edge':
      return [];
    case 'group':
      return candidates(node.node);
    case 'repeat':
      return node.min === 0 ? [] : candidates(node.node);
    case 'alt': {
      const best = node.branches.map((branch) => literalsOf(branch));
      return best.every((texts) => texts !== undefined) ? [best.flat()] : [];
    }
    case 'cat':
      return inSequence(flatten(node));
  }
}

/** Returns the parts of a sequence, with those of groups and sequences inside it: a text may extend over them. */
export function flatten(node: Node): readonly Node[] {
  if (node.kind === 'group') return flatten(node.node);
  if (node.kind === 'cat') return node.parts.flatMap(flatten);
  if (node.kind === 'repeat' && node.min === node.max && node.max <= 16)
    return Array.from({ length: node.max }, () => flatten(node.node)).flat();
  return [node];
}

function inSequence(parts: readonly Node[]): readonly (readonly PlacedText[])[] {
  const found: (readonly PlacedText[])[] = [];
  let at = { min: 0, max: 0 };
  let start = at;
  let text = '';
  const close = (): void => {
    if (text.length >= MIN_LENGTH) found.push([{ text, offset: start }]);
    text = '';
  };
  for (const part of parts) {
    const width = widthOf(part);
    const char = part.kind === 'set' ? onlyCharacter(part.set) : undefined;
    if (char !== undefined) {
      if (text === '') start = at;
      text += char;
    } else if (part.kind !== 'edge') {
      close();
      for (const texts of candidates(part)) found.push(texts.map((each) => shifted(each, at)));
    }
    at = { min: at.min + width.min, max: at.max + width.max };
  }
  close();
  return found;
}

const shifted = ({ text, offset }: PlacedText, by: PlacedText['offset']): PlacedText => ({
  text,
  offset: { min: offset.min + by.min, max: offset.max + by.max },
});

/** Returns the character of a set, in lower case, if the set is one character in one or both cases. */
export function onlyCharacter(set: ByteSet): string | undefined {
  const folded = new Set(members(set).map((byte) => String.fromCharCode(byte)));
  const lower = new Set([...folded].map((char) => (char <= '\x7f' ? char.toLowerCase() : char)));
  const [only] = lower;
  return lower.size === 1 ? only : undefined;
}
