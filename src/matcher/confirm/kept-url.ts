import type { MatchedDetector } from '../../catalogue/model/detector.ts';

/** Bytes behind a secret, and in front of one in a connection string, in which what is kept has to end. */
export const URL_REACH = 400;
/** Up to what ends a URL in any text. */
const REST = /[^\0-\x20"'`<>\\\x7f]*/y;
/** What stands around a connection string, which may hold blanks, and values in single quotes. */
const EDGE = /[\0-\x1f"`<>\\\x7f]/;

/**
 * The URL or connection string that a secret stands in, for detectors that keep it: whoever asks its host whether the
 * secret is live needs all of it. Nothing where it is longer than is read, for half an address is another one.
 * @param from where the match starts in `text`
 * @param end where the secret in it ends
 */
export function keptUrl(
  { keepsUrl }: MatchedDetector,
  text: string,
  from: number,
  end: number,
): { readonly url?: string } {
  if (keepsUrl === undefined) return {};
  if (keepsUrl === 'around') return around(text, from, end);
  REST.lastIndex = 0;
  const [rest = ''] = REST.exec(text.slice(end, end + URL_REACH + 1)) ?? [];
  return rest.length > URL_REACH ? {} : { url: text.slice(from, end) + rest };
}

function around(text: string, from: number, end: number): { readonly url?: string } {
  let start = from;
  // The match may begin with the quote that the string stands in.
  while (start > 0 && from - start <= URL_REACH && !EDGE.test(text.charAt(start))) start--;
  if (EDGE.test(text.charAt(start))) start++;
  let stop = end;
  while (stop < text.length && stop - end <= URL_REACH && !EDGE.test(text.charAt(stop))) stop++;
  const isWhole = from - start <= URL_REACH && stop - end <= URL_REACH;
  return isWhole ? { url: text.slice(start, stop) } : {};
}
