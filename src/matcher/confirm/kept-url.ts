import type { MatchedDetector } from '../../catalogue/model/detector.ts';

/** Most bytes of a kept URL after the secret; of a connection string, also before the secret. */
export const URL_REACH = 400;
/** The rest of a URL, up to a character that ends one in any text. */
const REST = /[^\0-\x20"'`<>\\\x7f]*/y;
/** A character outside a connection string, which may contain blanks and values in single quotes. */
const EDGE = /[\0-\x1f"`<>\\\x7f]/;

/**
 * Returns the URL or connection string around a secret, if the detector keeps it: verification needs all of it to query
 * the host. One that is too long is not kept, since a truncated address is another address.
 * @param from offset of the match in `text`
 * @param end offset after the secret
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
  // The match may start with the quote before the string.
  while (start > 0 && from - start <= URL_REACH && !EDGE.test(text.charAt(start))) start--;
  if (EDGE.test(text.charAt(start))) start++;
  let stop = end;
  while (stop < text.length && stop - end <= URL_REACH && !EDGE.test(text.charAt(stop))) stop++;
  const isWhole = from - start <= URL_REACH && stop - end <= URL_REACH;
  return isWhole ? { url: text.slice(start, stop) } : {};
}
