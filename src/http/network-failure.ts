import { ScanError, printable } from '../errors.ts';
import { Transient } from './retry.ts';

/*
 * Errors are described in our words, and the original error is not even kept as a cause: its text may quote a header
 * or a signed URL, and undici's parser attaches what the server sent.
 */
const UNREACHABLE: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'the name service does not answer',
  EHOSTUNREACH: 'no route to the host',
  ENETUNREACH: 'no route to the network',
  ETIMEDOUT: 'the connection timed out',
  UND_ERR_CONNECT_TIMEOUT: 'the connection timed out',
};

const BROKEN: Readonly<Record<string, string>> = {
  ECONNRESET: 'it was reset',
  EPIPE: 'it was closed',
  HTTPParserError: 'it does not speak HTTP',
  UND_ERR_SOCKET: 'it was cut',
  UND_ERR_HEADERS_TIMEOUT: 'no answer came in time',
  UND_ERR_BODY_TIMEOUT: 'it stalled',
  UND_ERR_DESTROYED: 'the scan has closed it',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the answer ended early',
};

/** A retry does not help with these. */
const FINAL = new Set(['ENOTFOUND', 'UND_ERR_DESTROYED']);

/**
 * Returns our error for an error of the network.
 * @param peer the host, `registry.example`, with the proxy if there is one
 */
export function networkFailure(error: unknown, peer: string): ScanError | Transient {
  const code = codeOf(error);
  const where = printable(peer, 300);
  const unreachable = (reason: string, hint?: string): ScanError =>
    new ScanError(
      'REGISTRY_UNREACHABLE',
      `${where} cannot be reached: ${reason}`,
      hint === undefined ? {} : { hint },
    );

  const refusal = proxyStatus(error);
  if (refusal !== null) {
    const failure = unreachable(
      `the proxy answered ${refusal}`,
      'check the proxy variables, and the password in them',
    );
    return refusal.startsWith('5') ? new Transient(failure) : failure;
  }
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|PRX_TLS/.test(code)) {
    const hint = 'give the authority that signed it with --ca-file';
    return unreachable(`its certificate is not trusted (${code})`, hint);
  }
  if (/^ERR_SSL|^EPROTO/.test(code)) {
    return unreachable(
      `it does not speak TLS (${code})`,
      'allow plain HTTP for this registry with --insecure',
    );
  }
  const reason = UNREACHABLE[code];
  const broke = `the connection to ${where} broke: ${BROKEN[code] ?? 'it failed'} (${code})`;
  const failure =
    reason === undefined
      ? new ScanError('REGISTRY_FAILED', broke)
      : unreachable(`${reason} (${code})`, 'check its name, the network, and HTTPS_PROXY and NO_PROXY');
  return FINAL.has(code) ? failure : new Transient(failure);
}

/** Returns the status of a proxy. undici has no code for it: `Proxy response (403) !== 200 when HTTP Tunneling`. */
function proxyStatus(error: unknown): string | null {
  return error instanceof Error ? (/^Proxy .*\((\d{3})\)/.exec(error.message)?.[1] ?? null) : null;
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return printable(code, 100);
}
