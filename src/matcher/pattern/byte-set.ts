/** A set of bytes, as 256 flags: a membership test in a hot loop is a single load. */
export type ByteSet = Uint8Array;

/** Returns the characters of `spec`, in which `a-z` is a range; a `-` at either end is a literal one. */
export function byteSet(spec: string): ByteSet {
  return cached(RANGES, spec, (set) => {
    for (let i = 0; i < spec.length; i++) {
      const isRange = spec[i + 1] === '-' && i + 2 < spec.length;
      const last = isRange ? spec.charCodeAt(i + 2) : spec.charCodeAt(i);
      for (let code = spec.charCodeAt(i); code <= last; code++) add(set, code);
      if (isRange) i += 2;
    }
  });
}

/** Returns exactly these characters: nothing is a range. Throws a RangeError on a character above U+00FF. */
export function bytesOf(chars: string): ByteSet {
  return cached(LISTS, chars, (set) => {
    for (let i = 0; i < chars.length; i++) add(set, chars.charCodeAt(i));
  });
}

const RANGES = new Map<string, ByteSet>();
const LISTS = new Map<string, ByteSet>();

/** Sets never change, and the patterns of a thousand detectors use a few dozen: each is created once. */
function cached(cache: Map<string, ByteSet>, key: string, fill: (set: ByteSet) => void): ByteSet {
  const found = cache.get(key);
  if (found !== undefined) return found;
  const set = new Uint8Array(256);
  fill(set);
  cache.set(key, set);
  return set;
}

function add(set: ByteSet, code: number): void {
  if (code > 0xff)
    throw new RangeError(`character U+${code.toString(16)} is not a byte: use characters up to U+00FF`);
  set[code] = 1;
}

export function union(...sets: readonly ByteSet[]): ByteSet {
  const all = new Uint8Array(256);
  for (const set of sets) {
    for (let byte = 0; byte < 256; byte++) if (set[byte] === 1) all[byte] = 1;
  }
  return all;
}

export function complement(set: ByteSet): ByteSet {
  return set.map((flag) => 1 - flag);
}

export function intersects(a: ByteSet, b: ByteSet): boolean {
  return a.some((flag, byte) => flag === 1 && b[byte] === 1);
}

/** Returns the bytes of a set in ascending order. */
export function members(set: ByteSet): number[] {
  const bytes: number[] = [];
  for (let byte = 0; byte < 256; byte++) if (set[byte] === 1) bytes.push(byte);
  return bytes;
}

/** Returns the set with both cases of each ASCII letter in it. */
export function ignoringCase(set: ByteSet): ByteSet {
  const both = set.slice();
  for (let upper = 0x41; upper <= 0x5a; upper++) {
    const flag = (set[upper] ?? 0) | (set[upper + 32] ?? 0);
    both[upper] = flag;
    both[upper + 32] = flag;
  }
  return both;
}

/** Returns the set as RegExp source. */
export function classSource(set: ByteSet): string {
  const bytes = members(set);
  const [only] = bytes;
  if (only !== undefined && bytes.length === 1) return escape(only);
  let source = '';
  for (let i = 0; i < bytes.length; i++) {
    const first = bytes[i] ?? 0;
    let last = first;
    while (bytes[i + 1] === last + 1) last = bytes[++i] ?? last;
    source += first === last ? escape(first) : `${escape(first)}-${escape(last)}`;
  }
  return `[${source}]`;
}

const escape = (byte: number): string => `\\x${byte.toString(16).padStart(2, '0')}`;
