import { createHash, createHmac } from 'node:crypto';
import type { Halves, Unsendable, VerifyRequest } from './request.ts';

/** The region that a host signs for; those of other partitions name it. */
const REGION_OF_GLOBAL = 'us-east-1';
const BODY = 'Action=GetCallerIdentity&Version=2011-06-15';
const SIGNED = 'AWS4-HMAC-SHA256';

/**
 * STS GetCallerIdentity, signed with Signature Version 4 (AWS General Reference, "Create a signed AWS API request").
 * It needs no permission at all, and changes nothing. Halves: `id`, `secret`, and of a temporary key `token`.
 * @param base `https://sts.amazonaws.com/`, or of another partition `https://sts.us-gov-west-1.amazonaws.com/`
 */
export function signAws(
  base: string,
  { id = '', secret = '', token }: Halves,
  now: Date,
): VerifyRequest | Unsendable {
  const url = new URL(base);
  const region = /^sts\.([a-z0-9-]+-\d+)\./.exec(url.host)?.[1] ?? REGION_OF_GLOBAL;
  if (id.startsWith('ASIA') && token === undefined) {
    return { reason: 'a temporary key needs the session token beside it' };
  }
  // A key for good with a session token from somewhere near by would be refused.
  const session = id.startsWith('ASIA') ? token : undefined;
  const time = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const headers: Record<string, string> = {
    'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
    host: url.host,
    'x-amz-date': time,
    ...(session !== undefined && { 'x-amz-security-token': session }),
  };
  const { host: _host, ...sent } = headers;
  return {
    url,
    method: 'POST',
    headers: {
      ...sent,
      accept: 'application/json',
      'user-agent': 'scan-image',
      authorization: authorization({ id, secret, headers, body: BODY, time, region, service: 'sts' }),
    },
    body: BODY,
  };
}

/** @param call of a POST to `/`; `headers` are those that are signed, their names in lower case */
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
  const canonical = [
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
  const toSign = [SIGNED, call.time, scope, sha256(canonical)].join('\n');
  const key = [date, call.region, call.service, 'aws4_request'].reduce<string | Buffer>(
    (previous, part) => createHmac('sha256', previous).update(part).digest(),
    `AWS4${call.secret}`,
  );
  const signature = createHmac('sha256', key).update(toSign).digest('hex');
  return `${SIGNED} Credential=${call.id}/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
