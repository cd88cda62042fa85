import { expect, test } from 'vitest';
import { isKnownNonSecret } from './surroundings.ts';

const RUN = '4f3a9c0d17be4f3a9c0d17be4f3a9c0d17be4f3a';
const UUID = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';

function isNonSecretIn(text: string, run: string): boolean {
  const start = text.indexOf(run);
  return isKnownNonSecret(text, start, start + run.length);
}

test.each([
  ['part of a longer value', `acme = 'Kx7?${RUN}'`, RUN],
  ['part of a token', `acme = 'acm_4a0_${RUN}'`, RUN],
  ['a token of another kind', `acme_key = "sk_${RUN}"`, RUN],
  ['the hash of a package', `acme-reporter-1.2.4.tgz#${RUN}`, RUN],
  ['a digest', `acme/shop@sha256:${RUN}`, RUN],
  ['a value labelled as a digest', `acme sha1: ${RUN}`, RUN],
  ['a value called a checksum', `"acme-checksum": "${RUN}"`, RUN],
  ['a variable with a commit', `ACME_COMMIT=${RUN}`, RUN],
  ['the id of a request', `acme X-Request-Id: ${UUID}`, UUID],
  ['a commit', `https://git.example/acme/shop/commit/${RUN}`, RUN],
  ['an id in a path', `https://acme.example/apps/${UUID}/builds`, UUID],
  ['the name of a function', '_ZNK4acme3api15NativeRawSymbolEv', 'ZNK4acme3api15NativeRawSymbolEv'],
  ['a name and its value', 'acme Key=9aB3+cd/9aB3+cd/', 'Key=9aB3+cd/9aB3+cd/'],
])('%s is not a secret', (_, text, run) => {
  expect(isNonSecretIn(text, run)).toBe(true);
});

test.each([
  [`ACME_KEY=${RUN}`, RUN],
  [`https://acme.example/?key=${RUN}`, RUN],
  [`https://acme.example/hooks/${UUID}`, UUID],
  [`acme-key_${RUN}`, RUN],
  [`acme sha256 of ${RUN}`, RUN],
  [`acme digest_key: ${RUN}`, RUN],
  [`acme mycommit: ${RUN}`, RUN],
  [`acme client id: ${UUID}`, UUID],
  ['acme 9aB3=cd/9aB3+cd/', '9aB3=cd/9aB3+cd/'],
])('a run may be a secret in %s', (text, run) => {
  expect(isNonSecretIn(text, run)).toBe(false);
});
