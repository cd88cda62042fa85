import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatReference, parseReference } from './reference.ts';

const HEX = '0123456789abcdef'.repeat(4);
const DIGEST = `sha256:${HEX}`;

const full = (text: string): string => formatReference(parseReference(text));

describe("the full form of a name follows Docker's rules", () => {
  test.each([
    ['alpine', 'docker.io/library/alpine:latest'],
    ['alpine:3.20', 'docker.io/library/alpine:3.20'],
    ['team/app', 'docker.io/team/app:latest'],
    ['docker.io/alpine', 'docker.io/library/alpine:latest'],
    ['index.docker.io/alpine:1', 'docker.io/library/alpine:1'],
    ['registry-1.docker.io/team/app:1', 'docker.io/team/app:1'],
    ['localhost/app', 'localhost/app:latest'],
    ['localhost:5000/app:1', 'localhost:5000/app:1'],
    ['registry.example/app', 'registry.example/app:latest'],
    ['registry.example:5000/a/b/c:v1.0_x-y', 'registry.example:5000/a/b/c:v1.0_x-y'],
    ['Registry/app', 'Registry/app:latest'],
    ['[::1]:5000/app:1', '[::1]:5000/app:1'],
    ['127.0.0.1/app', '127.0.0.1/app:latest'],
    ['a__b/c.d-e--f', 'docker.io/a__b/c.d-e--f:latest'],
    [`alpine@${DIGEST}`, `docker.io/library/alpine@${DIGEST}`],
    [`registry.example/app:1@${DIGEST}`, `registry.example/app:1@${DIGEST}`],
    [`app@sha512:${HEX}${HEX}`, `docker.io/library/app@sha512:${HEX}${HEX}`],
    ['app:LATEST', 'docker.io/library/app:LATEST'],
  ])('%s becomes %s', (text, expected) => {
    expect(full(text)).toBe(expected);
  });
});

describe('the reference parser', () => {
  test.each([
    ['', 'repository name is malformed'],
    ['/app', 'repository name is malformed'],
    ['app/', 'repository name is malformed'],
    ['team//app', 'repository name is malformed'],
    ['-app', 'repository name is malformed'],
    ['a___b', 'repository name is malformed'],
    ['a..b', 'repository name is malformed'],
    ['app\n', 'repository name is malformed'],
    ['team/App', 'lower case'],
    ['App', 'lower case'],
    ['app:', 'tag is malformed'],
    ['app:-x', 'tag is malformed'],
    ['app:a:b', 'tag is malformed'],
    [`app:${'t'.repeat(129)}`, 'tag is malformed'],
    ['-registry.example/app', 'host is malformed'],
    ['registry.example:port/app', 'host is malformed'],
    ['app@', 'not a digest'],
    ['app@sha256:abc', 'not a digest'],
    [`app@md5:${'a'.repeat(32)}`, 'neither sha256 nor sha512'],
    [`app@SHA256:${HEX}`, 'not a digest'],
    [`app@sha256:${HEX.toUpperCase()}`, 'not a digest'],
    [`app@${DIGEST}@${DIGEST}`, 'more than one @'],
    [`registry.example/${'a'.repeat(256)}`, 'repository name is malformed'],
    [HEX, 'image id'],
    [DIGEST, 'image id'],
  ])('rejects %j like Docker', (text, why) => {
    expect(() => parseReference(text)).toThrow(expect.objectContaining({ code: 'USAGE' }));
    expect(() => parseReference(text)).toThrow(why);
  });

  test('prints a hostile name on one line', () => {
    expect(() => parseReference('a\x1b[2J\nb')).toThrow('"a\\x1b[2J\\x0ab" is not an image reference');
  });
});

const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
const component = fc
  .tuple(word, fc.array(fc.tuple(fc.constantFrom('.', '_', '__', '-', '---'), word), { maxLength: 2 }))
  .map(([first, more]) => first + more.map(([separator, next]) => separator + next).join(''));
const host = fc.constantFrom('localhost', 'registry.example', 'registry.example:5000', 'HOST', '[fe80::1]:1');
const tag = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,20}$/);

test('parses the full form of a reference to the same reference', () => {
  const reference = fc
    .tuple(
      fc.option(host),
      fc.array(component, { minLength: 1, maxLength: 4 }),
      fc.option(tag),
      fc.option(fc.constant(DIGEST)),
    )
    .map(
      ([at, path, label, digest]) =>
        (at === null ? '' : `${at}/`) +
        // Without a host, a first component with a dot would be one.
        (at === null ? path.join('/').replace(/^[^/]*\./, 'x/') : path.join('/')) +
        (label === null ? '' : `:${label}`) +
        (digest === null ? '' : `@${digest}`),
    );
  fc.assert(
    fc.property(reference, (text) => {
      const parsed = parseReference(text);
      expect(parseReference(formatReference(parsed))).toEqual(parsed);
    }),
  );
});
