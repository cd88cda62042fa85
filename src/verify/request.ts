import { ALIBABA_STS, signAlibaba } from './alibaba.ts';
import { signAws } from './aws.ts';
import type { Verifier } from '../catalogue/model/verifier.ts';

/** The secret and the identifiers that fill a call, by placeholder. `secret` is always present. */
export type CallValues = Readonly<Record<string, string>>;

export interface VerifyRequest {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** Why a request cannot be sent. The reason contains no part of the secret. */
export interface Unsendable {
  readonly reason: string;
}

/** Characters that are allowed in a header. */
const PRINTABLE = /^[\x20-\x7e]+$/;
/** One to three labels of a host name (RFC 1123): they cannot end the host or leave the vendor's domain. */
const LABELS = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?){0,2}$/i;
/** Path segments that the URL parser resolves, even percent-encoded. */
const DOTS = /(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)/i;

/**
 * Builds the request of a verifier.
 * @param endpoint the verifier's URL, one of its other URLs, or a registry's address; with placeholders
 */
export function buildRequest(
  verifier: Verifier,
  endpoint: string,
  given: CallValues,
  now: () => Date,
): VerifyRequest | Unsendable {
  const values = withCaptures(verifier, given);
  if (values === null) return { reason: 'it does not have the form that the call needs' };
  if (Object.values(values).some((value) => !PRINTABLE.test(value) || DOTS.test(value))) {
    return { reason: 'it contains characters that cannot be sent' };
  }
  if (verifier.sign === 'aws') return signAws(endpoint, values, now());
  if (verifier.sign === 'alibaba') return signAlibaba(ALIBABA_STS, values, now());

  const host = hostOf(endpoint, values);
  if (host === null) return { reason: 'its host is not a valid name under the vendor’s domain' };
  const url = new URL(fill(endpoint, values, encodeURIComponent));
  // Holds for every template. A violation would send the secret to a foreign host.
  if (url.protocol !== 'https:' || url.host !== host) return { reason: 'its address is not https' };
  const headers: Record<string, string> = { accept: 'application/json', 'user-agent': 'scan-image' };
  for (const [name, template] of Object.entries(verifier.headers ?? {})) {
    headers[name] = fill(template, values);
  }
  if (verifier.basic !== undefined) {
    const [user, password] = verifier.basic.map((template) => fill(template, values));
    headers.authorization = `Basic ${Buffer.from(`${user ?? ''}:${password ?? ''}`).toString('base64')}`;
  }
  if (verifier.method !== 'POST') return { url, method: 'GET', headers, body: null };
  headers['content-type'] =
    verifier.form === undefined ? 'application/json' : 'application/x-www-form-urlencoded';
  return { url, method: 'POST', headers, body: bodyOf(verifier, values) };
}

/** Returns the placeholders in the host of an endpoint: `tenant` of `https://{tenant}.okta.com/`. */
export function hostPlaceholders(endpoint: string): readonly string[] {
  return [...authorityOf(endpoint).matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

/** Returns the filled host; null if a value is not a label of a host name. */
function hostOf(endpoint: string, values: CallValues): string | null {
  if (hostPlaceholders(endpoint).some((name) => !LABELS.test(values[name] ?? ''))) return null;
  return fill(authorityOf(endpoint), values).toLowerCase();
}

const authorityOf = (endpoint: string): string => /^https:\/\/([^/?#]*)/.exec(endpoint)?.[1] ?? '';

function bodyOf({ form, json = '{}' }: Verifier, values: CallValues): string {
  if (form === undefined) return fill(json, values, (text) => JSON.stringify(text).slice(1, -1));
  const body = new URLSearchParams();
  for (const [name, template] of Object.entries(form)) body.append(name, fill(template, values));
  return body.toString();
}

/** Adds the captures of the secret, and cuts the secret to its part. Null if one of the patterns does not match. */
function withCaptures({ part, captures = {} }: Verifier, given: CallValues): CallValues | null {
  const secret = given.secret ?? '';
  const values: Record<string, string> = { ...given };
  for (const [name, pattern] of Object.entries({ ...captures, ...(part && { secret: part }) })) {
    const captured = pattern.exec(secret)?.[1];
    if (captured === undefined) return null;
    values[name] = captured;
  }
  return values;
}

/** Fills `{name}`, `{base64:name}`, and `{path:name}`, whose slashes are kept. */
function fill(
  template: string,
  values: CallValues,
  encode: (text: string) => string = (text) => text,
): string {
  return template.replace(/\{(?:(base64|path):)?(\w+)\}/g, (_, form: string | undefined, name: string) => {
    const value = values[name] ?? '';
    if (form === 'path') return value.split('/').map(encode).join('/');
    return encode(form === 'base64' ? Buffer.from(value).toString('base64') : value);
  });
}
