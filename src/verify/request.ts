import { ALIBABA_STS, signAlibaba } from './alibaba.ts';
import { signAws } from './aws.ts';
import type { Verifier } from '../catalogue/model/verifier.ts';

/** What is known of a secret and its other halves; `secret` is always there. */
export type Halves = Readonly<Record<string, string>>;

export interface VerifyRequest {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** Why nothing can be sent; a text for people, without any part of the secret. */
export interface Unsendable {
  readonly reason: string;
}

/** What may stand in a header: printable ASCII. */
const PRINTABLE = /^[\x20-\x7e]+$/;
/** Labels of a host name (RFC 1123): nothing that could end the host, or lead out of the vendor's domain. */
const LABELS = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?){0,2}$/i;
/** The URL parser would resolve these, even percent-encoded. */
const DOTS = /(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)/i;

/**
 * Fills in a verifier's call.
 * @param base where the call goes: the verifier's own URL, one of its other hosts, or a registry's address
 */
export function buildRequest(
  verifier: Verifier,
  base: string,
  given: Halves,
  now: () => Date,
): VerifyRequest | Unsendable {
  const halves = partOf(verifier, given);
  if (halves === null) return { reason: 'it has not the form that the call needs' };
  if (Object.values(halves).some((half) => !PRINTABLE.test(half) || DOTS.test(half))) {
    return { reason: 'it holds characters that cannot be sent' };
  }
  if (verifier.sign === 'aws') return signAws(base, halves, now());
  if (verifier.sign === 'alibaba') return signAlibaba(ALIBABA_STS, halves, now());

  const host = hostOf(base, halves);
  if (host === null) return { reason: 'its host has not the form of a name under the vendor’s domain' };
  const url = new URL(fill(base, halves, encodeURIComponent));
  // Holds for every template; were it wrong, the secret would go to a stranger.
  if (url.protocol !== 'https:' || url.host !== host) return { reason: 'its address is not https' };
  const headers: Record<string, string> = { accept: 'application/json', 'user-agent': 'scan-image' };
  for (const [name, value] of Object.entries(verifier.headers ?? {})) headers[name] = fill(value, halves);
  if (verifier.basic !== undefined) {
    const [user, password] = verifier.basic.map((text) => fill(text, halves));
    headers.authorization = `Basic ${Buffer.from(`${user ?? ''}:${password ?? ''}`).toString('base64')}`;
  }
  if (verifier.method !== 'POST') return { url, method: 'GET', headers, body: null };
  headers['content-type'] =
    verifier.form === undefined ? 'application/json' : 'application/x-www-form-urlencoded';
  return { url, method: 'POST', headers, body: bodyOf(verifier, halves) };
}

/** The halves that a template's host takes: `tenant` of `https://{tenant}.okta.com/`. */
export function hostHalves(base: string): readonly string[] {
  return [...authorityOf(base).matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

/** The host with its halves filled in; null where one of them is no label. */
function hostOf(base: string, halves: Halves): string | null {
  if (hostHalves(base).some((name) => !LABELS.test(halves[name] ?? ''))) return null;
  return fill(authorityOf(base), halves).toLowerCase();
}

const authorityOf = (base: string): string => /^https:\/\/([^/?#]*)/.exec(base)?.[1] ?? '';

function bodyOf({ form, json = '{}' }: Verifier, halves: Halves): string {
  if (form === undefined) return fill(json, halves, (text) => JSON.stringify(text).slice(1, -1));
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(form)) body.append(name, fill(value, halves));
  return body.toString();
}

function partOf({ part, captures = {} }: Verifier, given: Halves): Halves | null {
  const whole = given.secret ?? '';
  const known: Record<string, string> = { ...given };
  for (const [name, place] of Object.entries({ ...captures, ...(part && { secret: part }) })) {
    const found = place.exec(whole)?.[1];
    if (found === undefined) return null;
    known[name] = found;
  }
  return known;
}

function fill(template: string, halves: Halves, encode: (text: string) => string = (text) => text): string {
  return template.replace(/\{(?:(base64|path):)?(\w+)\}/g, (_, form: string | undefined, name: string) => {
    const half = halves[name] ?? '';
    if (form === 'path') return half.split('/').map(encode).join('/');
    return encode(form === 'base64' ? Buffer.from(half).toString('base64') : half);
  });
}
