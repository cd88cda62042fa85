import { ScanError, printable } from '../../errors.ts';
import { Transient } from './retry.ts';

/*
 * Words for what goes wrong on the wire. They are ours: the text of a foreign error may quote a header or a
 * signed URL, so only its code is ever shown.
 */
const UNREACHABLE: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'the name service does not answer',
  EHOSTUNREACH: 'no route to the host',
  ENETUNREACH: 'no route to the network',
  ETIMEDOUT: 'the connection timed out',
  UND_ERR_CONNECT_TIMEOUT: 'the connection timed out',
  UND_ERR_ABORTED: 'the proxy refuses the tunnel',
  UND_ERR_INVALID_ARG: 'the proxy asks for credentials',
};

const BROKEN: Readonly<Record<string, string>> = {
  ECONNRESET: 'it was reset',
  EPIPE: 'it was closed',
  UND_ERR_SOCKET: 'it was cut',
  UND_ERR_HEADERS_TIMEOUT: 'no answer came in time',
  UND_ERR_BODY_TIMEOUT: 'it stalled',
  UND_ERR_DESTROYED: 'the scan has closed it',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the answer ended early',
};

/** Another try changes nothing: a name does not begin to exist. */
const FINAL = new Set(['ENOTFOUND', 'UND_ERR_INVALID_ARG', 'UND_ERR_DESTROYED']);

/** @param peer who was talked to: `registry.example`, perhaps with the proxy on the way */
export function networkFailure(cause: unknown, peer: string): ScanError | Transient {
  const code = codeOf(cause);
  const where = printable(peer, 300);
  const unreachable = (reason: string, hint?: string): ScanError =>
    new ScanError('REGISTRY_UNREACHABLE', `${where} cannot be reached: ${reason} (${code})`, {
      cause,
      ...(hint !== undefined && { hint }),
    });

  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|PRX_TLS/.test(code)) {
    return unreachable('its certificate is not trusted', 'give the authority that signed it with --ca-file');
  }
  if (/^ERR_SSL|^EPROTO/.test(code)) {
    return unreachable('it does not speak TLS', 'allow plain HTTP for this registry with --insecure');
  }
  const reason = UNREACHABLE[code];
  const broke = `the connection to ${where} broke: ${BROKEN[code] ?? 'it failed'} (${code})`;
  const failure =
    reason === undefined ? new ScanError('REGISTRY_FAILED', broke, { cause }) : unreachable(reason);
  return FINAL.has(code) ? failure : new Transient(failure);
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return printable(code, 100);
}

/**
 * What a status that is not a success means, whoever gave it. 401, 403 and 404 mean more to those who asked.
 * @param what was asked for
 * @param retryAfterMs what `Retry-After` says
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
  if (status === 407) return failed('cannot be reached: the proxy asks for credentials (407)');
  if (status === 416) {
    return new ScanError('BLOB_CORRUPT', `${what} has fewer bytes in the registry than its descriptor says`);
  }
  const answered = failed(`answered ${String(status)} when asked for ${what}`);
  return status >= 500 || status === 408 ? new Transient(answered, retryAfterMs) : answered;
}
