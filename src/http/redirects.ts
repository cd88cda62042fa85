import { ScanError, printable } from '../errors.ts';
import { parseUrl } from './url.ts';
import type { HttpRequest, HttpResponse, Transport } from './transport.ts';

const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Sends a GET and follows its redirects. `authorization` is sent to the first origin only: a storage refuses it, and
 * no other server may see it.
 * @throws ScanError REGISTRY_FAILED | REGISTRY_UNREACHABLE, Transient, or the signal's reason
 */
export async function get(
  transport: Transport,
  request: Omit<HttpRequest, 'method' | 'body'>,
  signal: AbortSignal,
): Promise<HttpResponse> {
  let { url, headers } = request;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const response = await transport.send({ url, method: 'GET', headers }, signal);
    if (!REDIRECTS.has(response.status)) return response;
    await response.discard();
    const location = response.header('location');
    const next = location === null ? null : parseUrl(location, url);
    if (next === null) throw refused(url, 'redirects without a valid location');
    if (!mayFollow(url, next, transport.insecure))
      throw refused(url, 'redirects from HTTPS to a URL without HTTPS');
    if (next.origin !== url.origin) headers = withoutAuthorization(headers);
    url = next;
  }
  throw refused(request.url, `redirects more than ${String(MAX_REDIRECTS)} times`);
}

/** Whether a server may lead to a URL: HTTP or HTTPS, and from HTTPS to HTTPS only, unless `insecure`. */
export function mayFollow(from: URL, to: URL, insecure: boolean): boolean {
  return to.protocol === 'https:' || (to.protocol === 'http:' && (from.protocol === 'http:' || insecure));
}

function withoutAuthorization(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'authorization'));
}

function refused(url: URL, reason: string): ScanError {
  return new ScanError('REGISTRY_FAILED', `${printable(url.host, 300)} ${reason}`);
}
