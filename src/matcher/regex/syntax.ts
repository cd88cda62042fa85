import type { ByteSet } from '../pattern/byte-set.ts';

/** A parsed regular expression, over bytes. The flags are already applied. */
export type Node =
  | { readonly kind: 'set'; readonly set: ByteSet }
  | { readonly kind: 'cat'; readonly parts: readonly Node[] }
  | { readonly kind: 'alt'; readonly branches: readonly Node[] }
  | {
      readonly kind: 'repeat';
      readonly node: Node;
      readonly min: number;
      /** Infinity if there is no bound. */
      readonly max: number;
      readonly isLazy: boolean;
    }
  | { readonly kind: 'group'; readonly node: Node; readonly index: number }
  | { readonly kind: 'edge'; readonly edge: Edge };

export type Edge = 'text-start' | 'text-end' | 'line-start' | 'line-end' | 'word' | 'no-word';

export interface Regex {
  readonly node: Node;
  /** Number of capturing groups. */
  readonly groups: number;
}

export const EMPTY: Node = { kind: 'cat', parts: [] };

/** Returns the least and the greatest number of bytes that a node matches. */
export function widthOf(node: Node): { readonly min: number; readonly max: number } {
  switch (node.kind) {
    case 'set':
      return { min: 1, max: 1 };
    case 'edge':
      return { min: 0, max: 0 };
    case 'group':
      return widthOf(node.node);
    case 'cat': {
      const widths = node.parts.map(widthOf);
      return {
        min: widths.reduce((sum, { min }) => sum + min, 0),
        max: widths.reduce((sum, { max }) => sum + max, 0),
      };
    }
    case 'alt': {
      const widths = node.branches.map(widthOf);
      return {
        min: Math.min(...widths.map(({ min }) => min)),
        max: Math.max(...widths.map(({ max }) => max)),
      };
    }
    case 'repeat': {
      const { min, max } = widthOf(node.node);
      return { min: min * node.min, max: max === 0 ? 0 : max * node.max };
    }
  }
}
