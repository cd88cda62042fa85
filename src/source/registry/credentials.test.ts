import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ScanError } from '../../errors.ts';
import { type Credentials, findCredentials } from './credentials.ts';

const HOST = 'registry.example';
const SECRET = ['made', 'up', 'secret'].join('-');
const auth = (user: string, password = SECRET): object => ({
  auth: Buffer.from(`${user}:${password}`).toString('base64'),
});

let home: string;
let lines: string[];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'credentials-'));
  lines = [];
});
afterEach(() => rm(home, { recursive: true }));

async function write(path: string, content: object | string): Promise<void> {
  await mkdir(dirname(join(home, path)), { recursive: true });
  await writeFile(join(home, path), typeof content === 'string' ? content : JSON.stringify(content));
}

/** A helper that records its arguments and stdin and runs the script. */
async function helper(name: string, script: string): Promise<void> {
  const path = `bin/docker-credential-${name}`;
  await write(path, `#!/bin/sh\necho "$@" > ${home}/arguments\ncat > ${home}/stdin\n${script}\n`);
  await chmod(join(home, path), 0o755);
}

function find(
  environment: Record<string, string> = {},
  host = HOST,
  repository = 'team/app',
): Promise<Credentials | null> {
  return findCredentials({
    host,
    repository,
    environment: { HOME: home, PATH: `${home}/bin:/usr/bin:/bin`, ...environment },
    diagnostics: (line) => lines.push(line),
    signal: new AbortController().signal,
  });
}

const config = '.docker/config.json';
const password = (username: string, from = config): Credentials => ({
  kind: 'password',
  username,
  password: SECRET,
  from: join(home, from),
});

describe('an auth file', () => {
  it('that does not exist means that there is no login', async () => {
    expect(await find()).toBeNull();
    expect(await find({ HOME: '' })).toBeNull();
    expect(lines).toEqual([]);
  });

  it('named by a variable is read before the default files', async () => {
    await write(config, { auths: { [HOST]: auth('home') } });
    expect(await find()).toEqual(password('home'));
    await write('docker/config.json', { auths: { [HOST]: auth('docker') } });
    expect(await find({ DOCKER_CONFIG: `${home}/docker` })).toEqual(password('docker', 'docker/config.json'));
    await write('my-auth.json', { auths: { [HOST]: auth('mine') } });
    expect(await find({ REGISTRY_AUTH_FILE: `${home}/my-auth.json` })).toEqual(
      password('mine', 'my-auth.json'),
    );
  });

  it('of podman is read if that of Docker has no login for the registry', async () => {
    await write(config, { auths: { 'other.example': auth('home') } });
    await write('.config/containers/auth.json', { auths: { [HOST]: auth('config') } });
    expect(await find()).toEqual(password('config', '.config/containers/auth.json'));
    await write('run/containers/auth.json', { auths: { [HOST]: auth('podman') } });
    expect(await find({ XDG_RUNTIME_DIR: `${home}/run` })).toEqual(
      password('podman', 'run/containers/auth.json'),
    );
  });

  it.each([`https://${HOST}`, `https://${HOST}/v2/`, `http://${HOST}/v1/`, `${HOST}/`, HOST.toUpperCase()])(
    'may name the registry as %s',
    async (key) => {
      await write(config, { auths: { [key]: auth('ann') } });
      expect(await find()).toEqual(password('ann'));
    },
  );

  it.each(['https://index.docker.io/v1/', 'index.docker.io', 'docker.io', 'registry-1.docker.io'])(
    'may name Docker Hub as %s',
    async (key) => {
      await write(config, { auths: { [key]: auth('ann') } });
      expect(await find({}, 'docker.io', 'library/alpine')).toEqual(password('ann'));
    },
  );

  it('may have a login for a namespace and another for the rest', async () => {
    const auths = { [HOST]: auth('all'), [`${HOST}/team`]: auth('team'), [`${HOST}/team/app`]: auth('app') };
    await write(config, { auths });
    expect(await find()).toEqual(password('app'));
    expect(await find({}, HOST, 'team/other')).toEqual(password('team'));
    expect(await find({}, HOST, 'teamwork/app')).toEqual(password('all'));
  });

  it('gives no login to a registry with a similar name', async () => {
    await write(config, {
      auths: { [`${HOST}:5000`]: auth('a'), [`my.${HOST}`]: auth('b'), example: auth('c') },
    });
    expect(await find()).toBeNull();
  });

  it('may hold tokens or a plain password', async () => {
    const from = join(home, config);
    await write(config, { auths: { [HOST]: { ...auth('ann', ''), identitytoken: SECRET } } });
    expect(await find()).toEqual({ kind: 'identity-token', token: SECRET, from });
    await write(config, { auths: { [HOST]: { registrytoken: SECRET } } });
    expect(await find()).toEqual({ kind: 'registry-token', token: SECRET, from });
    await write(config, { auths: { [HOST]: { username: 'ann', password: SECRET } } });
    expect(await find()).toEqual(password('ann'));
  });

  it('with a token that is not valid in a header is an error', async () => {
    await write(config, { auths: { [HOST]: { registrytoken: `${SECRET}\n` } } });
    await expect(find()).rejects.toThrow('cannot be used: its "registrytoken" is not a token');
  });

  it('may have an empty entry, which is ignored', async () => {
    await write(config, { auths: { [HOST]: {} } });
    expect(await find()).toBeNull();
  });

  it('may have a password with colons', async () => {
    await write(config, { auths: { [HOST]: auth('ann', 'a:b:c') } });
    expect(await find()).toMatchObject({ username: 'ann', password: 'a:b:c' });
  });

  it('that is not JSON is skipped, with a line that does not quote it', async () => {
    await write(config, `{"auths": ${SECRET}`);
    expect(await find()).toBeNull();
    expect(lines).toEqual([`${home}/${config}: is not a JSON object; continuing without it`]);
  });

  it('with an invalid entry for the registry is an error', async () => {
    await write(config, { auths: { [HOST]: { auth: Buffer.from(SECRET).toString('base64') } } });
    const error = await find().catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(ScanError);
    expect(error).toMatchObject({
      code: 'CREDENTIALS_UNUSABLE',
      message: `the credentials for ${HOST} in ${home}/${config} cannot be used: its "auth" is not the base64 of user:password`,
    });
  });
});

describe('a credential helper', () => {
  const answer = (username: string): string =>
    `echo '${JSON.stringify({ ServerURL: HOST, Username: username, Secret: SECRET })}'`;

  it('gets the name of the registry on stdin and nothing secret as an argument', async () => {
    await write(config, { credHelpers: { [HOST]: 'mine' } });
    await helper('mine', answer('ann'));
    expect(await find()).toEqual({
      kind: 'password',
      username: 'ann',
      password: SECRET,
      from: 'docker-credential-mine',
    });
    expect(await readFile(join(home, 'stdin'), 'utf8')).toBe(HOST);
    expect(await readFile(join(home, 'arguments'), 'utf8')).toBe('get\n');
  });

  it('gets the name that docker login uses for Docker Hub', async () => {
    await write(config, { credsStore: 'mine' });
    await helper('mine', answer('ann'));
    expect(await find({}, 'docker.io', 'library/alpine')).toMatchObject({ username: 'ann' });
    expect(await readFile(join(home, 'stdin'), 'utf8')).toBe('https://index.docker.io/v1/');
  });

  it('of the registry is preferred to the store, and both to an entry of the file', async () => {
    const auths = { [HOST]: auth('file') };
    await helper('specific', answer('specific'));
    await helper('store', answer('store'));
    await write(config, { auths, credsStore: 'store', credHelpers: { [HOST]: 'specific' } });
    expect(await find()).toMatchObject({ username: 'specific' });
    await write(config, { auths, credsStore: 'store' });
    expect(await find()).toMatchObject({ username: 'store' });
    await write(config, { auths, credHelpers: { 'other.example': 'specific' } });
    expect(await find()).toMatchObject({ username: 'file' });
  });

  it('of the registry without credentials is not replaced by the store', async () => {
    await helper('specific', 'echo "credentials not found in native keychain"; exit 1');
    await helper('store', answer('store'));
    await write(config, { credsStore: 'store', credHelpers: { [HOST]: 'specific' } });
    expect(await find()).toBeNull();
  });

  it('may return an identity token', async () => {
    await write(config, { credsStore: 'mine' });
    await helper('mine', answer('<token>'));
    expect(await find()).toEqual({ kind: 'identity-token', token: SECRET, from: 'docker-credential-mine' });
  });

  it('without credentials for the registry is not an error', async () => {
    await write(config, { credHelpers: { [HOST]: 'mine' } });
    await helper('mine', 'echo "credentials not found in native keychain"; exit 1');
    expect(await find()).toBeNull();
    expect(lines).toEqual([]);
  });

  const broken: readonly (readonly [string, string, string])[] = [
    ['fails', `echo "cannot open ${SECRET}" | tee /dev/stderr; exit 3`, 'failed (3)'],
    ['answers without a secret', `echo '{"Username":"ann"}'`, 'answers without a secret'],
    ['answers with text that is not JSON', `echo ${SECRET}`, 'answers without a secret'],
    ['prints too much', 'head -c 3000000 /dev/zero', 'prints too much'],
  ];

  it.each(broken)('of the registry that %s is an error', async (_, script, reason) => {
    await write(config, { credHelpers: { [HOST]: 'mine' } });
    await helper('mine', script);
    const error = await find().catch((cause: unknown) => cause);
    expect(error).toMatchObject({
      code: 'CREDENTIALS_UNUSABLE',
      message: `the credentials for ${HOST} in ${home}/${config} cannot be used: docker-credential-mine ${reason}`,
    });
  });

  it.each(broken)(
    'of the store that %s is reported in a line, and the search continues',
    async (_, script, reason) => {
      await write(config, { credsStore: 'mine', auths: { [HOST]: auth('file') } });
      await helper('mine', script);
      expect(await find()).toMatchObject({ username: 'file' });
      expect(lines).toEqual([`${home}/${config}: docker-credential-mine ${reason}; continuing without it`]);
    },
  );

  it('that is not installed is named', async () => {
    await write(config, { credHelpers: { [HOST]: 'mine' } });
    await expect(find()).rejects.toThrow('cannot be used: docker-credential-mine is not on the PATH');
  });

  it('with a path as its name is not run', async () => {
    await write(config, { credHelpers: { [HOST]: '../bin/x; echo' } });
    await expect(find()).rejects.toThrow('cannot be used: the name of its credential helper is malformed');
  });

  it('is stopped by the signal', async () => {
    await write(config, { credHelpers: { [HOST]: 'mine' } });
    await helper('mine', 'exec sleep 100');
    const reason = new Error('enough');
    const search = {
      host: HOST,
      repository: 'app',
      environment: { HOME: home, PATH: `${home}/bin:/usr/bin:/bin` },
    };
    const signal = AbortSignal.abort(reason);
    await expect(findCredentials({ ...search, diagnostics: () => undefined, signal })).rejects.toBe(reason);
  });
});
