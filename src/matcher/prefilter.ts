/**
 * The first stage: does a literal start here? Every byte passes through, so the loop does one table look-up a
 * byte and leaves everything else to the rare hit.
 */
export interface Prefilter {
  /**
   * Tells the visitor of each literal that starts at a position from `from` up to, not including, `to`, in
   * ascending order of positions. `bytes` ends where the text ends or reaches past the longest literal at `to`.
   */
  scan(bytes: Uint8Array, from: number, to: number, visitor: LiteralVisitor): void;
}

export interface LiteralVisitor {
  /** `literal` is an index into the list the prefilter was built from. */
  visit(literal: number, at: number): void;
}

const BUCKETS = 1 << 16;
const NONE = -1;
/** Makes capitals small letters, and some marks other marks: good for hashing, not for comparing. */
const LOOSE_FOLD = 0x20202020;

const bucketOf = (word: number): number => Math.imul(word | LOOSE_FOLD, 0x9e3779b1) >>> 16;

/** `literals` are lower case latin1 of at least 3 bytes; bytes are compared with them ignoring ASCII case. */
export function buildPrefilter(literals: readonly string[]): Prefilter {
  const texts = literals.map((text) => Buffer.from(text, 'latin1'));
  const isUsed = new Uint8Array(BUCKETS);
  const heads = new Int32Array(BUCKETS).fill(NONE);
  const entries: { readonly word: number; readonly literal: number; readonly next: number }[] = [];
  for (const [literal, text] of texts.entries()) {
    for (const word of wordsOf(text)) {
      const bucket = bucketOf(word);
      entries.push({ word, literal, next: heads[bucket] ?? NONE });
      heads[bucket] = entries.length - 1;
      isUsed[bucket] = 1;
    }
  }
  const wordOf = Int32Array.from(entries, ({ word }) => word);
  const literalOf = Int32Array.from(entries, ({ literal }) => literal);
  const nextOf = Int32Array.from(entries, ({ next }) => next);
  const fold = Uint8Array.from({ length: 256 }, (_, byte) =>
    byte >= 0x41 && byte <= 0x5a ? byte + 32 : byte,
  );

  function scan(bytes: Uint8Array, from: number, to: number, visitor: LiteralVisitor): void {
    // The four bytes at a position, the first of them on top; past the end of the text they are zero.
    let word = ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0);
    let at = from;
    // Four positions at a time, with one branch for all of them.
    for (const last = Math.min(to - 4, bytes.length - 7); at <= last; at += 4) {
      const first = (word << 8) | (bytes[at + 3] ?? 0);
      const second = (first << 8) | (bytes[at + 4] ?? 0);
      const third = (second << 8) | (bytes[at + 5] ?? 0);
      word = (third << 8) | (bytes[at + 6] ?? 0);
      const isHit =
        (isUsed[bucketOf(first)] ?? 0) |
        (isUsed[bucketOf(second)] ?? 0) |
        (isUsed[bucketOf(third)] ?? 0) |
        (isUsed[bucketOf(word)] ?? 0);
      if (isHit === 0) continue;
      lookUp(first, bytes, at, visitor);
      lookUp(second, bytes, at + 1, visitor);
      lookUp(third, bytes, at + 2, visitor);
      lookUp(word, bytes, at + 3, visitor);
    }
    for (; at < to; at++) {
      word = (word << 8) | (bytes[at + 3] ?? 0);
      lookUp(word, bytes, at, visitor);
    }
  }

  function lookUp(word: number, bytes: Uint8Array, at: number, visitor: LiteralVisitor): void {
    const bucket = bucketOf(word);
    if (isUsed[bucket] === 0) return;
    for (let entry = heads[bucket] ?? NONE; entry !== NONE; entry = nextOf[entry] ?? NONE) {
      if (wordOf[entry] !== (word | LOOSE_FOLD)) continue;
      const literal = literalOf[entry] ?? NONE;
      if (startsWith(texts[literal] ?? NOTHING, bytes, at)) visitor.visit(literal, at);
    }
  }

  function startsWith(text: Uint8Array, bytes: Uint8Array, at: number): boolean {
    if (at + text.length > bytes.length) return false;
    for (let i = 0; i < text.length; i++) {
      if (fold[bytes[at + i] ?? 0] !== text[i]) return false;
    }
    return true;
  }

  return { scan };
}

const NOTHING = new Uint8Array(0);

/** The first four bytes of a literal; of three, with each byte that may follow. */
function wordsOf(text: Uint8Array): Set<number> {
  const [a = 0, b = 0, c = 0, d] = text;
  const start = (a << 24) | (b << 16) | (c << 8) | LOOSE_FOLD;
  const last = d === undefined ? Array.from({ length: 256 }, (_, byte) => byte) : [d];
  return new Set(last.map((byte) => start | byte));
}
