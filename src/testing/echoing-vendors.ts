import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TLSSocket } from 'node:tls';

/** A proxy that answers for every vendor, and the certificate that a scan must trust. */
export interface EchoingVendors {
  readonly proxy: string;
  /** PEM. */
  readonly cert: string;
  /** Hosts that received a connection. */
  readonly asked: Set<string>;
  close(): void;
}

/**
 * Starts vendors that echo every value of a request, as careless ones do: in errors, as an account name, truncated.
 * Returns null without openssl, since Node cannot create certificates.
 */
export async function startEchoingVendors(hosts: readonly string[]): Promise<EchoingVendors | null> {
  const certificate = createCertificate(hosts);
  if (certificate === null) return null;
  const asked = new Set<string>();
  const vendors = createServer(answer);
  const proxy = createServer();
  proxy.on('connect', ({ url = '' }: IncomingMessage, socket, head: Buffer) => {
    asked.add(url.replace(/:\d+$/, ''));
    socket.on('error', () => undefined);
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    socket.unshift(head);
    const secure = new TLSSocket(socket, { isServer: true, ...certificate });
    secure.on('error', () => socket.destroy());
    vendors.emit('connection', secure);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy does not listen');
  return {
    proxy: `http://127.0.0.1:${String(address.port)}`,
    cert: certificate.cert,
    asked,
    close() {
      proxy.closeAllConnections();
      proxy.close();
    },
  };
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { authorization = '', host = '', ...headers } = request.headers;
    const basic = /^Basic (.*)$/.exec(authorization)?.[1] ?? '';
    const sent = [
      authorization,
      Buffer.from(basic, 'base64').toString(),
      ...Object.values(headers).map(String),
      decodeURIComponent(request.url ?? ''),
      Buffer.concat(chunks).toString(),
    ].filter((text) => text.length > 12);
    const echo = sent.join(' ');
    const truncated = sent.map((text) => text.replace(/^\w+ /, '').slice(0, 24)).join(' … ');
    const [status, body] = answers(echo, truncated)[
      (createHash('sha256').update(host).digest()[0] ?? 0) % 5
    ] ?? [500, ''];
    response.writeHead(status, {
      'content-type': 'application/json',
      'x-oauth-scopes': encodeURIComponent(echo),
      'www-authenticate': `Bearer error="${encodeURIComponent(echo)}"`,
      ...(status === 302 && { location: `https://elsewhere.example/?key=${encodeURIComponent(echo)}` }),
    });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
}

const answers = (echo: string, truncated: string): readonly (readonly [number, unknown])[] => [
  [200, fields(echo)],
  [200, fields(truncated)],
  [401, { error: { ...fields(echo), type: 'invalid_request_error' }, message: echo }],
  [302, ''],
  [418, echo],
];

const fields = (text: string): object => ({
  ...Object.fromEntries(
    ['login', 'id', 'name', 'email', 'username', 'message', 'code', 'param', 'scopes', 'scope'].map((key) => [
      key,
      text,
    ]),
  ),
  doc_url: `https://stripe.com/${encodeURIComponent(text)}`,
  request_log_url: `https://dashboard.stripe.com/?key=${encodeURIComponent(text)}`,
  user: { email: text, username: text, name: text },
  data: { name: text, id: text },
});

function createCertificate(hosts: readonly string[]): { readonly key: string; readonly cert: string } | null {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const names = hosts.map((host) => `DNS:${host}`).join(',');
  const args = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'].concat(
    ['-keyout', key, '-out', cert, '-subj', '/CN=fake', '-addext', `subjectAltName=${names}`],
  );
  try {
    execFileSync('openssl', args, { stdio: 'ignore' });
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
