import { emit } from './emit.ts';
import { flatten, onlyCharacter, type PlacedText } from './literals.ts';
import { type Node, widthOf } from './syntax.ts';

/**
 * The part of a match from a keyword on. If it does not match at a keyword, the regular expression need not be tried.
 */
export interface Tail {
  /** The offset of the keyword from the match's start. */
  readonly offset: PlacedText['offset'];
  readonly source: string;
}

/** Returns the first tail at whose start every match has one of the keywords; undefined if there is none. */
export function tailOf(node: Node, keywords: readonly string[]): Tail | undefined {
  const parts = flatten(node);
  let offset = { min: 0, max: 0 };
  for (const [i, part] of parts.entries()) {
    const rest: Node = { kind: 'cat', parts: parts.slice(i) };
    const starts = part.kind === 'edge' ? [] : startsOf(rest);
    const isStart =
      starts.length > 0 && starts.every(({ text }) => keywords.some((word) => text.startsWith(word)));
    if (isStart) return { offset, source: emit(rest) };
    const width = widthOf(part);
    offset = { min: offset.min + width.min, max: offset.max + width.max };
  }
  return undefined;
}

/** A text (in lower case) that a match may start with. */
interface Start {
  readonly text: string;
  /** Whether the text may continue with that of the next part. */
  readonly isOpen: boolean;
}

const MAX_STARTS = 64;
const OPEN: readonly Start[] = [{ text: '', isOpen: true }];
const CLOSED: readonly Start[] = [{ text: '', isOpen: false }];

/** Returns texts with one of which every match starts, each as long as it is fixed. */
function startsOf(node: Node): readonly Start[] {
  switch (node.kind) {
    case 'edge':
      return OPEN;
    case 'set': {
      const char = onlyCharacter(node.set);
      return char === undefined ? CLOSED : [{ text: char, isOpen: true }];
    }
    case 'group':
      return startsOf(node.node);
    case 'alt':
      return few(node.branches.flatMap(startsOf));
    case 'cat':
      return node.parts.reduce((heads, part) => append(heads, part), OPEN);
    case 'repeat': {
      if (node.max === 1)
        return node.min === 1 ? startsOf(node.node) : few([...OPEN, ...startsOf(node.node)]);
      return node.min === 0 ? CLOSED : startsOf(node.node).map(({ text }) => ({ text, isOpen: false }));
    }
  }
}

function append(heads: readonly Start[], part: Node): readonly Start[] {
  if (!heads.some(({ isOpen }) => isOpen)) return heads;
  const tails = startsOf(part);
  const all = heads.flatMap((head) =>
    head.isOpen ? tails.map((tail) => ({ text: head.text + tail.text, isOpen: tail.isOpen })) : [head],
  );
  return all.length > MAX_STARTS ? heads.map(({ text }) => ({ text, isOpen: false })) : all;
}

const few = (starts: readonly Start[]): readonly Start[] => (starts.length > MAX_STARTS ? CLOSED : starts);
