import { expect, test } from 'vitest';
import { parseTarget } from './target.ts';

test.each([
  ['-', { kind: 'stdin' }],
  ['alpine:3.20', { kind: 'any', name: 'alpine:3.20' }],
  ['registry.example:5000/a:1', { kind: 'any', name: 'registry.example:5000/a:1' }],
  ['docker:alpine:3.20', { kind: 'docker', name: 'alpine:3.20' }],
  ['registry:alpine', { kind: 'registry', name: 'alpine' }],
  ['docker-archive:/tmp/a b.tar', { kind: 'docker-archive', path: '/tmp/a b.tar' }],
  ['oci-archive:a:b.tar', { kind: 'oci-archive', path: 'a:b.tar' }],
  ['oci-dir:./layout', { kind: 'oci-dir', path: './layout' }],
  ['oci-dir:a\nb', { kind: 'oci-dir', path: 'a\nb' }],
  ['dockerx:1', { kind: 'any', name: 'dockerx:1' }],
  ['docker-archive', { kind: 'any', name: 'docker-archive' }],
])('parses %j', (text, target) => {
  expect(parseTarget(text)).toEqual(target);
});

test.each(['', 'docker:', 'registry:', 'docker-archive:', 'oci-archive:', 'oci-dir:'])(
  'rejects %j, which names no image',
  (text) => {
    expect(() => parseTarget(text)).toThrow(expect.objectContaining({ code: 'USAGE' }));
  },
);
