import { type ByteSet, byteSet, bytesOf, complement, ignoringCase, union } from '../pattern/byte-set.ts';
import { codePointAt, type Cursor, escapedCharacter } from './escapes.ts';
import type { Node } from './syntax.ts';

const POSIX: Readonly<Record<string, string>> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  ascii: '\0-\x7f',
  blank: ' \t',
  cntrl: '\0-\x1f\x7f',
  digit: '0-9',
  graph: '!-~',
  lower: 'a-z',
  print: ' -~',
  punct: '!-/:-@[-`{-~',
  space: ' \t-\r',
  upper: 'A-Z',
  word: '0-9A-Za-z_',
  xdigit: '0-9A-Fa-f',
};

/** The classes of `\d`, `\s` and `\w`, in ASCII as in RE2. */
const PERL: Readonly<Record<string, ByteSet>> = {
  d: byteSet('0-9'),
  s: bytesOf(' \t\n\f\r'),
  w: byteSet('0-9A-Za-z_'),
};

/** Returns the set of `\d`, `\W`…; undefined for other letters. */
export function perlClass(letter: string): ByteSet | undefined {
  const set = PERL[letter.toLowerCase()];
  return set !== undefined && letter !== letter.toLowerCase() ? complement(set) : set;
}

/** Reads a bracket expression from after its `[`. Throws a RangeError. */
export function readClass(cursor: Cursor, ignoresCase: boolean): Node {
  const { source } = cursor;
  const start = cursor.at - 1;
  const isNegated = source[cursor.at] === '^';
  if (isNegated) cursor.at++;
  const sets: ByteSet[] = [];
  const wide: string[] = [];
  for (let isFirst = true; isFirst || source[cursor.at] !== ']'; isFirst = false) {
    if (cursor.at >= source.length)
      throw new RangeError(`the [ at character ${String(start + 1)} is not closed`);
    const named = namedClass(cursor);
    if (named !== undefined) {
      sets.push(named);
      continue;
    }
    const from = readCharacter(cursor);
    let to = from;
    if (source[cursor.at] === '-' && source[cursor.at + 1] !== ']' && cursor.at + 1 < source.length) {
      cursor.at++;
      to = readCharacter(cursor);
      if (to < from)
        throw new RangeError(`the range that ends at character ${String(cursor.at)} runs backwards`);
    }
    if (to < 0x80) sets.push(rangeOf(from, to));
    else if (from === to) wide.push(String.fromCodePoint(from));
    else if (from < 0x80 && to >= 0x10ffff) sets.push(rangeOf(from, 0xff));
    else throw new RangeError('a range of characters outside ASCII is not supported: list them one by one');
  }
  cursor.at++;
  const plain = union(...sets);
  const set = ignoresCase ? ignoringCase(plain) : plain;
  if (isNegated && wide.length > 0)
    throw new RangeError('a negated class of characters outside ASCII is not supported');
  if (isNegated) return { kind: 'set', set: complement(set) };
  if (wide.length === 0) return { kind: 'set', set };
  return { kind: 'alt', branches: [{ kind: 'set', set }, ...wide.map(literalNode)] };
}

/** Returns a node for the bytes of a character in UTF-8. */
export function literalNode(char: string, ignoresCase: unknown = false): Node {
  const parts = Array.from(Buffer.from(char), (byte): Node => {
    const set = bytesOf(String.fromCharCode(byte));
    return { kind: 'set', set: ignoresCase === true && byte < 0x80 ? ignoringCase(set) : set };
  });
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind: 'cat', parts };
}

/** Reads a named class inside brackets: `[:alpha:]`, `[:^alpha:]`, `\d`. */
function namedClass(cursor: Cursor): ByteSet | undefined {
  const rest = cursor.source.slice(cursor.at);
  const posix = /^\[:(\^?)(\w+):\]/.exec(rest);
  if (posix !== null) {
    const [whole, not, name = ''] = posix;
    const spec = POSIX[name];
    if (spec === undefined) throw new RangeError(`there is no class ${whole}`);
    cursor.at += whole.length;
    return not === '^' ? complement(byteSet(spec)) : byteSet(spec);
  }
  if (!rest.startsWith('\\')) return undefined;
  const set = perlClass(rest[1] ?? '');
  if (set !== undefined) cursor.at += 2;
  return set;
}

function readCharacter(cursor: Cursor): number {
  if (cursor.source[cursor.at] !== '\\') return codePointAt(cursor);
  cursor.at++;
  return escapedCharacter(cursor);
}

function rangeOf(from: number, to: number): ByteSet {
  return new Uint8Array(256).fill(1, from, to + 1);
}
