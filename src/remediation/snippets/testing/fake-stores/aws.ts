import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signatureProblem } from './signature.ts';
import { listen, NAMES, SECRET, type Refusal, type Reply, type FakeStore } from './fake-store.ts';

const REGION = 'eu-central-1';
const HOST = `secretsmanager.${REGION}.amazonaws.com`;
const KEY = {
  id: 'AKIDEXAMPLE',
  secret: 'key-of-the-fake-store',
  region: REGION,
  service: 'secretsmanager',
};

/**
 * Starts AWS Secrets Manager: `GetSecretValue` with a check of the signature. Clients find it by
 * `AWS_ENDPOINT_URL_SECRETS_MANAGER`. Debian 12’s clients are older than that variable and call the real host name, so
 * it is also a proxy that connects this host name, and no other, to itself.
 *
 * @throws Error without openssl
 */
export async function startAws(): Promise<FakeStore> {
  const folder = mkdtempSync(join(tmpdir(), 'fake-aws-'));
  const { key, cert, certFile } = certificateFor(HOST, folder);
  const loopback = await listen(answer);
  const tls = createTlsServer({ key, cert }, loopback.listener);
  loopback.server.on('connect', ({ url }, socket) => {
    if (url !== `${HOST}:443`) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    tls.emit('connection', socket);
  });

  const fakeStore: FakeStore = {
    environment: {
      AWS_ENDPOINT_URL_SECRETS_MANAGER: loopback.origin,
      HTTPS_PROXY: loopback.origin,
      AWS_CA_BUNDLE: certFile,
      AWS_REGION: REGION,
      AWS_DEFAULT_REGION: REGION,
      AWS_ACCESS_KEY_ID: KEY.id,
      AWS_SECRET_ACCESS_KEY: KEY.secret,
      AWS_EC2_METADATA_DISABLED: 'true',
    },
    reply: null,
    reads: 0,
    async close() {
      tls.closeAllConnections();
      await loopback.close();
      rmSync(folder, { recursive: true });
    },
  };
  return fakeStore;

  function answer(request: IncomingMessage, body: string): Reply {
    if (request.method !== 'POST' || request.url !== '/') return fault('UnknownOperationException', 'no');
    if (request.headers['x-amz-target'] !== 'secretsmanager.GetSecretValue') {
      return fault('UnknownOperationException', String(request.headers['x-amz-target']));
    }
    const problem = signatureProblem(request, body, KEY);
    if (problem !== null) return fault('InvalidSignatureException', problem);
    const input = JSON.parse(body) as { readonly SecretId?: unknown };
    if (input.SecretId !== NAMES.path) return NOT_FOUND;
    fakeStore.reads += 1;
    return fakeStore.reply ?? stored({ SecretString: SECRET });
  }
}

function stored(content: { readonly SecretString: string } | { readonly SecretBinary: string }): Reply {
  const arn = `arn:aws:secretsmanager:${REGION}:000000000000:secret:fake`;
  const version = '00000000-0000-4000-8000-000000000000';
  return {
    status: 200,
    body: { ARN: arn, Name: 'fake', VersionId: version, VersionStages: ['AWSCURRENT'], ...content },
  };
}

function fault(type: string, message: string): Reply {
  return { status: 400, body: { __type: type, message } };
}

const NOT_FOUND = fault('ResourceNotFoundException', 'Secrets Manager can’t find the specified secret.');

export const AWS_REFUSALS: readonly Refusal[] = [
  { when: 'the secret does not exist', reply: NOT_FOUND, stderr: /ResourceNotFoundException/ },
  {
    when: 'the role may not read the secret',
    reply: fault('AccessDeniedException', 'not authorized to perform: secretsmanager:GetSecretValue'),
    stderr: /AccessDeniedException/,
  },
  {
    when: 'the secret is binary',
    reply: stored({ SecretBinary: Buffer.from('bytes').toString('base64') }),
    stderr: /app\/circleci-token has no text value/,
  },
  {
    when: 'the request is signed with another key',
    environment: { AWS_SECRET_ACCESS_KEY: 'another-key' },
    stderr: /InvalidSignatureException/,
  },
];

function certificateFor(host: string, folder: string): { key: string; cert: string; certFile: string } {
  const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const subject = ['-subj', '/CN=fake', '-addext', `subjectAltName=DNS:${host}`];
  const args = ['req', '-x509', ...kind, '-keyout', keyFile, '-out', certFile, ...subject];
  execFileSync('openssl', args, { stdio: 'ignore' });
  return { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(certFile, 'utf8'), certFile };
}
