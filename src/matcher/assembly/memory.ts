/**
 * The addresses of the tables, which ../prefilter/tables.ts lays out, and the range that is being scanned. Numbers in
 * the tables are little-endian 32-bit words; addresses count from the start of the memory.
 */

/** The bits that turn capitals into small letters. They also change some marks: for hashes, not for comparisons. */
export const LOOSE_FOLD: u32 = 0x20202020;
export const HASH: u32 = 0x9e3779b1;

// Anchored literals
export let anchoredBits: usize = 0; // 2^17 bits, by hash: whether a literal starts with these bytes
export let anchoredBuckets: usize = 0; // 2^12 + 1 words: index of the first entry of each bucket
export let anchoredEntries: usize = 0; // [first four bytes with LOOSE_FOLD, literal]
// Contextual literals
export let triples: usize = 0; // 2^18 bits, by hash: whether a gram starts or ends with these three bytes
export let grams: usize = 0; // 2^20 bits, by hash: whether these four bytes are a gram
export let gramBuckets: usize = 0; // 2^16 + 1 words
export let gramEntries: usize = 0; // [gram with LOOSE_FOLD, literal]
// Unanchored literals
export let nibbles: usize = 0; // 8 tables of 16 bytes: for each of four bytes, by its low and its high nibble
export let hopBits: usize = 0; // 2^15 bits, by hash: whether a piece starts with these three bytes
export let hopBuckets: usize = 0; // 2^10 + 1 words
export let hopEntries: usize = 0; // [three bytes with LOOSE_FOLD, distance to four other bytes; 256: there are none]
export let wordBuckets: usize = 0; // 2^12 + 1 words
export let wordEntries: usize = 0; // [four bytes with LOOSE_FOLD, literal]
// Stage 2
export let literals: usize = 0; // [address of the text, length, first shape, shape after the last, bytes before the gram]
export let shapes: usize = 0; // [kind, a, b, c, d], see shape.ts; one for each confirmer
/** The list of candidates: [confirmer, address of the gram]. */
export let out: usize = 0;
export let outEnd: usize = 0;
/** How many bytes before and after a run contextual literals are searched for. */
export let lead: usize = 0;
export let trail: usize = 0;
/** The list of regions that `scan` finds in one range: [first address, end]. */
export let regions: usize = 0;

/** @param regionsAt an address after the window */
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

/** The addresses of the stream's bytes: `[first, end)`. */
export let first: usize = 0;
export let end: usize = 0;
/** The sum of an address and the phase is the offset in the stream, modulo the alignment of texts. */
export let phase: usize = 0;
export let alignmentMask: usize = 0;

export function range(start: usize, limit: usize, streamPhase: usize, mask: usize): void {
  first = start;
  end = limit;
  phase = streamPhase;
  alignmentMask = mask;
}
