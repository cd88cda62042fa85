import type { Pattern } from '../../catalogue/model/pattern.ts';
import { lengthOf, normalize, type NormalPattern, type Part } from '../pattern/normal-pattern.ts';
import { isExplosive } from './ambiguity.ts';
import { waysThrough } from './cost.ts';
import type { Node } from './syntax.ts';

const MAX_WAYS = 1e7;

/** Whether a RegExp of the pattern may take very long to refuse a text. */
export function isTooAmbiguous(pattern: Pattern): boolean {
  const normal = normalize(pattern);
  const node = nodeOf(normal);
  return isExplosive(node) || waysThrough(node, lengthOf(normal).max) > MAX_WAYS;
}

function nodeOf(pattern: NormalPattern): Node {
  return { kind: 'cat', parts: pattern.map(nodeOfPart) };
}

function nodeOfPart(part: Part): Node {
  if (part.kind === 'choice') return { kind: 'alt', branches: part.branches.map(nodeOf) };
  const node: Node = part.kind === 'run' ? { kind: 'set', set: part.set } : nodeOf(part.pattern);
  return { kind: 'repeat', node, min: part.min, max: part.max, isLazy: false };
}
