/** Number of bytes before a name's last part that may belong to the name. */
export const NAME_REACH = 14;

/** `csrf_token`, `nextToken`, `publicKey`, `eos_token`: values that are public, or tokens of another kind. */
const PUBLIC_START =
  /(?:^|[^A-Za-z])(?:public|csrf|xsrf|next|prev|previous|page|paging|continuation|continue|cursor|sync|marker|resume|idempotency|cancel|cancellation|special|pad|eos|bos|unk|sep|cls|mask)[_.-]?$/i;
const PUBLIC_CAMEL = /[a-z0-9](?:Public|Csrf|Xsrf|Next|Page|Continuation|Cursor|Sync|Idempotency)$/;
/** `token_url=`, `secret.name:`, `PASSWORD_FILE=`: properties of a secret. */
const DESCRIPTIVE_END =
  /[_.-](?:id|ids|ur[il]|endpoint|name|file|filename|path|dir|type|kind|host|hostname|port|expiry|expir(?:es|ation)|ttl|timeout|lifetime|length|size|count|limit|prefix|suffix|header|field|param|parameter|label|placeholder|class|format|policy|pattern|regex|version|scopes?|status|provider|source|arn)(?![A-Za-z0-9_.-])/i;

/**
 * Whether the name of a value contains a word for a secret but names something else.
 * @param before up to `NAME_REACH` bytes before the name's last part: `csrf_` of `csrf_token=`
 * @param name the text from the last part to the value: `token=`
 */
export function isNonSecretName(before: string, name: string): boolean {
  return PUBLIC_START.test(before) || PUBLIC_CAMEL.test(before) || DESCRIPTIVE_END.test(name);
}
