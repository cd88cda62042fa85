const CHARSET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const CHECKSUM_LENGTH = 6;

/** Whether the last six characters are the checksum of those before them, in either case (BIP 173). */
export function isBech32(text: string): boolean {
  return text.length > CHECKSUM_LENGTH && withBech32Checksum(text) === text;
}

/** Returns the text with the six last characters that make it valid; undefined if it is not bech32. */
export function withBech32Checksum(text: string): string | undefined {
  const lower = text.toLowerCase();
  const separator = lower.lastIndexOf('1');
  const prefix = Array.from(lower.slice(0, separator), (char) => char.charCodeAt(0));
  const data = Array.from(lower.slice(separator + 1, -CHECKSUM_LENGTH), (char) => CHARSET.indexOf(char));
  if (separator < 1 || data.includes(-1)) return undefined;
  const sum = polymod([
    ...prefix.map((code) => code >> 5),
    0,
    ...prefix.map((code) => code & 31),
    ...data,
    ...Array.from({ length: CHECKSUM_LENGTH }, () => 0),
  ]);
  const tail = Array.from({ length: CHECKSUM_LENGTH }, (_, i) => {
    return CHARSET[((sum ^ 1) >> (5 * (CHECKSUM_LENGTH - 1 - i))) & 31] ?? '';
  }).join('');
  return text.slice(0, -CHECKSUM_LENGTH) + (text === lower ? tail : tail.toUpperCase());
}

function polymod(values: readonly number[]): number {
  return values.reduce((sum, value) => {
    const shifted = ((sum & 0x1ffffff) << 5) ^ value;
    return GENERATOR.reduce((result, term, i) => ((sum >> (25 + i)) & 1 ? result ^ term : result), shifted);
  }, 1);
}
