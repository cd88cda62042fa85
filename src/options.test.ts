import { availableParallelism } from 'node:os';
import { describe, expect, test } from 'vitest';
import { type TypedOptions, resolveOptions } from './options.ts';

const usage: unknown = expect.objectContaining({ code: 'USAGE' });
const resolve = (
  typed: Partial<TypedOptions> = {},
  environment: Record<string, string> = {},
): ReturnType<typeof resolveOptions> => resolveOptions({ reference: 'app:1', ...typed }, environment);

test('an option that is not given has its default', () => {
  expect(resolve()).toMatchObject({
    reference: 'app:1',
    target: { kind: 'any', name: 'app:1' },
    platform: { wanted: { os: 'linux' }, isExplicit: false },
    pick: null,
    host: null,
    credentials: null,
    insecure: false,
    caFile: null,
    concurrency: availableParallelism(),
    limits: { bytes: 256 * 1024 ** 3, entries: 5_000_000, matches: 100_000 },
    failOn: null,
    showSecrets: false,
  });
});

test('an option that is given replaces its default', () => {
  const typed = {
    reference: 'docker-archive:a.tar',
    platform: 'linux/arm64',
    image: 'app:2',
    host: 'tcp://127.0.0.1:1',
    insecure: true,
    caFile: 'ca.pem',
    concurrency: 3,
    maxLayerSize: 1,
    maxLayerEntries: 2,
    maxLayerMatches: 4,
    failOn: 'high',
    showSecrets: true,
  };
  expect(resolve(typed)).toMatchObject({
    target: { kind: 'docker-archive', path: 'a.tar' },
    platform: { wanted: { os: 'linux', architecture: 'arm64' }, isExplicit: true },
    pick: 'app:2',
    host: 'tcp://127.0.0.1:1',
    insecure: true,
    caFile: 'ca.pem',
    concurrency: 3,
    limits: { bytes: 1, entries: 2, matches: 4 },
    failOn: 'high',
    showSecrets: true,
  });
});

describe.each(['concurrency', 'maxLayerSize', 'maxLayerEntries', 'maxLayerMatches'] as const)(
  '%s',
  (name) => {
    test.each([0, -1, 1.5, NaN, Infinity, 2 ** 60])('must not be %d', (value) => {
      expect(() => resolve({ [name]: value })).toThrow(usage);
    });
  },
);

test('there are at most 256 threads', () => {
  expect(resolve({ concurrency: 256 }).concurrency).toBe(256);
  expect(() => resolve({ concurrency: 257 })).toThrow('--concurrency takes a whole number from 1 to 256');
});

test.each(['HIGH', 'urgent', ''])('%j is refused as a severity', (failOn) => {
  expect(() => resolve({ failOn })).toThrow(usage);
});

test.each(['', 'docker:'])('%j is refused as a reference', (reference) => {
  expect(() => resolve({ reference })).toThrow(usage);
});

describe('credentials', () => {
  const environment = { SCAN_IMAGE_USERNAME: 'env-user', SCAN_IMAGE_PASSWORD: 'env-word' };

  test('come from the environment', () => {
    expect(resolve({}, environment).credentials).toEqual({ username: 'env-user', password: 'env-word' });
  });

  test('on the command line override those of the environment', () => {
    expect(resolve({ username: 'me', password: 'pw' }, environment).credentials).toEqual({
      username: 'me',
      password: 'pw',
    });
    expect(resolve({ username: 'me' }, environment).credentials?.username).toBe('me');
  });

  test('need both a user name and a password, and an error quotes neither', () => {
    expect(() => resolve({ username: 'me' })).toThrow('user name without a password');
    expect(() => resolve({ password: 'pw' })).toThrow('password without a user name');
    expect(() => resolve({ password: 'hush-hush' })).toThrow(/^(?!.*hush)/);
  });

  test('of the environment are ignored if they are empty', () => {
    expect(resolve({}, { SCAN_IMAGE_USERNAME: '', SCAN_IMAGE_PASSWORD: '' }).credentials).toBeNull();
  });
});

describe('verification', () => {
  test('is off by default', () => {
    expect(resolve({})).toMatchObject({ verify: null, onlyActive: false });
    expect(resolve({ verify: true })).toMatchObject({
      verify: { most: 1000, databases: false },
      onlyActive: false,
    });
    expect(resolve({ verify: true, verifyDatabases: true }).verify).toEqual({ most: 1000, databases: true });
    expect(resolve({ verify: true, onlyActive: true, maxVerifications: 5 })).toMatchObject({
      verify: { most: 5 },
      onlyActive: true,
    });
  });

  test('of databases needs --verify', () => {
    expect(() => resolve({ verifyDatabases: true })).toThrow('--verify-databases needs --verify');
    expect(() => resolve({ verifyDatabases: true, onlyActive: true })).toThrow('--verify-databases');
  });

  test('is required by --only-active, with which every image would pass otherwise', () => {
    expect(() => resolve({ onlyActive: true })).toThrow('--only-active needs --verify');
    expect(() => resolve({ verify: true, maxVerifications: 0 })).toThrow('--max-verifications');
  });
});
