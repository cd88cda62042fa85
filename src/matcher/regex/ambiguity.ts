import { type ByteSet, intersects } from '../pattern/byte-set.ts';
import type { Node } from './syntax.ts';

/** A part that repeats fewer times is not a loop: the number of ways through it is bounded. */
export const MIN_LOOP = 5;

const MAX_POSITIONS = 3000;

/**
 * Whether a loop can match the same text in more than one way: `(a+)+`, `(a|aa)*`, `(\w+\s?)*`. The time to refuse a
 * text then doubles with each iteration. Ways are compared byte by byte, so that some harmless loops are refused too.
 */
export function isExplosive(node: Node): boolean {
  switch (node.kind) {
    case 'set':
    case 'edge':
      return false;
    case 'group':
      return isExplosive(node.node);
    case 'cat':
      return node.parts.some(isExplosive);
    case 'alt':
      return node.branches.some(isExplosive);
    case 'repeat':
      return node.max >= MIN_LOOP ? isAmbiguous(node) : isExplosive(node.node);
  }
}

/** A state of the automaton: one byte of a set. */
interface Position {
  readonly set: ByteSet;
  /** The positions that may follow. A position that can be reached in two ways is listed twice. */
  readonly next: Position[];
}

/** The automaton of a node: the positions at which it may start and end. */
interface Part {
  readonly isNullable: boolean;
  readonly first: readonly Position[];
  readonly last: readonly Position[];
}

interface Graph {
  readonly positions: Position[];
}

const NOTHING: Part = { isNullable: true, first: [], last: [] };

/** Whether the Glushkov automaton of a loop is not deterministic. */
function isAmbiguous(loop: Node): boolean {
  const graph: Graph = { positions: [] };
  const { first } = build(loop, graph);
  if (graph.positions.length > MAX_POSITIONS) return true;
  return overlap(first) || graph.positions.some(({ next }) => overlap(next));
}

function overlap(positions: readonly Position[]): boolean {
  return positions.some((one, i) => positions.slice(i + 1).some((other) => intersects(one.set, other.set)));
}

function build(node: Node, graph: Graph): Part {
  if (graph.positions.length > MAX_POSITIONS) return NOTHING;
  switch (node.kind) {
    case 'edge':
      return NOTHING;
    case 'set':
      return one(node.set, graph);
    case 'group':
      return build(node.node, graph);
    case 'cat':
      return node.parts.reduce((head, part) => join(head, build(part, graph)), NOTHING);
    case 'alt': {
      const branches = node.branches.map((branch) => build(branch, graph));
      return {
        isNullable: branches.some(({ isNullable }) => isNullable),
        first: branches.flatMap(({ first }) => first),
        last: branches.flatMap(({ last }) => last),
      };
    }
    case 'repeat':
      return repeat(node, graph);
  }
}

function one(set: ByteSet, graph: Graph): Part {
  const position: Position = { set, next: [] };
  graph.positions.push(position);
  return { isNullable: false, first: [position], last: [position] };
}

function join(head: Part, tail: Part): Part {
  for (const position of head.last) position.next.push(...tail.first);
  return {
    isNullable: head.isNullable && tail.isNullable,
    first: head.isNullable ? [...head.first, ...tail.first] : head.first,
    last: tail.isNullable ? [...head.last, ...tail.last] : tail.last,
  };
}

function repeat(node: Node & { kind: 'repeat' }, graph: Graph): Part {
  const { min, max } = node;
  if (max === 0) return NOTHING;
  // A fixed number of bytes of one set can be matched in one way only.
  if (min === max && node.node.kind === 'set') return one(node.node.set, graph);
  if (max < MIN_LOOP) {
    let all = NOTHING;
    for (let i = 0; i < max; i++) {
      const part = build(node.node, graph);
      all = join(all, i < min ? part : { ...part, isNullable: true });
    }
    return all;
  }
  const part = build(node.node, graph);
  for (const position of part.last) position.next.push(...part.first);
  return { ...part, isNullable: part.isNullable || min === 0 };
}
