import type { Element, Pattern } from '../../catalogue/model/pattern.ts';
import { type ByteSet, complement, members } from '../pattern/byte-set.ts';
import { type Node, type Regex, widthOf } from './syntax.ts';

/** The bound of repetitions that have none. */
const LONGEST_RUN = 1000;
const WIDE = 128;

/**
 * Returns the secret of a regular expression as a pattern, for redaction and fingerprints: which parts are fixed, and
 * how long the others are. The matcher does not search for it.
 */
export function secretPatternOf({ node, groups }: Regex, secretGroup: number): Pattern {
  const wanted = secretGroup > 0 ? [secretGroup] : Array.from({ length: groups }, (_, i) => i + 1);
  const found = wanted.flatMap((index) => findGroup(node, index) ?? []).map((group) => elementsOf(group));
  const [only = []] = found;
  return found.length === 0 ? elementsOf(node) : found.length === 1 ? only : [{ anyOf: found }];
}

function findGroup(node: Node, index: number): Node | undefined {
  if (node.kind === 'group') return node.index === index ? node.node : findGroup(node.node, index);
  if (node.kind === 'repeat') return findGroup(node.node, index);
  const inner = node.kind === 'cat' ? node.parts : node.kind === 'alt' ? node.branches : [];
  return inner.map((each) => findGroup(each, index)).find((found) => found !== undefined);
}

function elementsOf(node: Node): Pattern {
  if (widthOf(node).max === 0) return [];
  switch (node.kind) {
    case 'edge':
      return [];
    case 'set':
      return [run(node.set, 1, 1)];
    case 'group':
      return elementsOf(node.node);
    case 'cat':
      return merged(node.parts.flatMap(elementsOf));
    case 'alt':
      return [{ anyOf: node.branches.map(elementsOf) }];
    case 'repeat': {
      const max = Math.min(node.max, Math.max(LONGEST_RUN, node.min));
      if (node.node.kind === 'set') return [run(node.node.set, node.min, max)];
      return [{ seq: elementsOf(node.node), min: node.min, max }];
    }
  }
}

function run(set: ByteSet, min: number, max: number): Element {
  const all = members(set);
  const text = String.fromCharCode(...all);
  if (min === max && all.length === 1) return { lit: text.repeat(min) };
  const [lower = '', ...more] = new Set(text.toLowerCase());
  if (min === max && all.length === 2 && more.length === 0) return { lit: lower.repeat(min), ci: true };
  if (all.length > WIDE) return { not: String.fromCharCode(...members(complement(set))), min, max };
  return { chars: text, min, max };
}

/** Joins fixed characters that follow one another. */
function merged(elements: Pattern): Pattern {
  const joined: Element[] = [];
  for (const element of elements) {
    const last = joined.at(-1);
    if (last && 'lit' in last && 'lit' in element && last.ci === element.ci)
      joined[joined.length - 1] = { ...last, lit: last.lit + element.lit };
    else joined.push(element);
  }
  return joined;
}
