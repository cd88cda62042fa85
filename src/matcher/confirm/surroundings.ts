/** Bytes in front of a run that tell what it is. */
export const LABEL_REACH = 24;

/**
 * `Ab?RUN`, `x^RUN`: marks that people and machines put into passwords, and that set nothing apart. `f0_RUN`, `sk_RUN`:
 * the run is a part of a token, or has a prefix that its format does not know.
 */
const JOINED = /[0-9A-Za-z][?!^~*]$|[0-9]_$|(?:^|[^0-9A-Za-z_])[a-z]{2}_$/;
/** `sha512-`, `@sha256:`, `md5=`, `/commit/`, `lib-1.2.tgz#`: a hash of something that anybody can read. */
const HASHED =
  /(?:(?:^|[^A-Za-z])(?:sha-?(?:1|224|256|384|512)|md5)[-:=]|\/(?:commit|tree|blob)\/|\.(?:tgz|git)#)$/i;
/** `sha1: `, `"md5": "`, `checksum = '`, `request id: `: the name of the value itself says that it is none. */
const LABELLED =
  /(?:^|[^A-Za-z])(?:sha-?(?:1|224|256|384|512)|md5|checksum|digest|etag|commit|fingerprint|(?:request|trace|correlation)[ _-]?id)["'\x60]?[ \t]?[:=][ \t]?["'\x60]?$/i;
/** `Key=` at the start of a run: to base64 with `=` in it, the name is a part of the value. */
const NAMED = /^(?:[a-z]{2,8}[_-]?)?(?:key|token|secret|password)=[^=]/i;
/** `_ZNK4acme3api…`: the name of a function as compilers write it. */
const MANGLED = /^Z[A-Z]{0,3}[0-9]/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Whether a run from `start` to `end` of `text`, which nothing but words near it tells of, is seen to be something
 * else: a part of a longer value, a hash, an id in a path. Looks at `LABEL_REACH` bytes in front and one behind.
 */
export function isKnownNonSecret(text: string, start: number, end: number): boolean {
  const front = text.slice(Math.max(0, start - LABEL_REACH), start);
  if (
    JOINED.test(front) ||
    HASHED.test(front) ||
    LABELLED.test(front) ||
    NAMED.test(text.slice(start, start + 24))
  )
    return true;
  if (front.endsWith('_') && MANGLED.test(text.slice(start, end))) return true;
  return front.endsWith('/') && text.charAt(end) === '/' && UUID.test(text.slice(start, end));
}
