/** The symbols of a text: letters without case, `0` for a number, `^` for the edge of a word. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0^';
export const SYMBOLS = ALPHABET.length;
export const LETTERS = 26;
const NUMBER = 26;
export const EDGE = SYMBOLS - 1;

/** Returns the symbols of a text as numbers: `apiKey-2048` is `^api^key^0^`. A capital starts a word. */
export function symbolsOf(text: string): readonly number[] {
  const symbols = [EDGE];
  let last = EDGE;
  const add = (symbol: number): void => {
    // Several edges or digits in a row are one symbol.
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

/** Whether a capital starts a word: it follows a small letter, or is the last of several before a small letter. */
function startsWord(text: string, at: number): boolean {
  const before = at > 0 ? text.charCodeAt(at - 1) : 0;
  return isLower(before) || (isUpper(before) && at + 1 < text.length && isLower(text.charCodeAt(at + 1)));
}

const isUpper = (code: number): boolean => code >= 0x41 && code <= 0x5a;
const isLower = (code: number): boolean => code >= 0x61 && code <= 0x7a;
