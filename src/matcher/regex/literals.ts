import { members, type ByteSet } from '../pattern/byte-set.ts';
import { widthOf, type Node } from './syntax.ts';

/** A text (lower case) that a match holds, and how far behind the match's start it stands. */
export interface Placed {
  readonly text: string;
  readonly offset: { readonly min: number; readonly max: number };
}

const LEAST = 3;
const MOST = 100;

/**
 * Texts of at least three bytes of which every match holds one, the longest that there are; undefined where there
 * are none. Case is put aside.
 */
export function literalsOf(node: Node): readonly Placed[] | undefined {
  const found = candidates(node).filter((texts) => texts.length <= MOST);
  return found.reduce<readonly Placed[] | undefined>(
    (best, texts) => (best === undefined || worth(texts) > worth(best) ? texts : best),
    undefined,
  );
}

/**
 * Where one of the keywords stands in every match; undefined where a match may do without, or far from its start.
 */
export function keywordPlace(node: Node, keywords: readonly string[]): Placed['offset'] | undefined {
  const holds = ({ text }: Placed): boolean => keywords.some((word) => text.includes(word));
  const places = candidates(node)
    .filter((texts) => texts.every(holds))
    .map((texts) => hull(texts, keywords));
  return places.reduce<Placed['offset'] | undefined>(
    (best, place) => (best === undefined || place.max - place.min < best.max - best.min ? place : best),
    undefined,
  );
}

function hull(texts: readonly Placed[], keywords: readonly string[]): Placed['offset'] {
  // Of the keywords in a text, the first is found wherever the match is.
  const within = (text: string): number =>
    Math.min(...keywords.flatMap((word) => (text.includes(word) ? [text.indexOf(word)] : [])));
  return {
    min: Math.min(...texts.map(({ text, offset }) => offset.min + within(text))),
    max: Math.max(...texts.map(({ text, offset }) => offset.max + within(text))),
  };
}

/** Short and many is worth little; far from the start, less. */
const worth = (texts: readonly Placed[]): number =>
  Math.min(...texts.map(({ text }) => text.length)) * 4 -
  Math.log2(texts.length) -
  Math.log2(1 + Math.min(1e6, Math.max(...texts.map(({ offset }) => offset.max - offset.min))));

/** Each is a list of texts of which every match holds one. */
function candidates(node: Node): readonly (readonly Placed[])[] {
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

/** Groups and sequences inside a sequence are no border for a text. */
export function flatten(node: Node): readonly Node[] {
  if (node.kind === 'group') return flatten(node.node);
  if (node.kind === 'cat') return node.parts.flatMap(flatten);
  if (node.kind === 'repeat' && node.min === node.max && node.max <= 16)
    return Array.from({ length: node.max }, () => flatten(node.node)).flat();
  return [node];
}

function inSequence(parts: readonly Node[]): readonly (readonly Placed[])[] {
  const found: (readonly Placed[])[] = [];
  let at = { min: 0, max: 0 };
  let start = at;
  let text = '';
  const close = (): void => {
    if (text.length >= LEAST) found.push([{ text, offset: start }]);
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

const shifted = ({ text, offset }: Placed, by: Placed['offset']): Placed => ({
  text,
  offset: { min: offset.min + by.min, max: offset.max + by.max },
});

/** In lower case, where a set is one character, in one case or in both. */
export function onlyCharacter(set: ByteSet): string | undefined {
  const folded = new Set(members(set).map((byte) => String.fromCharCode(byte)));
  const lower = new Set([...folded].map((char) => (char <= '\x7f' ? char.toLowerCase() : char)));
  const [only] = lower;
  return lower.size === 1 ? only : undefined;
}
