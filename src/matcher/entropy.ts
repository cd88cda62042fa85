/** Shannon entropy of a latin1 text, in bits a character: 0 to 8. */
export function entropy(text: string): number {
  const counts = new Uint32Array(256);
  for (let i = 0; i < text.length; i++) {
    const byte = text.charCodeAt(i);
    counts[byte] = (counts[byte] ?? 0) + 1;
  }
  let bits = 0;
  for (const count of counts) {
    if (count > 0) bits -= (count / text.length) * Math.log2(count / text.length);
  }
  return bits;
}
