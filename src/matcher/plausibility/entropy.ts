/** Shared by all calls and zero between them: most texts have some twenty characters, so clearing them is cheap. */
const counts = new Uint32Array(256);

/** Returns the Shannon entropy of a latin1 text, in bits a character: 0 to 8. */
export function entropy(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const byte = text.charCodeAt(i) & 0xff;
    counts[byte] = (counts[byte] ?? 0) + 1;
  }
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const byte = text.charCodeAt(i) & 0xff;
    const count = counts[byte] ?? 0;
    if (count > 1) sum += count * Math.log2(count);
    counts[byte] = 0;
  }
  return text.length === 0 ? 0 : Math.log2(text.length) - sum / text.length;
}
