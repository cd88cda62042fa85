import { expect, test } from 'vitest';
import { withoutCredentials } from './errors.ts';

test.each([
  ['https://ann:pa$s@h.example/a', 'https://****@h.example/a'],
  ['https://ann:pa/ss@h.example/a', 'https://****@h.example/a'],
  ['"ann:pass@h.example/app:1" is not a reference', '"****@h.example/app:1" is not a reference'],
  ['registry:ann:pass@h.example/app', '****@h.example/app'],
  ['GET https://h.example/b?X-Amz-Signature=1f2e&a=b: cut', 'GET https://h.example/b?**** cut'],
])('hides the credentials in %s', (text, expected) => {
  expect(withoutCredentials(text)).toBe(expected);
});

test.each([
  `h.example:5000/team/app:1@sha256:${'0'.repeat(64)}`,
  `https://h.example:5000/team/app@sha256:${'0'.repeat(64)}`,
  'docker-archive:app@1.tar',
  'oci-dir:./a@b',
  'unix:///var/run/docker.sock',
  'team/app:1',
  'mail ann@example.org',
])('leaves %s unchanged', (text) => {
  expect(withoutCredentials(text)).toBe(text);
});
