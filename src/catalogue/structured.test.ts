import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { compileMatcher } from '../matcher/compile.ts';
import { detectors } from './detectors.ts';

const matcher = compileMatcher(detectors);

/** Returns what is found in a file with high or medium confidence. */
function scan(file: string | Buffer): [detector: string, secret: string][] {
  const { matches } = matcher.open().end(typeof file === 'string' ? Buffer.from(file) : file);
  return matches
    .filter(({ confidence }) => confidence !== 'low')
    .map(({ detector, secret }) => [detector, secret]);
}

const SECRET = ['k7Qz', '9vLm', '2Tx4'].join('');
const base64 = (text: string): string => Buffer.from(text).toString('base64');

const FILES: readonly [name: string, detector: string, file: string][] = [
  ['.netrc of one line', 'netrc-password', `machine git.internal login deploy password ${SECRET}\n`],
  [
    '.netrc with tabs',
    'netrc-password',
    `machine\tgit.internal\n\tlogin\tdeploy\n\taccount\tops\n\tpassword\t${SECRET}\n`,
  ],
  [
    '.netrc, password first',
    'netrc-password-first',
    `machine git.internal\n  password ${SECRET}\n  login deploy\n`,
  ],
  ['.pgpass', 'dbconn-pgpass-password', `# host:port:db\ndb.internal:5432:shop:app:${SECRET}\n`],
  ['.pgpass of stars', 'dbconn-pgpass-password', `*:*:*:app:${SECRET}\n`],
  [
    '.pypirc',
    'pypi-pypirc-password',
    `[distutils]\nindex-servers = internal\n\n[internal]\nrepository: https://registry.example\nusername: deploy\npassword: ${SECRET}\n`,
  ],
  ['.my.cnf', 'dbconn-mysql-option-file-password', `[client]\nhost=db\nuser=app\npassword="${SECRET}"\n`],
  ['.git-credentials', 'httpauth-url-password', `https://deploy:${SECRET}@git.internal\n`],
  [
    'a URL with a custom scheme',
    'httpauth-url-password',
    `endpoint = jabber://deploy:${SECRET}@chat.internal\n`,
  ],
  [
    'a token in place of a user',
    'httpauth-url-token',
    `url = https://${SECRET}${SECRET}@git.internal/acme.git\n`,
  ],
  [
    'a kubeconfig',
    'kubernetes-kubeconfig-credential',
    `apiVersion: v1\nkind: Config\nusers:\n- name: admin\n  user:\n    token: ${SECRET}${SECRET}\n`,
  ],
  [
    'a Kafka client',
    'dbconn-kafka-jaas-password',
    `sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required \\\n  username="app" \\\n  password="${SECRET}";\n`,
  ],
  [
    'an ODBC string',
    'dbconn-connection-string-password',
    `"Driver={ODBC Driver 18 for SQL Server};Server=db;UID=app;PWD={${SECRET}}"\n`,
  ],
  [
    'a string that starts with the password',
    'dbconn-connection-option-password',
    `cs = "Password=${SECRET};Server=db;User Id=app"\n`,
  ],
  [
    'a JDBC URL',
    'dbconn-connection-string-password',
    `url=jdbc:postgresql://db/shop?password=${SECRET}&user=app\n`,
  ],
  ['libpq keywords', 'dbconn-libpq-password', `dsn="host=db user=app password=${SECRET} dbname=shop"\n`],
  ['a Go DSN', 'dbconn-go-mysql-password', `dsn: app:${SECRET}@tcp(db:3306)/shop\n`],
  ['an LDAP client', 'dbconn-ldap-bind-password', `binddn cn=reader\nbindpw ${SECRET}\n`],
  ['a shell history with mysql', 'shell-mysql-password', `ls\nmysql -h db -u app -p${SECRET} shop\n`],
  ['a shell history with sshpass', 'shell-sshpass-password', `sshpass -p '${SECRET}' ssh root@host\n`],
  ['a shell history with psql', 'dbconn-environment-password', `PGPASSWORD=${SECRET} psql -h db\n`],
  [
    'a shell history with docker',
    'shell-login-password',
    `docker login -u deploy -p ${SECRET} registry.example\n`,
  ],
  ['a shell history with export', 'generic-exported-secret', `export SHOP_TOKEN=${SECRET}\n`],
  ['a build step with chpasswd', 'shell-chpasswd-password', `RUN echo 'root:${SECRET}' | chpasswd\n`],
  [
    'a script of PowerShell',
    'shell-securestring-password',
    `$p = ConvertTo-SecureString '${SECRET}' -AsPlainText -Force\n`,
  ],
  [
    'a saved request',
    'httpauth-bearer-header',
    `GET / HTTP/1.1\r\nAuthorization: ApiKey ${SECRET}${SECRET}\r\n`,
  ],
  [
    'a docker login token',
    'docker-config-token',
    `{"auths":{"registry.example":{"identitytoken":"${SECRET}${SECRET}"}}}`,
  ],
  [
    'a Terraform state',
    'terraform-state-secret',
    `{"version": 4, "terraform_version": "1.9.0", "resources": [{"instances": [{"schema_version": 2, "attributes": {"username": "app", "password": "${SECRET}"}}]}]}`,
  ],
];

test.each(FILES)('reports the secret in a file of this form: %s (%s)', (_name, detector, file) => {
  const found = scan(file);
  expect(found.map(([id]) => id)).toEqual([detector]);
  expect(file).toContain(found[0]?.[1]);
  expect(found[0]?.[1]).toContain(SECRET);
});

test('reports a whole file with line ends as the password of `_json_key`', () => {
  const auth = base64('_json_key:{\n  "type": "service_account",\n  "client_email": "ci@shop"\n}\n');
  expect(scan(`{"auths": {"registry.example": {"auth": "${auth}"}}}`)).toEqual([
    ['docker-config-auth', auth],
  ]);
});

test('reports the credentials of an image pull secret, which are in base64 twice', () => {
  const config = base64(
    JSON.stringify({ auths: { 'registry.example': { auth: base64(`deploy:${SECRET}`) } } }),
  );
  expect(
    scan(`kind: Secret\ntype: kubernetes.io/dockerconfigjson\ndata:\n  .dockerconfigjson: ${config}\n`),
  ).toEqual([['docker-config-base64', config]]);
});

test('reports each value of a Kubernetes Secret', () => {
  const values = [base64(SECRET), base64(`${SECRET}!x`)] as const;
  const file = `apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  password: ${values[0]}\n  API_TOKEN: "${values[1]}"\n`;
  expect(scan(file).map(([, secret]) => secret)).toEqual(values);
});

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const ed25519 = generateKeyPairSync('ed25519').privateKey;

test.each([
  ['RSA (PKCS#8)', rsa.export({ type: 'pkcs8', format: 'der' })],
  ['RSA (PKCS#1)', rsa.export({ type: 'pkcs1', format: 'der' })],
  ['EC (PKCS#8)', ec.export({ type: 'pkcs8', format: 'der' })],
  ['EC (SEC 1)', ec.export({ type: 'sec1', format: 'der' })],
  ['Ed25519', ed25519.export({ type: 'pkcs8', format: 'der' })],
])('reports a key in base64 without PEM lines: %s', (_kind, der) => {
  const text = der.toString('base64');
  expect(scan(`merchant.key=${text}\n`)).toEqual([['private-key-der-base64', text]]);
});

test('reports no token inside a private key', () => {
  const token = `+AQVN${'k7Qx2mZp9Rt4'.repeat(3)}+`;
  expect(scan(`key =${token.slice(1, -1)}\n`).map(([id]) => id)).toEqual(['yandex-api-key']);
  const der = rsa.export({ type: 'pkcs1', format: 'der' }).toString('base64');
  const text = der.slice(0, 100) + token + der.slice(100 + token.length);
  expect(scan(`merchant.key=${text}\n`)).toEqual([['private-key-der-base64', text]]);
});

test.each([
  ['RSA', rsa],
  ['EC', ec],
  ['Ed25519', ed25519],
])('reports a key in binary form: %s', (_kind, key) => {
  const found = scan(key.export({ type: 'pkcs8', format: 'der' }));
  expect(found.map(([id]) => id)).toEqual(['private-key-der']);
});

test('reports no public key in binary form or in base64', () => {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const der = publicKey.export({ type: 'spki', format: 'der' });
  expect(scan(der)).toEqual([]);
  expect(scan(der.toString('base64'))).toEqual([]);
});

test('reports one finding for a PEM block that is encoded as a whole and wrapped', () => {
  const wrapped = base64(String(rsa.export({ type: 'pkcs1', format: 'pem' }))).replace(/.{76}/g, '$&\n');
  expect(scan(`${wrapped}\n`)).toEqual([['private-key-base64', wrapped.trimEnd()]]);
});

const WITHOUT_SECRETS: readonly [name: string, file: string][] = [
  [
    'the URLs of a manual',
    'postgres://user:password@localhost/db amqp://guest:guest@localhost mysql://root:<password>@db',
  ],
  [
    'an image by tag and digest',
    'docker://alpine:3.20@sha256:c0ffee oci://registry/app:latest@sha256:c0ffee',
  ],
  ['an address with a port', 'http://[::1]:8080/a@b https://shop.example:8443/@scope/package'],
  ['sentences', 'The machine asks for a password and the account password is sent to root: no token.'],
  ['a Compose file of variables', 'POSTGRES_PASSWORD: ${DB_PASSWORD}\nMYSQL_ROOT_PASSWORD: changeme\n'],
  ['port mappings', 'ports:\n  - "127.0.0.1:5432:5432"\n  - 5432:5432\n'],
  ['a locked account', 'root:*:19700:0:99999:7:::\ndaemon:!:19700:0:99999:7:::\n'],
];

test.each(WITHOUT_SECRETS)('reports nothing in a file of this form: %s', (_name, file) => {
  expect(scan(file)).toEqual([]);
});
