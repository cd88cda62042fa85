import { createHash, createHmac } from 'node:crypto';
import type { CallValues, Unsendable, VerifyRequest } from './request.ts';

/** The region of the global host. The hosts of other partitions name theirs. */
const GLOBAL_REGION = 'us-east-1';
const BODY = 'Action=GetCallerIdentity&Version=2011-06-15';
const ALGORITHM = 'AWS4-HMAC-SHA256';

/**
 * Returns a call of STS GetCallerIdentity, signed with Signature Version 4 (AWS General Reference, "Create a signed AWS
 * API request"). It needs no permission and changes nothing. Values: `id`, `secret`, and `token` for a temporary key.
 * @param endpoint `https://sts.amazonaws.com/`; for another partition `https://sts.us-gov-west-1.amazonaws.com/`
 */
export function signAws(
  endpoint: string,
  { id = '', secret = '', token }: CallValues,
  now: Date,
): VerifyRequest | Unsendable {
  const url = new URL(endpoint);
  const region = /^sts\.([a-z0-9-]+-\d+)\./.exec(url.host)?.[1] ?? GLOBAL_REGION;
  if (id.startsWith('ASIA') && token === undefined) {
    return { reason: 'a temporary key needs the session token near it' };
  }
  // AWS refuses a permanent key with a session token, which may be near it by chance.
  const sessionToken = id.startsWith('ASIA') ? token : undefined;
  const time = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const headers: Record<string, string> = {
    'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
    host: url.host,
    'x-amz-date': time,
    ...(sessionToken !== undefined && { 'x-amz-security-token': sessionToken }),
  };
  const { host: _host, ...sentHeaders } = headers;
  return {
    url,
    method: 'POST',
    headers: {
      ...sentHeaders,
      accept: 'application/json',
      'user-agent': 'scan-image',
      authorization: authorization({ id, secret, headers, body: BODY, time, region, service: 'sts' }),
    },
    body: BODY,
  };
}

/**
 * Returns the `authorization` header of a POST to `/`.
 * @param call its `headers` are those to sign, with names in lower case
 */
export function authorization(call: {
  readonly id: string;
  readonly secret: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** `20150830T123600Z` */
  readonly time: string;
  readonly region: string;
  readonly service: string;
}): string {
  const names = Object.keys(call.headers).sort();
  const signedHeaders = names.join(';');
  const canonicalRequest = [
    'POST',
    '/',
    '',
    ...names.map((name) => `${name}:${(call.headers[name] ?? '').trim()}`),
    '',
    signedHeaders,
    sha256(call.body),
  ].join('\n');
  const date = call.time.slice(0, 8);
  const scope = `${date}/${call.region}/${call.service}/aws4_request`;
  const toSign = [ALGORITHM, call.time, scope, sha256(canonicalRequest)].join('\n');
  const key = [date, call.region, call.service, 'aws4_request'].reduce<string | Buffer>(
    (previous, part) => createHmac('sha256', previous).update(part).digest(),
    `AWS4${call.secret}`,
  );
  const signature = createHmac('sha256', key).update(toSign).digest('hex');
  return `${ALGORITHM} Credential=${call.id}/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
