import { intersects, union, type ByteSet } from '../bytes.ts';
import { LEAST_LOOP } from './ambiguity.ts';
import { widthOf, type Node } from './syntax.ts';

/**
 * An upper bound of the ways in which a RegExp may try a text of `length` bytes from one start, if no loop is
 * explosive. Where it is small, no text makes the RegExp slow.
 */
export function waysThrough(node: Node, length: number): number {
  switch (node.kind) {
    case 'set':
    case 'edge':
      return 1;
    case 'group':
      return waysThrough(node.node, length);
    case 'cat':
      return node.parts.reduce(
        (product, part, i) =>
          endsItself(part, node.parts.slice(i + 1)) ? product : product * waysThrough(part, length),
        1,
      );
    case 'alt':
      return node.branches.reduce((sum, branch) => sum + waysThrough(branch, length), 0);
    case 'repeat': {
      const max = Math.min(node.max, length);
      const inner = waysThrough(node.node, length);
      const exits = Math.max(0, max - node.min) + 1;
      // A loop that is not explosive goes on in one way at most: what is left open is where it ends.
      return inner === 1 ? exits : max >= LEAST_LOOP ? length : exits * inner ** max;
    }
  }
}

/** A run of bytes that may not stand behind it: where it ends is no choice. */
function endsItself(part: Node, behind: readonly Node[]): boolean {
  if (part.kind !== 'repeat' || part.node.kind !== 'set') return false;
  const follower = behind.findIndex((each) => widthOf(each).min > 0);
  if (follower < 0) return false;
  const { set } = part.node;
  return behind.slice(0, follower + 1).every((each) => !intersects(set, firstOf(each)));
}

function firstOf(node: Node): ByteSet {
  switch (node.kind) {
    case 'set':
      return node.set;
    case 'edge':
      return new Uint8Array(256);
    case 'group':
    case 'repeat':
      return firstOf(node.node);
    case 'alt':
      return union(...node.branches.map(firstOf));
    case 'cat': {
      const follower = node.parts.findIndex((each) => widthOf(each).min > 0);
      return union(...node.parts.slice(0, follower < 0 ? undefined : follower + 1).map(firstOf));
    }
  }
}
