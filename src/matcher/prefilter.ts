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
  const isUsed = new Uint8Array(BUCKETS);
  const heads = new Int32Array(BUCKETS).fill(NONE);
  const entries: { readonly literal: number; readonly next: number }[] = [];
  for (const [literal, text] of literals.entries()) {
    for (const bucket of bucketsOf(text)) {
      isUsed[bucket] = 1;
      entries.push({ literal, next: heads[bucket] ?? NONE });
      heads[bucket] = entries.length - 1;
    }
  }
  const literalOf = Int32Array.from(entries, ({ literal }) => literal);
  const nextOf = Int32Array.from(entries, ({ next }) => next);
  const texts = literals.map((text) => Buffer.from(text, 'latin1'));
  const fold = Uint8Array.from({ length: 256 }, (_, byte) =>
    byte >= 0x41 && byte <= 0x5a ? byte + 32 : byte,
  );

  function startsWith(text: Uint8Array, bytes: Uint8Array, at: number): boolean {
    if (at + text.length > bytes.length) return false;
    for (let i = 0; i < text.length; i++) {
      if (fold[bytes[at + i] ?? 0] !== text[i]) return false;
    }
    return true;
  }

  function lookUp(bucket: number, bytes: Uint8Array, at: number, visitor: LiteralVisitor): void {
    for (let entry = heads[bucket] ?? NONE; entry !== NONE; entry = nextOf[entry] ?? NONE) {
      const literal = literalOf[entry] ?? 0;
      const text = texts[literal];
      if (text !== undefined && startsWith(text, bytes, at)) visitor.visit(literal, at);
    }
  }

  function scan(bytes: Uint8Array, from: number, to: number, visitor: LiteralVisitor): void {
    // The four bytes at a position, the first of them on top; past the end of the text they are zero.
    let word = ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0);
    const inside = Math.min(to, bytes.length - 3);
    let at = from;
    for (; at < inside; at++) {
      word = (word << 8) | (bytes[at + 3] ?? 0);
      const bucket = bucketOf(word);
      if (isUsed[bucket] !== 0) lookUp(bucket, bytes, at, visitor);
    }
    for (; at < to; at++) {
      word <<= 8;
      const bucket = bucketOf(word);
      if (isUsed[bucket] !== 0) lookUp(bucket, bytes, at, visitor);
    }
  }

  return { scan };
}

/** The buckets of a literal's first four bytes; of three bytes, with each byte that may follow. */
function bucketsOf(text: string): Set<number> {
  const [a = 0, b = 0, c = 0, d] = Buffer.from(text, 'latin1');
  const start = (a << 24) | (b << 16) | (c << 8);
  const last = d === undefined ? Array.from({ length: 256 }, (_, byte) => byte) : [d];
  return new Set(last.map((byte) => bucketOf(start | byte)));
}
