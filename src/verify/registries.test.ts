import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRegistryAddresses } from './registries.ts';

let HOME: string;
beforeAll(async () => {
  HOME = await mkdtemp(join(tmpdir(), 'home-'));
  await writeFile(
    join(HOME, '.npmrc'),
    '; mine\n@acme:registry=https://scoped.example/\nregistry = "https://registry.example/npm/"\n',
  );
  await writeFile(join(HOME, '.gemrc'), '---\n:sources:\n- https://registry.example/gems/\n');
  await writeFile(join(HOME, 'plain'), 'registry=http://registry.example/\n');
  await writeFile(join(HOME, 'broken'), ':sources: [\n');
});
afterAll(() => rm(HOME, { recursive: true }));

test('the address of npm’s registry comes from its variable, else from its file', async () => {
  expect(await readRegistryAddresses({ HOME })('npm')).toBe('https://registry.example/npm');
  const environment = { HOME, NPM_CONFIG_REGISTRY: 'https://other.example' };
  expect(await readRegistryAddresses(environment)('npm')).toBe('https://other.example');
});

test('the address of RubyGems comes from its variable, else from its file', async () => {
  expect(await readRegistryAddresses({ HOME })('rubygems')).toBe('https://registry.example/gems');
  const environment = { RUBYGEMS_HOST: 'https://other.example/' };
  expect(await readRegistryAddresses(environment)('rubygems')).toBe('https://other.example');
});

test('a missing or broken configuration gives a reason and no address', async () => {
  for (const kind of ['npm', 'rubygems'] as const) {
    expect(await readRegistryAddresses({})(kind)).toHaveProperty('reason');
    expect(await readRegistryAddresses({ HOME: '/does/not/exist' })(kind)).toHaveProperty('reason');
  }
  expect(await readRegistryAddresses({ GEMRC: join(HOME, 'broken') })('rubygems')).toHaveProperty('reason');
});

test('a registry with plain HTTP gives a reason and no address', async () => {
  const environment = { npm_config_userconfig: join(HOME, 'plain') };
  const address = await readRegistryAddresses(environment)('npm');
  expect(address).toEqual({ reason: 'the address of its registry in the configuration of npm is not https' });
});
