import { type Socket, connect as connectTcp, isIP } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { printable } from '../../errors.ts';

/** Why a login proves nothing about the password. The message quotes no text of the server. */
export class Inconclusive extends Error {}

export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/** A connection that reads up to a limit in total. All errors are `Inconclusive`. */
export interface Wire {
  /** Whether the connection is TLS, with a trusted certificate. */
  isSecure(): boolean;
  write(bytes: Uint8Array): void;
  /** Reads exactly this many bytes. */
  read(length: number): Promise<Buffer>;
  /** Reads a line as latin1, without its CR and LF. */
  readLine(): Promise<string>;
  /** Switches to TLS. */
  secure(): Promise<void>;
  /** Sends the protocol's last message and closes. */
  end(goodbye?: Uint8Array): void;
  /** Closes the connection at once. */
  destroy(): void;
}

export interface WireOptions {
  /** The name that the certificate has to contain. */
  readonly name: string;
  /** Trusted certificates as PEM; null for those of Node. */
  readonly authorities: readonly string[] | null;
  /** Bytes that are read in total. */
  readonly limit: number;
  /** Closes the connection at once. */
  readonly signal: AbortSignal;
}

/** @throws Inconclusive */
export async function openWire({ host, port }: Endpoint, options: WireOptions): Promise<Wire> {
  const { signal, limit } = options;
  const buffer = Buffer.alloc(limit);
  let [start, end] = [0, 0];
  let failure: Inconclusive | null = null;
  let wake = (): void => undefined;
  let isSecure = false;
  let socket: Socket;

  const fail = (reason: string): void => {
    failure ??= new Inconclusive(reason);
    socket.destroy();
    wake();
  };
  const onData = (chunk: Buffer): void => {
    if (end + chunk.length > limit) {
      fail('sent more data than is read');
    } else {
      end += chunk.copy(buffer, end);
      wake();
    }
  };
  const onError = (error: Error): void => {
    fail(reasonOf(error));
  };
  const onClose = (): void => {
    fail('closed the connection');
  };
  const onAbort = (): void => {
    fail('did not answer in time');
  };

  function listen(to: Socket): void {
    socket = to;
    to.on('data', onData).on('error', onError).on('end', onClose).on('close', onClose);
  }

  async function until(isDone: () => boolean): Promise<void> {
    while (!isDone()) {
      if (failure !== null) throw failure;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }

  function take(length: number): Buffer {
    const taken = buffer.subarray(start, start + length);
    start += length;
    return taken;
  }

  let isConnected = false;
  listen(
    connectTcp({ host, port, noDelay: true }, () => {
      isConnected = true;
      wake();
    }),
  );
  signal.addEventListener('abort', onAbort, { once: true });
  if (signal.aborted) onAbort();
  await until(() => isConnected);

  return {
    isSecure: () => isSecure,
    write(bytes) {
      socket.write(bytes);
    },
    async read(length) {
      if (length > limit - start) throw new Inconclusive('sent more data than is read');
      await until(() => end - start >= length);
      return take(length);
    },
    async readLine() {
      let at = -1;
      await until(() => (at = buffer.subarray(start, end).indexOf('\n')) >= 0);
      return take(at + 1)
        .toString('latin1')
        .replace(/\r?\n$/, '');
    },
    async secure() {
      // Bytes before the handshake may come from a third party, so the login ends here.
      if (end > start) throw new Inconclusive('sent data before TLS');
      socket.removeAllListeners();
      const { name, authorities } = options;
      const secured = connectTls({
        socket,
        host: name,
        ...(isIP(name) === 0 && { servername: name }),
        ...(authorities !== null && { ca: [...authorities] }),
        minVersion: 'TLSv1.2',
        rejectUnauthorized: true,
      });
      secured.once('secureConnect', () => {
        isSecure = true;
        wake();
      });
      listen(secured);
      await until(() => isSecure);
    },
    end(goodbye) {
      signal.removeEventListener('abort', onAbort);
      socket.removeAllListeners().on('error', () => undefined);
      socket.end(goodbye ?? Buffer.alloc(0));
      // A server that does not close its side is not waited for.
      socket
        .setTimeout(GOODBYE, () => socket.destroy())
        .resume()
        .unref();
    },
    destroy() {
      signal.removeEventListener('abort', onAbort);
      socket.destroy();
    },
  };
}

/** Milliseconds that the server has to close its side. */
const GOODBYE = 500;

/** Describes an error by its code only: its message may quote the server. */
function reasonOf(error: Error): string {
  const code = printable('code' in error && typeof error.code === 'string' ? error.code : error.name, 60);
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code))
    return `has a certificate that is not trusted (${code})`;
  if (/^ERR_SSL|^ERR_TLS|^EPROTO/.test(code)) return `does not speak TLS correctly (${code})`;
  if (/^(?:ECONNRESET|EPIPE)$/.test(code)) return `closed the connection (${code})`;
  return `cannot be reached (${code})`;
}
