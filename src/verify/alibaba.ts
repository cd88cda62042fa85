import { createHmac, randomUUID } from 'node:crypto';
import type { CallValues, VerifyRequest } from './request.ts';

export const ALIBABA_STS = 'https://sts.aliyuncs.com/';

/**
 * Returns a call of STS GetCallerIdentity in Alibaba Cloud's RPC style, signed with HMAC-SHA1.
 * Values: `id`, `secret`, and `token` for a temporary key.
 */
export function signAlibaba(
  endpoint: string,
  { id = '', secret = '', token }: CallValues,
  now: Date,
  nonce: string = randomUUID(),
): VerifyRequest {
  const parameters: Record<string, string> = {
    AccessKeyId: id,
    Action: 'GetCallerIdentity',
    Format: 'JSON',
    SignatureMethod: 'HMAC-SHA1',
    SignatureNonce: nonce,
    SignatureVersion: '1.0',
    Timestamp: now.toISOString().replace(/\.\d+/, ''),
    Version: '2015-04-01',
    ...(id.startsWith('STS.') && token !== undefined && { SecurityToken: token }),
  };
  const query = Object.keys(parameters)
    .sort()
    .map((name) => `${encode(name)}=${encode(parameters[name] ?? '')}`)
    .join('&');
  const signature = createHmac('sha1', `${secret}&`)
    .update(`GET&${encode('/')}&${encode(query)}`)
    .digest('base64');
  return {
    url: new URL(`${endpoint}?${query}&Signature=${encode(signature)}`),
    method: 'GET',
    headers: { accept: 'application/json', 'user-agent': 'scan-image' },
    body: null,
  };
}

/** Encodes by RFC 3986, which leaves fewer characters unencoded than `encodeURIComponent`. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
