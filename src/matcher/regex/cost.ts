import { type ByteSet, intersects, union } from '../pattern/byte-set.ts';
import { MIN_LOOP } from './ambiguity.ts';
import type { Node } from './syntax.ts';

/**
 * Returns an upper bound of the ways in which a RegExp may try a text of `length` bytes from one start, if no loop is
 * explosive. If it is small, no text makes the RegExp slow.
 */
export function waysThrough(node: Node, length: number): number {
  // After the last part the match is complete, and no other way is tried.
  return ways(node, length, NOTHING);
}

const NOTHING: ByteSet = new Uint8Array(256);

/** @param next the bytes that may follow the node */
function ways(node: Node, length: number, next: ByteSet): number {
  switch (node.kind) {
    case 'set':
    case 'edge':
      return 1;
    case 'group':
      return ways(node.node, length, next);
    case 'cat': {
      let following = next;
      let product = 1;
      for (const part of node.parts.toReversed()) {
        product *= ways(part, length, following);
        following = startOf(part, following);
      }
      return product;
    }
    case 'alt':
      return waysOfBranches(node.branches, length, next);
    case 'repeat': {
      // A run of bytes can end in one way only, if none of them may follow it.
      if (node.node.kind === 'set' && !intersects(node.node.set, next)) return 1;
      const max = Math.min(node.max, length);
      const inner = ways(node.node, length, union(next, startOf(node.node, next)));
      const exits = Math.max(0, max - node.min) + 1;
      // A loop that is not explosive continues in at most one way: only its end is open.
      return inner === 1 ? exits : max >= MIN_LOOP ? length : exits * inner ** max;
    }
  }
}

/** Only branches that can start with the same byte are tried one after another. */
function waysOfBranches(branches: readonly Node[], length: number, next: ByteSet): number {
  const sums = new Float64Array(256);
  for (const branch of branches) {
    const count = ways(branch, length, next);
    const start = startOf(branch, next);
    for (let byte = 0; byte < 256; byte++) if (start[byte] === 1) sums[byte] = (sums[byte] ?? 0) + count;
  }
  return Math.max(1, ...sums);
}

/** Returns the bytes that a node can start with, including those of the next node if this one may be empty. */
function startOf(node: Node, next: ByteSet): ByteSet {
  switch (node.kind) {
    case 'set':
      return node.set;
    case 'edge':
      return node.edge === 'text-end' ? NOTHING : next;
    case 'group':
      return startOf(node.node, next);
    case 'repeat': {
      if (node.max === 0) return next;
      const inner = startOf(node.node, next);
      return node.min === 0 ? union(inner, next) : inner;
    }
    case 'alt':
      return union(...node.branches.map((branch) => startOf(branch, next)));
    case 'cat':
      return node.parts.reduceRight((following, part) => startOf(part, following), next);
  }
}
