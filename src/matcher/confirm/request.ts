/** `https://api.`: the start of a URL up to a word of its host. */
const HOST_START = /:\/\/[A-Za-z0-9.-]*$/;
/** The rest of the host, and a path. */
const HOST_END = String.raw`^[A-Za-z0-9.-]*(?::[0-9]{1,5})?(?:/[^\s"'<>?#]*)?`;
/** `?key=`, `?user=1&token=`: a parameter of the query. */
const QUERY = new RegExp(`${HOST_END}[?][^\\s"'<>?#]*=$`);
/** `' -H "Authorization: Bearer `, `", headers={"X-Api-Key": "`: an authentication header after the URL. */
const HEADER = new RegExp(
  String.raw`${HOST_END}["'\x60]?[\s\\,;)({[]+[^\n]*?\b(?:authorization|(?:[a-z]+-){0,3}(?:api-?key|token|secret|auth-key|access-key))["'\x60]?[ \t]*[:=,][ \t]*["'\x60]?(?:(?:bearer|token|basic|api-?key|key)[ \t:=]+)?$`,
  'i',
);

/**
 * Whether the secret is sent to a host whose name contains the context word (`word` to `wordEnd`): in the query of a
 * URL, or in a header of the same request. Offsets are into `text`.
 * @param lead number of characters before the word that are read
 */
export function isSentToHost(
  text: string,
  word: number,
  wordEnd: number,
  secret: number,
  lead: number,
): boolean {
  if (!HOST_START.test(text.slice(Math.max(0, word - lead), word))) return false;
  const gap = text.slice(wordEnd, secret);
  return QUERY.test(gap) || HEADER.test(gap);
}
