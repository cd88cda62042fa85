import { createHash, createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface SigningKey {
  readonly id: string;
  readonly secret: string;
  readonly region: string;
  readonly service: string;
}

const MUST_BE_SIGNED = ['host', 'x-amz-date', 'x-amz-target'];
const FORM =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;

/**
 * Checks the AWS Signature Version 4 of a POST to `/` by computing it again. Ignores the age of the request.
 * @returns null if the request is signed with the key, else the problem
 */
export function signatureProblem(request: IncomingMessage, body: string, key: SigningKey): string | null {
  const { method = '', url = '', headers } = request;
  const form = FORM.exec(headers.authorization ?? '');
  if (form === null) return 'it is not signed by version 4';
  const [, id = '', day = '', region = '', service = '', names = '', signature = ''] = form;
  if (id !== key.id || region !== key.region || service !== key.service) {
    return `it is signed as ${id} for ${service} in ${region}`;
  }
  const signed = names.split(';');
  const unsigned = MUST_BE_SIGNED.filter((name) => !signed.includes(name));
  if (unsigned.length > 0) return `${unsigned.join(' and ')} is not signed`;

  const lines = signed.map((name) => `${name}:${String(headers[name]).trim().replaceAll(/ +/g, ' ')}\n`);
  const canonical = [method, url, '', lines.join(''), names, sha256(body)].join('\n');
  const scope = `${day}/${region}/${service}/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const derived = [day, region, service, 'aws4_request'].reduce<Buffer>(
    (last, part) => hmac(last, part),
    Buffer.from(`AWS4${key.secret}`),
  );
  return hmac(derived, toSign).toString('hex') === signature ? null : 'the signature does not fit';
}

function sha256(data: string): string {
  return createHash('sha256').update(data).digest('hex');
}

function hmac(key: Buffer, data: string): Buffer {
  return createHmac('sha256', key).update(data).digest();
}
