/** Number of bytes before a run that `isKnownNonSecret` reads. */
export const LABEL_REACH = 24;

/**
 * `Ab?RUN`, `x^RUN`: marks that occur inside passwords and separate nothing. `f0_RUN`, `sk_RUN`: the run is part of a
 * token, or has a prefix that its pattern does not have.
 */
const JOINED = /[0-9A-Za-z][?!^~*]$|[0-9]_$|(?:^|[^0-9A-Za-z_])[a-z]{2}_$/;
/** `sha512-`, `@sha256:`, `md5=`, `/commit/`, `lib-1.2.tgz#`: a hash of public data. */
const HASHED =
  /(?:(?:^|[^A-Za-z])(?:sha-?(?:1|224|256|384|512)|md5)[-:=]|\/(?:commit|tree|blob)\/|\.(?:tgz|git)#)$/i;
/** `sha1: `, `"md5": "`, `checksum = '`, `request id: `: names of values that are not secrets. */
const LABELLED =
  /(?:^|[^A-Za-z])(?:sha-?(?:1|224|256|384|512)|md5|checksum|digest|etag|commit|fingerprint|(?:request|trace|correlation)[ _-]?id)["'\x60]?[ \t]?[:=][ \t]?["'\x60]?$/i;
/** `Key=` at the start of a run: a pattern that contains `=` has matched the name with the value. */
const NAMED = /^(?:[a-z]{2,8}[_-]?)?(?:key|token|secret|password)=[^=]/i;
/** `_ZNK4acme3api…`: the mangled name of a C++ function. */
const MANGLED = /^Z[A-Z]{0,3}[0-9]/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Whether a run that only words near it suggest as a secret is known to be something else: part of a longer value, a
 * hash, an id in a path. Reads `LABEL_REACH` bytes before the run and one after it.
 */
export function isKnownNonSecret(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - LABEL_REACH), start);
  if (
    JOINED.test(before) ||
    HASHED.test(before) ||
    LABELLED.test(before) ||
    NAMED.test(text.slice(start, start + 24))
  )
    return true;
  if (before.endsWith('_') && MANGLED.test(text.slice(start, end))) return true;
  return before.endsWith('/') && text.charAt(end) === '/' && UUID.test(text.slice(start, end));
}
