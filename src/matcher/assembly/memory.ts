/**
 * The map of the memory, which ../program/program.ts lays out, and what is being scanned. All numbers in the tables are
 * little-endian 32-bit words, and all addresses count from the start of the memory.
 */

/** Makes capitals small letters, and some marks other marks: good for hashing, not for comparing. */
export const LOOSE_FOLD: u32 = 0x20202020;
export const HASH: u32 = 0x9e3779b1;

// of scan.ts
export let anchoredBits: usize = 0; // 2^17 bits, by hash: is this the start of a literal?
export let anchoredBuckets: usize = 0; // 2^12 + 1 words: first entry of each bucket
export let anchoredEntries: usize = 0; // [loosely folded start, literal]
// of near.ts
export let triples: usize = 0; // 2^18 bits, by hash: are these the first or the last three bytes of a gram?
export let grams: usize = 0; // 2^20 bits, by hash: is this a gram?
export let gramBuckets: usize = 0; // 2^16 + 1 words
export let gramEntries: usize = 0; // [loosely folded gram, literal]
export let nibbles: usize = 0; // 8 tables of 16 bytes: of four bytes, by their low and their high half
export let hopBits: usize = 0; // 2^15 bits, by hash: are these the first three of such four bytes?
export let hopBuckets: usize = 0; // 2^10 + 1 words
export let hopEntries: usize = 0; // [loosely folded trigram, distance to four other bytes; 256: none]
export let wordBuckets: usize = 0; // 2^12 + 1 words
export let wordEntries: usize = 0; // [loosely folded bytes, literal]
// of shape.ts
export let literals: usize = 0; // [address of the text, length, first rule, behind its last rule, bytes before its gram]
export let shapes: usize = 0; // [kind, a, b, c, d], see shape.ts
/** Where candidates go: [rule, address of the gram] of each. */
export let out: usize = 0;
export let outEnd: usize = 0;
/** How far from a run literals of near.ts are looked for: in front of it, and behind. */
export let lead: usize = 0;
export let trail: usize = 0;
// [from, behind] of each that scan.ts finds in one range
export let regions: usize = 0;

/** @param regionsAt an address behind the window */
export function init(map: usize, regionsAt: usize): void {
  regions = regionsAt;
  anchoredBits = load<u32>(map);
  anchoredBuckets = load<u32>(map, 4);
  anchoredEntries = load<u32>(map, 8);
  triples = load<u32>(map, 12);
  grams = load<u32>(map, 16);
  gramBuckets = load<u32>(map, 20);
  gramEntries = load<u32>(map, 24);
  nibbles = load<u32>(map, 28);
  hopBits = load<u32>(map, 32);
  hopBuckets = load<u32>(map, 36);
  hopEntries = load<u32>(map, 40);
  wordBuckets = load<u32>(map, 44);
  wordEntries = load<u32>(map, 48);
  literals = load<u32>(map, 52);
  shapes = load<u32>(map, 56);
  out = load<u32>(map, 60);
  outEnd = load<u32>(map, 64);
  lead = load<u32>(map, 68);
  trail = load<u32>(map, 72);
}

/** Of the addresses that are being scanned: the first valid one, and the first behind the valid ones. */
export let first: usize = 0;
export let end: usize = 0;
/** Added to an address it gives the offset in the stream, modulo the alignment of texts. */
export let phase: usize = 0;
export let alignmentMask: usize = 0;

export function range(start: usize, limit: usize, streamPhase: usize, mask: usize): void {
  first = start;
  end = limit;
  phase = streamPhase;
  alignmentMask = mask;
}
