import { emit } from './emit.ts';
import { flatten, onlyCharacter, type Placed } from './literals.ts';
import { widthOf, type Node } from './syntax.ts';

/** What stands in a match from a keyword on: where it is not there, no match has to be tried. */
export interface Tail {
  /** Of the keyword, from the match's start. */
  readonly offset: Placed['offset'];
  readonly source: string;
}

/** The first place in a regular expression where every match has one of the keywords; undefined where there is none. */
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

/** A text (lower case) that a match may start with. */
interface Start {
  readonly text: string;
  /** Whether what comes next is fixed as well. */
  readonly isOpen: boolean;
}

const MOST = 64;
const OPEN: readonly Start[] = [{ text: '', isOpen: true }];
const CLOSED: readonly Start[] = [{ text: '', isOpen: false }];

/** Every match starts with one of these, each as long as it is fixed. */
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
  return all.length > MOST ? heads.map(({ text }) => ({ text, isOpen: false })) : all;
}

const few = (starts: readonly Start[]): readonly Start[] => (starts.length > MOST ? CLOSED : starts);
