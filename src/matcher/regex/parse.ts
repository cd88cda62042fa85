import { bytesOf, complement } from '../pattern/byte-set.ts';
import { literalNode, perlClass, readClass } from './classes.ts';
import { codePointAt, type Cursor, escapedCharacter } from './escapes.ts';
import { type Edge, EMPTY, type Node, type Regex } from './syntax.ts';

interface Flags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
  readonly U: boolean;
}

interface Reading extends Cursor {
  /** The flags of the group that is being read. */
  flags: Flags;
  groups: number;
  depth: number;
}

const MAX_REPEATS = 1000;
const LONGEST = 10_000;
const DEEPEST = 100;

/**
 * Parses a regular expression in the syntax of Go's regexp package (RE2). Throws a RangeError that names what is not
 * valid in RE2, such as lookaround and back-references.
 */
export function parseRegex(source: string): Regex {
  if (source.length > LONGEST) throw new RangeError(`it is longer than ${String(LONGEST)} characters`);
  const reading: Reading = {
    source,
    at: 0,
    flags: { i: false, m: false, s: false, U: false },
    groups: 0,
    depth: 0,
  };
  const node = readAlternatives(reading);
  if (reading.at < source.length)
    throw new RangeError(`the ) at character ${String(reading.at + 1)} closes nothing`);
  return { node, groups: reading.groups };
}

function readAlternatives(reading: Reading): Node {
  if (++reading.depth > DEEPEST)
    throw new RangeError(`its groups are nested more than ${String(DEEPEST)} deep`);
  const branches = [readSequence(reading)];
  while (reading.source[reading.at] === '|') {
    reading.at++;
    branches.push(readSequence(reading));
  }
  reading.depth--;
  const [only = EMPTY] = branches;
  return branches.length === 1 ? only : { kind: 'alt', branches };
}

function readSequence(reading: Reading): Node {
  const parts: Node[] = [];
  for (;;) {
    const char = reading.source[reading.at];
    if (char === undefined || char === '|' || char === ')') break;
    const quoted = /^\\Q([^]*?)(?:\\E|$)/.exec(reading.source.slice(reading.at));
    if (quoted !== null) {
      const [whole, text = ''] = quoted;
      reading.at += whole.length;
      const chars = Array.from(text, (each) => literalNode(each, reading.flags.i));
      const last = chars.pop();
      parts.push(...chars);
      if (last !== undefined) parts.push(readRepeats(reading, last));
      continue;
    }
    const atom = readAtom(reading);
    if (atom !== undefined) parts.push(readRepeats(reading, atom));
  }
  const [only = EMPTY] = parts;
  return parts.length === 1 ? only : { kind: 'cat', parts };
}

/** Returns undefined for a group that only sets flags. */
function readAtom(reading: Reading): Node | undefined {
  const { flags, source } = reading;
  const char = source[reading.at] ?? '';
  if (/^[*+?]$/.test(char))
    throw new RangeError(`the ${char} at character ${String(reading.at + 1)} repeats nothing`);
  if (char === '(') return readGroup(reading);
  if (char === '\\') {
    reading.at++;
    return readEscape(reading);
  }
  if (char === '[') {
    reading.at++;
    return readClass(reading, flags.i);
  }
  if (char === '.') return taken(reading, { kind: 'set', set: flags.s ? ANYTHING : NO_LINE_END });
  if (char === '^') return taken(reading, edge(flags.m ? 'line-start' : 'text-start'));
  if (char === '$') return taken(reading, edge(flags.m ? 'line-end' : 'text-end'));
  return literalNode(String.fromCodePoint(codePointAt(reading)), flags.i);
}

const ANYTHING = complement(bytesOf(''));
const NO_LINE_END = complement(bytesOf('\n'));
const edge = (which: Edge): Node => ({ kind: 'edge', edge: which });

function taken(reading: Reading, node: Node): Node {
  reading.at++;
  return node;
}

const EDGES: Readonly<Record<string, Edge>> = { A: 'text-start', z: 'text-end', b: 'word', B: 'no-word' };

function readEscape(reading: Reading): Node {
  const letter = reading.source[reading.at] ?? '';
  const set = perlClass(letter);
  if (set !== undefined) return taken(reading, { kind: 'set', set });
  const place = EDGES[letter];
  if (place !== undefined) return taken(reading, edge(place));
  if (letter === 'C') return taken(reading, { kind: 'set', set: ANYTHING });
  return literalNode(String.fromCodePoint(escapedCharacter(reading)), reading.flags.i);
}

function readGroup(reading: Reading): Node | undefined {
  const start = reading.at;
  const rest = reading.source.slice(start);
  const around = reading.flags;
  const [open = ''] = /^\((?:\?P?<[A-Za-z_]\w*>|\?[a-zA-Z-]*[:)]|(?!\?))/.exec(rest) ?? [];
  if (open === '') throw new RangeError(unreadableGroup(rest, start));
  reading.at += open.length;
  const flags = /^\(\?([a-zA-Z-]*)[:)]$/.exec(open)?.[1];
  if (flags !== undefined) reading.flags = flagsOf(around, flags, start);
  if (open.endsWith(')')) return undefined;
  const index = flags === undefined ? ++reading.groups : undefined;
  const node = readAlternatives(reading);
  if (reading.source[reading.at] !== ')')
    throw new RangeError(`the ( at character ${String(start + 1)} is not closed`);
  reading.at++;
  reading.flags = around;
  return index === undefined ? node : { kind: 'group', node, index };
}

function unreadableGroup(rest: string, start: number): string {
  const [open = ''] = /^\(\?(?:<?[=!]|>|P[=>]|.)?/.exec(rest) ?? [];
  const what = /[=!]$/.test(open) ? 'no looking ahead or behind' : 'no such group';
  return `the ${open} at character ${String(start + 1)} is not supported: RE2 has ${what}`;
}

function flagsOf(around: Flags, letters: string, start: number): Flags {
  const flags = { ...around };
  let value = true;
  for (const letter of letters) {
    if (letter === '-') value = false;
    else if (letter === 'i' || letter === 'm' || letter === 's' || letter === 'U') flags[letter] = value;
    else
      throw new RangeError(
        `the flag ${letter} at character ${String(start + 1)} is not one of i, m, s and U`,
      );
  }
  return flags;
}

function readRepeats(reading: Reading, node: Node): Node {
  const bounds = readBounds(reading);
  if (bounds === undefined) return node;
  let isLazy = reading.flags.U;
  if (reading.source[reading.at] === '?') {
    isLazy = !isLazy;
    reading.at++;
  }
  const { at } = reading;
  if (readBounds(reading) !== undefined)
    throw new RangeError(
      `the ${reading.source[at] ?? ''} at character ${String(at + 1)} repeats what is repeated already`,
    );
  return { kind: 'repeat', node, ...bounds, isLazy };
}

const BOUNDS: Readonly<Record<string, readonly [number, number]>> = {
  '*': [0, Infinity],
  '+': [1, Infinity],
  '?': [0, 1],
};

function readBounds(reading: Reading): { readonly min: number; readonly max: number } | undefined {
  const short = BOUNDS[reading.source[reading.at] ?? ''];
  if (short !== undefined) {
    reading.at++;
    return { min: short[0], max: short[1] };
  }
  const counted = /^\{(\d+)(,?)(\d*)\}/.exec(reading.source.slice(reading.at));
  if (counted === null) return undefined; // a literal brace
  const [whole, least = '', comma, most = ''] = counted;
  const min = Number(least);
  const max = comma === '' ? min : most === '' ? Infinity : Number(most);
  if (min > max || min > MAX_REPEATS || (max > MAX_REPEATS && max !== Infinity))
    throw new RangeError(
      `${whole} is not a valid repetition: counts are from 0 to ${String(MAX_REPEATS)}, the smaller one first`,
    );
  reading.at += whole.length;
  return { min, max };
}
