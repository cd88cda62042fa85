import { ScanError, printable } from '../../errors.ts';
import { Transient } from '../../http/retry.ts';

/**
 * Returns the error for a status of a registry, its token service or its storage. The caller handles 401, 403 and
 * 404 first if they mean something else to it.
 * @param what name of the resource
 * @param retryAfterMs milliseconds of `Retry-After`
 */
export function statusFailure(
  status: number,
  host: string,
  what: string,
  retryAfterMs: number | null,
): ScanError | Transient {
  const where = printable(host, 300);
  const failed = (reason: string): ScanError => new ScanError('REGISTRY_FAILED', `${where} ${reason}`);
  if (status === 429) {
    const wait = retryAfterMs === null ? '' : ` and asks to wait ${String(Math.ceil(retryAfterMs / 1000))} s`;
    const failure = new ScanError('REGISTRY_RATE_LIMITED', `${where} limits the rate of requests${wait}`, {
      hint: 'try again later, or log in: many registries allow more to those they know',
    });
    return new Transient(failure, retryAfterMs);
  }
  if (status === 416) {
    return new ScanError('BLOB_CORRUPT', `${what} has fewer bytes in the registry than its descriptor says`);
  }
  const answered = failed(`answered ${String(status)} when asked for ${what}`);
  return status >= 500 || status === 408 ? new Transient(answered, retryAfterMs) : answered;
}
