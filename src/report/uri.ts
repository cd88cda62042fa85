import { SCHEMES } from '../schemes.ts';

/** The scheme at the start of a reference. */
const SCHEME = new RegExp(`^(?:${SCHEMES.join('|')}):`);

/**
 * A path of the image as a relative URI reference (RFC 3986, section 4.2): each segment percent-encoded, so that no
 * colon makes a scheme of its beginning and nothing in it is a query. Never empty, never absolute, and no segment
 * climbs.
 */
export function relativeUri(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.' && segment !== '..');
  return segments.length === 0 ? 'root' : segments.map(encodeSegment).join('/');
}

/** Half a surrogate pair has no UTF-8 and becomes U+FFFD. RFC 3986 reserves `!'()*`, which the built-in leaves. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/**
 * The name of an image without scheme, tag and digest, of the characters that an id may have everywhere:
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
