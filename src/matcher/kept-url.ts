import type { Detector } from '../detectors/detector.ts';

/** Bytes behind a secret in which the URL around it has to end. */
export const URL_REACH = 400;
/** Up to what ends a URL in any text. */
const REST = /[^\0-\x20"'`<>\\\x7f]*/y;

/**
 * The URL that a secret stands in, for detectors that keep it: whoever asks its host whether the secret is live needs
 * all of it. Nothing where it is longer than is read, for half an address is another one.
 * @param from where the URL starts in `text`
 * @param end where the secret in it ends
 */
export function keptUrl(
  { keepsUrl }: Detector,
  text: string,
  from: number,
  end: number,
): { readonly url?: string } {
  if (keepsUrl !== true) return {};
  REST.lastIndex = 0;
  const [rest = ''] = REST.exec(text.slice(end, end + URL_REACH + 1)) ?? [];
  return rest.length > URL_REACH ? {} : { url: text.slice(from, end) + rest };
}
