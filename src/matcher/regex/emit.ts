import { classSource, members } from '../pattern/byte-set.ts';
import type { Edge, Node } from './syntax.ts';

const EDGES: Readonly<Record<Edge, string>> = {
  'text-start': '^',
  'text-end': '$',
  'line-start': '(?<![^\\n])',
  'line-end': '(?![^\\n])',
  word: '\\b',
  'no-word': '\\B',
};

/**
 * Returns JavaScript source of a regular expression, for bytes read as latin1. Both cases are written out, so that no
 * flag is needed; groups keep their numbers.
 */
export function emit(node: Node): string {
  switch (node.kind) {
    case 'set':
      return members(node.set).length === 0 ? '[]' : classSource(node.set);
    case 'edge':
      return EDGES[node.edge];
    case 'group':
      return `(${emit(node.node)})`;
    case 'cat':
      return node.parts.map((part) => (part.kind === 'alt' ? `(?:${emit(part)})` : emit(part))).join('');
    case 'alt':
      return node.branches.map(emit).join('|');
    case 'repeat': {
      const inner = emit(node.node);
      const isAtom = node.node.kind === 'set' || node.node.kind === 'group';
      return (isAtom ? inner : `(?:${inner})`) + quantifier(node.min, node.max) + (node.isLazy ? '?' : '');
    }
  }
}

function quantifier(min: number, max: number): string {
  if (min === max) return `{${String(min)}}`;
  return `{${String(min)},${max === Infinity ? '' : String(max)}}`;
}
