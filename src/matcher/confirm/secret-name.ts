/** Bytes in front of a name's last part that may belong to it. */
export const NAME_REACH = 14;

/** `csrf_token`, `nextToken`, `publicKey`, `eos_token`: what a server hands to everybody, or a program calls a token. */
const PUBLIC_START =
  /(?:^|[^A-Za-z])(?:public|csrf|xsrf|next|prev|previous|page|paging|continuation|continue|cursor|sync|marker|resume|idempotency|cancel|cancellation|special|pad|eos|bos|unk|sep|cls|mask)[_.-]?$/i;
const PUBLIC_CAMEL = /[a-z0-9](?:Public|Csrf|Xsrf|Next|Page|Continuation|Cursor|Sync|Idempotency)$/;
/** `token_url=`, `secret.name:`, `PASSWORD_FILE=`: what belongs to a secret without being one. */
const DESCRIPTIVE_END =
  /[_.-](?:id|ids|ur[il]|endpoint|name|file|filename|path|dir|type|kind|host|hostname|port|expiry|expir(?:es|ation)|ttl|timeout|lifetime|length|size|count|limit|prefix|suffix|header|field|param|parameter|label|placeholder|class|format|policy|pattern|regex|version|scopes?|status|provider|source|arn)(?![A-Za-z0-9_.-])/i;

/**
 * Whether what a value is assigned to is called a secret only in part. `front` is the text in front of the name's last
 * part (`csrf_` of `csrf_token`), `NAME_REACH` bytes of it or less; `name` is all from that part to the value.
 */
export function isNonSecretName(front: string, name: string): boolean {
  return PUBLIC_START.test(front) || PUBLIC_CAMEL.test(front) || DESCRIPTIVE_END.test(name);
}
