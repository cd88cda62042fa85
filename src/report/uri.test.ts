import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText } from './testing.ts';
import { relativeUri, repositoryOf } from './uri.ts';

test.each([
  ['app/.env', 'app/.env'],
  ['app/a b/ä.txt', 'app/a%20b/%C3%A4.txt'],
  ['debian:latest/x', 'debian%3Alatest/x'],
  ['//host/x', 'host/x'],
  ['../../etc/passwd', 'etc/passwd'],
  ['a?b#c%00', 'a%3Fb%23c%2500'],
  ['\ud800', '%EF%BF%BD'],
  ['', 'root'],
])('writes the path %j as the URI %s', (path, uri) => {
  expect(relativeUri(path)).toBe(uri);
});

test('writes every path as a relative URI below its base', () => {
  fc.assert(
    fc.property(hostileText, (path) => {
      const uri = relativeUri(path);
      expect(uri).toMatch(/^(?:[\w.~-]|%[0-9A-F]{2})+(?:\/(?:[\w.~-]|%[0-9A-F]{2})+)*$/);
      expect(new URL(uri, 'https://base.example/a/b/').href).toBe(`https://base.example/a/b/${uri}`);
    }),
  );
});

test.each([
  ['app:1', 'app'],
  ['registry:registry.example:5000/team/shop:1.4', 'registry.example_5000/team/shop'],
  [`team/shop@sha256:${'0'.repeat(64)}`, 'team/shop'],
  ['docker-archive:/tmp/my app.tar', 'tmp/my_app.tar'],
  ['-', 'stdin'],
])('reads from the image %s the repository %s', (reference, repository) => {
  expect(repositoryOf(reference)).toBe(repository);
});
