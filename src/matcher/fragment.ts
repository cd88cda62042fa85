/** Bytes in front of a run that decide whether it is a fragment. */
export const FRAGMENT_REACH = 80;

/**
 * Whether a mark that no token has stands between a run and more of the same word: `'f7Kq?0a1b2c…'` holds no token. In a
 * URL, what stands behind the mark is a parameter, and what stands in front may be the end of a path.
 * @param start of the run in the text; @param end behind its last byte
 */
export function isFragment(text: string, start: number, end: number): boolean {
  const isPart = (at: number): boolean => /[0-9A-Za-z]/.test(text.charAt(at));
  const isCut = (text[end] === '?' && isPart(end + 1)) || (text[start - 1] === '?' && isPart(start - 2));
  return isCut && !/[/.][^\s"']*$/.test(text.slice(Math.max(0, start - FRAGMENT_REACH), start));
}
