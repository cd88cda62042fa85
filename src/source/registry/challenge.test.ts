import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChallenges } from './challenge.ts';

const read = (header: string): unknown =>
  parseChallenges(header).map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)]);

describe('a WWW-Authenticate header', () => {
  it.each([
    ['Basic realm="x"', [['basic', { realm: 'x' }]]],
    ['bearer Realm=https://a.example/t?x', [['bearer', { realm: 'https://a.example/t?x' }]]],
    [
      'Bearer realm="https://a.example/token",service="a b",scope="repository:x:pull,push"',
      [['bearer', { realm: 'https://a.example/token', service: 'a b', scope: 'repository:x:pull,push' }]],
    ],
    [
      'Basic realm="x", Bearer realm="y" , scope=z',
      [
        ['basic', { realm: 'x' }],
        ['bearer', { realm: 'y', scope: 'z' }],
      ],
    ],
    [
      'Negotiate, Basic realm="x"',
      [
        ['negotiate', {}],
        ['basic', { realm: 'x' }],
      ],
    ],
    [String.raw`Basic realm="say \"hi\""`, [['basic', { realm: 'say "hi"' }]]],
    ['Bearer realm="never closed', [['bearer', { realm: '' }]]],
    ['', []],
    ['"nonsense', []],
  ])('is parsed: %s', (header, expected) => {
    expect(read(header)).toEqual(expected);
  });

  it('with any challenges is parsed to the same challenges', () => {
    const name = fc.stringMatching(/^[a-z]{1,10}$/);
    const value = fc.string({ unit: 'grapheme-ascii', maxLength: 30 });
    const challenge = fc.tuple(name, fc.dictionary(name, value, { noNullPrototype: true }));
    const quote = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
    fc.assert(
      fc.property(fc.array(challenge, { maxLength: 3 }), (challenges) => {
        const header = challenges.map(
          ([scheme, parameters]) =>
            `${scheme} ${Object.entries(parameters)
              .map(([key, text]) => `${key}=${quote(text)}`)
              .join(', ')}`,
        );
        expect(read(header.join(', '))).toEqual(challenges);
      }),
    );
  });

  it('with any text is parsed without an error', () => {
    fc.assert(fc.property(fc.string(), (header) => Array.isArray(parseChallenges(header))));
  });
});
