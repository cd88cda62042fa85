/** What a text is seen as when its words are looked at: letters without case, numbers, and the edges of words. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0^';
export const SYMBOLS = ALPHABET.length;
export const LETTERS = 26;
export const EDGE = SYMBOLS - 1;

/** `apiKey-2048` is `^api^key^0^`, each symbol as its number: a capital starts a word, and a number is one symbol. */
export function symbolsOf(text: string): readonly number[] {
  const words = text
    .replace(/([a-z])(?=[A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$2^')
    .toLowerCase()
    .replace(/[0-9]+/g, '0')
    .replace(/[^a-z0]+/g, '^');
  return Array.from(`^${words}^`.replace(/\^+/g, '^'), (symbol) => ALPHABET.indexOf(symbol));
}
