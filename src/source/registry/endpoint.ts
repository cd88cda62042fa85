import { ScanError } from '../../errors.ts';
import { type Clock, Transient, withRetries } from '../../http/retry.ts';
import type { Transport } from '../../http/transport.ts';
import { isLoopback, parseUrl } from '../../http/url.ts';
import { apiHost } from './hosts.ts';

/**
 * Returns the URL of a registry's API. It is HTTPS; only a registry on this machine, or with `--insecure`, is probed
 * and may be plain HTTP, if it does not answer HTTPS.
 * @param host as written in references
 * @throws ScanError USAGE | REGISTRY_UNREACHABLE | REGISTRY_FAILED, or the signal's reason
 */
export async function findEndpoint(
  host: string,
  transport: Transport,
  clock: Clock,
  signal: AbortSignal,
): Promise<URL> {
  const secure = parseUrl(`https://${apiHost(host)}`);
  if (secure === null)
    throw new ScanError('USAGE', `"${host}" is not the name of a registry`, {
      hint: 'write it as registry.example or registry.example:5000',
    });
  if (!transport.insecure && !isLoopback(secure.hostname)) return secure;
  const plain = new URL(`http://${apiHost(host)}`);
  return withRetries(
    async () => {
      try {
        await probe(secure, transport, signal);
        return secure;
      } catch (error) {
        if (!(error instanceof ScanError || error instanceof Transient)) throw error;
        // A TLS server answers plain HTTP with 400: then the error of HTTPS is the one to report.
        if (await speaksPlainHttp(plain, transport, signal)) return plain;
        throw error;
      }
    },
    clock,
    signal,
  );
}

async function speaksPlainHttp(url: URL, transport: Transport, signal: AbortSignal): Promise<boolean> {
  try {
    return (await probe(url, transport, signal)) !== 400;
  } catch (error) {
    if (error instanceof ScanError || error instanceof Transient) return false;
    throw error;
  }
}

/** Returns the status of `GET /v2/` (distribution spec, end-1). */
async function probe(origin: URL, transport: Transport, signal: AbortSignal): Promise<number> {
  const response = await transport.send({ url: new URL('/v2/', origin), method: 'GET', headers: {} }, signal);
  await response.discard();
  return response.status;
}
