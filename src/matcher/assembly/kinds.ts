/** Classifies sixty-four or sixteen bytes at a time; the result has one bit for each byte. */

/**
 * The characters of runs in eight kinds, by a byte's bits 0 to 3 and by its bits 3 to 7; a byte is of the kinds in both
 * tables. 1: `0-7P-Wp-w`, 2: `A-Ga-g`, 4: `H-Oh-o`, 8: `89:X-Zx-z`, 16: `-=`, 32: `/_`, 64: `.~`, 128: `$+`.
 */
// @ts-ignore: decorator
@lazy
export const LOW_KINDS = i8x16(1, 3, 3, 3, -125, 3, 3, 3, 12, 12, 12, -124, 4, 20, 68, 36);
// @ts-ignore: decorator
@lazy
export const HIGH_KINDS = i8x16(0, 0, 0, 0, -128, -16, 1, 24, 2, 4, 1, 40, 2, 4, 1, 72);

/** Returns which of sixty-four bytes are letters or digits. */
export function lettersAndDigits(at: usize): u64 {
  return alnumOf(at) | (alnumOf(at + 16) << 16) | (alnumOf(at + 32) << 32) | (alnumOf(at + 48) << 48);
}

// @ts-ignore: decorator
@inline
function alnumOf(at: usize): u64 {
  const bytes = v128.load(at);
  const letters = within(v128.or(bytes, i8x16.splat(0x20)), 0x61, 26);
  return i8x16.bitmask(v128.or(letters, within(bytes, 0x30, 10))) as u64;
}

// @ts-ignore: decorator
@inline
function within(bytes: v128, least: i8, count: i8): v128 {
  return i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(least)), i8x16.splat(count));
}

export function isLetterOrDigit(byte: u32): bool {
  return (byte | 0x20) - 0x61 < 26 || byte - 0x30 < 10;
}

/** Returns which of sixty-four bytes are digits. */
export function digitsOf(at: usize): u64 {
  return digitOf(at) | (digitOf(at + 16) << 16) | (digitOf(at + 32) << 32) | (digitOf(at + 48) << 48);
}

// @ts-ignore: decorator
@inline
function digitOf(at: usize): u64 {
  return i8x16.bitmask(within(v128.load(at), 0x30, 10)) as u64;
}

/** Whether a byte may precede the letters and digits of an escape: a backslash, `%`, `[`, `;`. */
export function isEscapeMark(byte: u32): bool {
  return byte == 0x5c || byte == 0x25 || byte == 0x5b || byte == 0x3b;
}

/** Returns which of sixteen bytes are zero. */
// @ts-ignore: decorator
@inline
export function zerosOf(at: usize): u64 {
  return i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(0))) as u64;
}
