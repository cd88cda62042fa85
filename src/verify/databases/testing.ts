import { execFileSync } from 'node:child_process';
import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type Socket, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TLSSocket } from 'node:tls';
import { expect } from 'vitest';
import { LIMITS } from '../client.ts';
import { type DatabaseClientOptions, type TryLogin, createDatabaseClient } from './client.ts';

/** The server's side of a connection. */
export interface Peer {
  read(length: number): Promise<Buffer>;
  write(...bytes: readonly (Uint8Array | string)[]): void;
  /** Switches to TLS. */
  secure(): Promise<void>;
}

/** The behaviour of a server on one connection. If it throws, the connection is closed. */
export type Script = (peer: Peer) => Promise<void> | void;

interface FakeServer {
  readonly port: number;
  readonly connections: () => number;
  /** All received bytes as latin1, by connection: in clear text, and in TLS. */
  readonly received: { clear: string; secure: string };
  close(): void;
}

interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** Creates a certificate for `db.example` with openssl. Null without openssl: Node cannot create certificates. */
function createCertificate(): Certificate | null {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=fake', '-addext', 'subjectAltName=DNS:db.example'];
  try {
    const args = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, ...subject];
    execFileSync('openssl', args, { stdio: 'ignore' });
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function startServer(script: Script, certificate: Certificate | null): Promise<FakeServer> {
  let connections = 0;
  const received = { clear: '', secure: '' };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    connections++;
    sockets.add(socket);
    socket.on('error', () => undefined);
    Promise.resolve(peerOf(socket, received, certificate))
      .then(script)
      .catch(() => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server does not listen');
  return {
    port: address.port,
    connections: () => connections,
    received,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

function peerOf(raw: Socket, received: FakeServer['received'], certificate: Certificate | null): Peer {
  let socket: Socket = raw;
  return {
    async read(length) {
      for (;;) {
        const bytes: unknown = socket.read(length);
        if (Buffer.isBuffer(bytes)) {
          received[socket === raw ? 'clear' : 'secure'] += bytes.toString('latin1');
          return bytes;
        }
        if (socket.destroyed || socket.readableEnded) throw new Error('the connection was closed');
        await Promise.race([once(socket, 'readable'), once(socket, 'close')]);
      }
    },
    write(...bytes) {
      socket.write(Buffer.concat(bytes.map((part) => Buffer.from(part as Uint8Array))));
    },
    async secure() {
      if (certificate === null) throw new Error('there is no certificate');
      socket = new TLSSocket(raw, { isServer: true, ...certificate });
      socket.on('error', () => raw.destroy());
      await once(socket, 'secure');
    },
  };
}

export const PASSWORD = 'k7Qz9vLm2T';
export const certificate = createCertificate();
export const trusting = { authorities: [certificate?.cert ?? ''] };

export const NEEDS_CLEAR_TEXT = 'unknown: requests the password in clear text over a connection without TLS';
export const NOT_UNDERSTOOD = 'unknown: does not speak the protocol of its URL';

const open: FakeServer[] = [];

export function closeFakeServers(): void {
  for (const fake of open.splice(0)) fake.close();
}

export async function startFakeServer(script: Script): Promise<FakeServer> {
  const fake = await startServer(script, certificate);
  open.push(fake);
  return fake;
}

/**
 * Logs in at a fake server for `db.example`, and returns `validity: reason`. Fails if the outcome contains the password,
 * or if the password was sent in clear text.
 */
export async function login(
  fake: FakeServer,
  scheme: string,
  options: LoginOptions = trusting,
  end = '/main',
): Promise<string> {
  const url = `${scheme}://shop:${PASSWORD}@db.example${end}`;
  const outcome = await clientAt(fake, options)(url, PASSWORD);
  expect(JSON.stringify(outcome)).not.toContain(PASSWORD);
  expect(fake.received.clear).not.toContain(PASSWORD);
  return `${outcome.validity}: ${outcome.reason}`;
}

interface LoginOptions extends Partial<Omit<DatabaseClientOptions, 'limits'>> {
  readonly limits?: Partial<DatabaseClientOptions['limits']>;
}

/** Big-endian. */
export function int32(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(number);
  return bytes;
}

/** Returns a client that connects to the fake server, whatever host a URL names. */
export function clientAt(
  fake: { readonly port: number },
  { limits = {}, ...more }: LoginOptions = {},
): TryLogin {
  return createDatabaseClient({
    authorities: null,
    limits: { ...LIMITS, interval: 0, ...limits },
    signal: new AbortController().signal,
    reconnect: () => ({ host: '127.0.0.1', port: fake.port }),
    ...more,
  });
}

/** The server's side of SCRAM (RFC 5802), for well-formed messages. */
export function scramServer(
  hash: 'sha1' | 'sha256',
  password: string,
  iterations = 4096,
): {
  first(clientFirst: string): string;
  /** Returns the server's last message; null for a wrong password. */
  last(clientLast: string): string | null;
} {
  const salt = Buffer.from('a salt of sixteen');
  const salted = pbkdf2Sync(password, salt, iterations, hash === 'sha1' ? 20 : 32, hash);
  const mac = (key: Buffer, text: string): Buffer => createHmac(hash, key).update(text).digest();
  const storedKey = createHash(hash).update(mac(salted, 'Client Key')).digest();
  let messages = '';
  return {
    first(clientFirst) {
      const bare = clientFirst.replace(/^n,,/, '');
      const nonce = /r=(.*)$/.exec(bare)?.[1] ?? '';
      const answer = `r=${nonce}server,s=${salt.toString('base64')},i=${String(iterations)}`;
      messages = `${bare},${answer}`;
      return answer;
    },
    last(clientLast) {
      const [withoutProof = '', proof = ''] = clientLast.split(',p=');
      const authMessage = `${messages},${withoutProof}`;
      const signature = mac(storedKey, authMessage);
      const clientKey = Buffer.from(
        Buffer.from(proof, 'base64').map((byte, i) => byte ^ (signature[i] ?? 0)),
      );
      const isRight = createHash(hash).update(clientKey).digest().equals(storedKey);
      return isRight ? `v=${mac(mac(salted, 'Server Key'), authMessage).toString('base64')}` : null;
    },
  };
}
