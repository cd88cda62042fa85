import { ScanError } from '../../errors.ts';
import { type Clock, Transient, withRetries } from '../../http/retry.ts';
import type { Transport } from '../../http/transport.ts';
import { isLoopback, parseUrl } from '../../http/url.ts';
import { apiHost } from './hosts.ts';

/**
 * Where the API of a registry is. HTTPS, except that a registry on this machine, or one the user calls insecure,
 * may turn out to speak plain HTTP only: it is asked first, the safe way before the other.
 * @param host as in references
 * @throws ScanError USAGE | REGISTRY_UNREACHABLE | REGISTRY_FAILED, or the signal's reason
 */
export async function findEndpoint(
  host: string,
  transport: Transport,
  clock: Clock,
  signal: AbortSignal,
): Promise<URL> {
  const secure = parseUrl(`https://${apiHost(host)}`);
  if (secure === null) throw new ScanError('USAGE', `"${host}" is not the name of a registry`);
  if (!transport.insecure && !isLoopback(secure.hostname)) return secure;
  const plain = new URL(`http://${apiHost(host)}`);
  return withRetries(
    async () => {
      try {
        await probe(secure, transport, signal);
        return secure;
      } catch (error) {
        if (!(error instanceof ScanError || error instanceof Transient)) throw error;
        // A server of TLS answers plain HTTP with 400: then what was wrong with HTTPS is what there is to say.
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

/** Distribution spec, end-1. Any answer will do. */
async function probe(origin: URL, transport: Transport, signal: AbortSignal): Promise<number> {
  const response = await transport.send({ url: new URL('/v2/', origin), method: 'GET', headers: {} }, signal);
  await response.discard();
  return response.status;
}
