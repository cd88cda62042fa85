import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signatureFault } from './signature.ts';
import { listen, NAMES, SECRET, type Refusal, type Reply, type StandIn } from './stand-in.ts';

const REGION = 'eu-central-1';
const HOST = `secretsmanager.${REGION}.amazonaws.com`;
const KEY = {
  id: 'AKIDEXAMPLE',
  secret: 'the-key-of-a-stand-in',
  region: REGION,
  service: 'secretsmanager',
};

/**
 * AWS Secrets Manager: `GetSecretValue`, with a real check of the signature. Clients find it by
 * `AWS_ENDPOINT_URL_SECRETS_MANAGER`. Those of Debian 12 are older than that variable and call the real name: for
 * them it is a proxy, too, that leads this one name, and no other, to itself.
 *
 * @throws Error where there is no openssl
 */
export async function startAws(): Promise<StandIn> {
  const folder = mkdtempSync(join(tmpdir(), 'aws-stand-in-'));
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

  const standIn: StandIn = {
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
    asks: 0,
    async close() {
      tls.closeAllConnections();
      await loopback.close();
      rmSync(folder, { recursive: true });
    },
  };
  return standIn;

  function answer(request: IncomingMessage, body: string): Reply {
    if (request.method !== 'POST' || request.url !== '/') return fault('UnknownOperationException', 'no');
    if (request.headers['x-amz-target'] !== 'secretsmanager.GetSecretValue') {
      return fault('UnknownOperationException', String(request.headers['x-amz-target']));
    }
    const wrong = signatureFault(request, body, KEY);
    if (wrong !== null) return fault('InvalidSignatureException', wrong);
    const asked = JSON.parse(body) as { readonly SecretId?: unknown };
    if (asked.SecretId !== NAMES.path) return NOT_THERE;
    standIn.asks += 1;
    return standIn.reply ?? held({ SecretString: SECRET });
  }
}

function held(content: { readonly SecretString: string } | { readonly SecretBinary: string }): Reply {
  const arn = `arn:aws:secretsmanager:${REGION}:000000000000:secret:stand-in`;
  const version = '00000000-0000-4000-8000-000000000000';
  return {
    status: 200,
    body: { ARN: arn, Name: 'stand-in', VersionId: version, VersionStages: ['AWSCURRENT'], ...content },
  };
}

function fault(type: string, message: string): Reply {
  return { status: 400, body: { __type: type, message } };
}

const NOT_THERE = fault('ResourceNotFoundException', 'Secrets Manager can’t find the specified secret.');

export const AWS_REFUSALS: readonly Refusal[] = [
  { when: 'there is no such secret', reply: NOT_THERE, says: /ResourceNotFoundException/ },
  {
    when: 'its role may not read the secret',
    reply: fault('AccessDeniedException', 'not authorized to perform: secretsmanager:GetSecretValue'),
    says: /AccessDeniedException/,
  },
  {
    when: 'the secret is bytes and no text',
    reply: held({ SecretBinary: Buffer.from('bytes').toString('base64') }),
    says: /app\/circleci-token holds no text/,
  },
  {
    when: 'it signs with another key',
    environment: { AWS_SECRET_ACCESS_KEY: 'key-of-someone-else' },
    says: /InvalidSignatureException/,
  },
];

function certificateFor(host: string, folder: string): { key: string; cert: string; certFile: string } {
  const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const subject = ['-subj', '/CN=stand-in', '-addext', `subjectAltName=DNS:${host}`];
  const args = ['req', '-x509', ...kind, '-keyout', keyFile, '-out', certFile, ...subject];
  execFileSync('openssl', args, { stdio: 'ignore' });
  return { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(certFile, 'utf8'), certFile };
}
