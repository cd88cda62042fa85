/** What a text is seen as when its words are looked at: letters without case, numbers, and the edges of words. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0^';
export const SYMBOLS = ALPHABET.length;
export const LETTERS = 26;
const NUMBER = 26;
export const EDGE = SYMBOLS - 1;

/** `apiKey-2048` is `^api^key^0^`, each symbol as its number: a capital starts a word, and a number is one symbol. */
export function symbolsOf(text: string): readonly number[] {
  const symbols = [EDGE];
  let last = EDGE;
  const add = (symbol: number): void => {
    // Of edges and of digits in a row one is enough.
    if (symbol === last && symbol >= NUMBER) return;
    symbols.push(symbol);
    last = symbol;
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isUpper(code)) {
      if (startsWord(text, at)) add(EDGE);
      add(code - 0x41);
    } else if (isLower(code)) add(code - 0x61);
    else add(code >= 0x30 && code <= 0x39 ? NUMBER : EDGE);
  }
  add(EDGE);
  return symbols;
}

/** A capital behind a small letter, and the last of several that a small one follows. */
function startsWord(text: string, at: number): boolean {
  const before = at > 0 ? text.charCodeAt(at - 1) : 0;
  return isLower(before) || (isUpper(before) && at + 1 < text.length && isLower(text.charCodeAt(at + 1)));
}

const isUpper = (code: number): boolean => code >= 0x41 && code <= 0x5a;
const isLower = (code: number): boolean => code >= 0x61 && code <= 0x7a;
