import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Invocation, type Outcome, scanImage } from '../testing/command.ts';
import { startEngine } from '../testing/engine.ts';
import { buildImage, legacyArchive } from '../testing/image.ts';
import { type FakeRegistry, imageContent, startRegistry } from '../testing/registry-server.ts';
import { secretOf } from '../testing/source-suite.ts';
import { tar } from '../testing/tar.ts';

/*
 * Errors of the command, even with `--verbose`, must show neither the user's credentials nor the content of files that
 * cannot be read.
 */
const PASSWORD = ['hidden', 'phrase', '4711'].join('-');
const TOKEN = ['hidden', 'token', '4712'].join('-');
const SIGNATURE = ['hidden', 'signature', '4713'].join('-');
const github = secretOf('github-personal-access-token');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secrecy-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs the command, which must fail and print nothing that is hidden. */
async function fails(args: readonly string[], invocation: Invocation = {}): Promise<Outcome> {
  const outcome = await scanImage([...args, '--verbose'], { cwd: folder, ...invocation });
  expect(outcome.status).toBeGreaterThan(1);
  expectNothingHidden(outcome.stdout + outcome.stderr);
  return outcome;
}

function expectNothingHidden(text: string): void {
  const hidden = [PASSWORD, TOKEN, SIGNATURE, github].flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    btoa(`ann:${secret}`),
    ...Array.from({ length: secret.length - 9 }, (_, at) => secret.slice(at, at + 10)),
  ]);
  for (const piece of hidden) expect(text).not.toContain(piece);
}

describe('credentials are not printed for a registry', () => {
  let registry: FakeRegistry;
  const image = (): string => `registry:${registry.host}/team/app:1`;
  beforeEach(async () => {
    const login = { username: 'ann', password: PASSWORD };
    registry = await startRegistry({ ...imageContent(['layer']), auth: { kind: 'bearer', login } });
  });
  afterEach(() => registry.close());

  const asAnn: Invocation = { stdin: Buffer.from(`${PASSWORD}\n`) };
  const ann = ['--username', 'ann', '--password-stdin'];

  test('that refuses them and returns them in its answer', async () => {
    registry.fault = ({ url = '', headers }, response) => {
      if (!url.startsWith('/token')) return false;
      const echo = `${headers.authorization ?? ''} ${atob((headers.authorization ?? ' ').split(' ')[1] ?? '')}`;
      response
        .writeHead(401, { 'x-error': encodeURIComponent(echo) })
        .end(JSON.stringify({ errors: [{ message: echo }] }));
      return true;
    };
    expect((await fails([image(), ...ann], asAnn)).stderr).toContain('127.0.0.1');
    const environment = { SCAN_IMAGE_USERNAME: 'ann', SCAN_IMAGE_PASSWORD: PASSWORD };
    await fails([image()], { environment });
  });

  test.each([
    ['an invalid URL', (): string => `http://[${SIGNATURE}`],
    ['a host that does not exist', (): string => `http://storage.invalid/x?X-Amz-Signature=${SIGNATURE}`],
    ['itself', (): string => `${registry.origin}/v2/team/app/blobs/x?X-Amz-Signature=${SIGNATURE}`],
    ['a URL with a password', (): string => `http://ann:${PASSWORD}@127.0.0.1:1/x?sig=${SIGNATURE}`],
  ])(
    'that redirects to %s for its blobs',
    async (_, location) => {
      registry.fault = ({ url = '', headers }, response) => {
        if (!url.includes('/blobs/') || (!headers.authorization && !url.includes('?'))) return false;
        response.writeHead(307, { location: location() }).end(`${SIGNATURE} ${headers.authorization ?? ''}`);
        return true;
      };
      await fails([image(), ...ann], asAnn);
    },
    90_000,
  );

  test('whose credential helper fails, and are not passed to the helper as arguments', async () => {
    const helper = join(folder, 'docker-credential-leaky');
    const script = `#!/bin/sh\necho "$@" > ${folder}/args\nenv > ${folder}/env\necho "${TOKEN}"\necho "${TOKEN}" >&2\nexit 1\n`;
    await writeFile(helper, script);
    await chmod(helper, 0o755);
    const logins = {
      credHelpers: { [registry.host]: 'leaky' },
      auths: { [registry.host]: { identitytoken: TOKEN } },
    };
    await writeFile(join(folder, 'config.json'), JSON.stringify(logins));
    const environment = { DOCKER_CONFIG: folder, PATH: `${folder}${delimiter}${process.env.PATH ?? ''}` };
    expect((await fails([image()], { environment })).stderr).toContain('docker-credential-leaky');
    expect(await readFile(join(folder, 'args'), 'utf8')).toBe('get\n');
  });

  test('that refuses the identity token', async () => {
    await writeFile(
      join(folder, 'config.json'),
      JSON.stringify({ auths: { [registry.host]: { identitytoken: TOKEN } } }),
    );
    await fails([image()], { environment: { DOCKER_CONFIG: folder } });
  });
});

test.each([
  ['a reference', ['registry:ann:PASSWORD@registry.example/app:1']],
  ['a URL for a reference', ['registry:https://ann:PASSWORD@registry.example/app:1']],
  ['the address of an engine', ['docker:app:1', '--host', 'tcp://ann:PASSWORD@engine.example:2375']],
])('an error shows %s without the password in it', async (_, args) => {
  const { stderr } = await fails(args.map((arg) => arg.replace('PASSWORD', PASSWORD)));
  expect(stderr).toContain('****@');
});

test('an error shows an image that the engine does not have without the password in its name', async () => {
  const engine = await startEngine({});
  const environment = { DOCKER_HOST: engine.address };
  const { stderr } = await fails([`docker:ann:${PASSWORD}@registry.example/app`], { environment });
  expect(stderr).toContain('has no image ****@registry.example/app');
  await engine.close();
});

test('an error shows a proxy that cannot be used without its password', async () => {
  const environment = { HTTPS_PROXY: `ftp://ann:${PASSWORD}@proxy.example` };
  expect((await fails(['registry:registry.example/app:1'], { environment })).stderr).toContain('HTTPS_PROXY');
});

describe('an error does not quote a file that cannot be read:', () => {
  // The errors of V8's JSON parser quote their input.
  const broken = `{"a":${github}}`;

  test.each(['the config of an image', 'its manifest'])('%s', async (what) => {
    const entries = legacyArchive(await buildImage({ layers: [{ entries: [] }] })).map((entry) => {
      const isBroken =
        (entry.name === 'manifest.json') === (what === 'its manifest') && entry.name.endsWith('.json');
      return isBroken ? { ...entry, body: broken } : entry;
    });
    await writeFile(join(folder, 'app.tar'), await tar(entries));
    expect((await fails(['docker-archive:app.tar'])).stderr).toContain('is not JSON');
  });

  test('a docker context', async () => {
    const meta = join(folder, 'contexts/meta', createHash('sha256').update('leaky').digest('hex'));
    await mkdir(meta, { recursive: true });
    await writeFile(join(meta, 'meta.json'), broken);
    const environment = { DOCKER_HOST: '', DOCKER_CONFIG: folder, DOCKER_CONTEXT: 'leaky' };
    expect((await fails(['docker:app:1'], { environment })).stderr).toContain('docker context "leaky"');
  });
});

describe('an error does not quote a rule that cannot be used:', () => {
  test.each([
    ['a block scalar', `- id: a1\n  format: |${github}\n`],
    ['an alias', `- id: a1\n  format: *${github}\n`],
    ['a tag', `- id: a1\n  format: !${github} x\n`],
    ['a syntax error', `- id: a1\n  format: "${github}\n`],
    ['a format with a brace', `- id: a1\n  format: "${github}{"\n`],
    ['a regex', `- id: a1\n  regex: "${github}(?=x)"\n`],
  ])('%s', async (_, rules) => {
    await writeFile(join(folder, 'rules.yaml'), rules);
    expect((await fails(['docker-archive:none.tar', '--rules', 'rules.yaml'])).stderr).toContain(
      'rules.yaml:',
    );
  });

  test('a rule in TOML', async () => {
    await writeFile(join(folder, 'rules.toml'), `[[rules]]\nid = "a1"\nregex = '''${github}\n`);
    expect((await fails(['docker-archive:none.tar', '--rules', 'rules.toml'])).stderr).toContain(
      'rules.toml:',
    );
  });
});
