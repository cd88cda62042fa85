import { SCHEMES } from '../schemes.ts';

/** The scheme at the start of a reference. */
const SCHEME = new RegExp(`^(?:${SCHEMES.join('|')}):`);

/**
 * Returns a path of the image as a relative URI reference (RFC 3986, section 4.2). Each segment is percent-encoded, so
 * that no part reads as a scheme or a query. It is never empty or absolute and has no `..` segment.
 */
export function relativeUri(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.' && segment !== '..');
  return segments.length === 0 ? 'root' : segments.map(encodeSegment).join('/');
}

/**
 * Percent-encodes a segment. A lone surrogate has no UTF-8 form and becomes U+FFFD. `encodeURIComponent` leaves
 * `!'()*`, which RFC 3986 reserves.
 */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/**
 * Returns the name of an image without scheme, tag and digest, with only characters that are safe in an id:
 * `registry:registry.example/team/shop:1.4` → `registry.example/team/shop`.
 */
export function repositoryOf(reference: string): string {
  const name = reference
    .replace(SCHEME, '')
    .replace(/@[a-z0-9]+:[0-9a-f]+$/, '')
    .replace(/:[\w.-]+$/, '');
  const safe = name.replace(/[^\w./-]+/g, '_').replace(/^\/+|\/+$/g, '');
  return safe === '' || safe === '-' ? 'stdin' : safe;
}
