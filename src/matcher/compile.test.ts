import { describe, expect, test } from 'vitest';
import type { Detector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import { compileMatcher } from './compile.ts';
import type { Match } from './match.ts';
import { sampleSecret } from './sample/sample.ts';
import { longDetectors, shortDetectors, testDetector } from './testing/detectors.ts';

const named = (id: string): Detector => {
  const detector = [...shortDetectors, ...longDetectors].find((one) => one.id === id);
  if (detector === undefined) throw new Error(`no detector ${id}`);
  return detector;
};
const scan = (detectors: readonly Detector[], text: string): readonly Match[] =>
  compileMatcher(detectors).open().end(Buffer.from(text, 'latin1')).matches;

describe('a detector that cannot be compiled is refused with its id', () => {
  const acme = named('acme-token');
  test.each<[string, Detector]>([
    ['no literal and no context', { ...acme, pattern: [run('hex', 32)] }],
    ['a literal of one character before a run of one', { ...acme, pattern: [lit('x'), run('hex', 1, 9)] }],
    ['an empty pattern', { ...acme, pattern: [] }],
    ['a length that is not possible', { ...acme, pattern: [lit('acm_'), run('hex', 9, 3)] }],
    ['an unbounded length', { ...acme, pattern: [lit('acm_'), run('hex', 1, Infinity)] }],
    ['a match longer than any window', { ...acme, pattern: [lit('acm_'), run('hex', 1, 100_000)] }],
    ['a character that is not a byte', { ...acme, pattern: [lit('acm€'), run('hex', 8)] }],
    [
      'a context word of two letters',
      { ...acme, pattern: [run('hex', 8)], context: { words: ['ac'], within: 9 } },
    ],
  ])('%s', (_, detector) => {
    expect(() => compileMatcher([detector])).toThrow(/^detector acme-token: /);
  });
});

test('a match has the offsets, line and column of the secret, in bytes', () => {
  const secret = sampleSecret(named('acme-token'), 1);
  expect(scan([named('acme-token')], `a\nb\xe9 "${secret}"\n`)).toEqual([
    {
      detector: 'acme-token',
      start: 6,
      end: 6 + secret.length,
      secret,
      confidence: 'high',
      checksum: 'none',
      line: 2,
      column: 5,
    },
  ]);
});

test('the middle of a longer run is not a token', () => {
  const secret = sampleSecret(named('acme-token'), 1);
  for (const text of [`x${secret}`, `${secret}x`, `0${secret}`])
    expect(scan([named('acme-token')], text)).toEqual([]);
  for (const text of [`-${secret}`, `${secret}-`, `"${secret}"`])
    expect(scan([named('acme-token')], text)).toHaveLength(1);
});

test('a token is not followed by more of a name, and does not start with the last digit of one', () => {
  const secret = sampleSecret(named('acme-token'), 1);
  expect(scan([named('acme-token')], `${secret}_extra`)).toEqual([]);
  const digit = { ...named('acme-token'), pattern: [lit('4b1d'), run('alnum', 12)] };
  expect(scan([digit], 'adf4b1dK7Qz9vLm2T0x')).toEqual([]);
  expect(scan([digit], '-4b1dK7Qz9vLm2T0x')).toHaveLength(1);
});

test('the letter before a token may belong to an escape', () => {
  const secret = sampleSecret(named('acme-token'), 1);
  for (const escape of ['\\n', '\\t', '%3D', '\\u0026', '\\x41', '\x1b[1;31m']) {
    expect(scan([named('acme-token')], `x${escape}${secret}`)).toHaveLength(1);
  }
});

test('a block that starts with dashes is found in a removed line of a diff', () => {
  const block: Detector = { ...named('acme-token'), pattern: [lit('--ACME--'), run('hex-lower', 8)] };
  expect(scan([block], `---ACME--0a1b2c3d`)).toHaveLength(1);
});

describe('confidence', () => {
  const dove = named('dove-key');
  const hex = sampleSecret(dove, 1);
  const fern = named('fern-token');

  test('is that of the detector if the context word is in the name of the value, and one step lower elsewhere', () => {
    expect(scan([dove], `dove_key=${hex}`)[0]?.confidence).toBe('medium');
    expect(scan([dove], `a dove, ${hex.slice(0, 0)}or ${hex}`)[0]?.confidence).toBe('low');
  });

  test('is the higher one for a secret near two words', () => {
    expect(scan([dove], `pigeon a dove=${hex}`)[0]?.confidence).toBe('medium');
  });

  test('is high if a checksum is valid, and one step lower if it is not', () => {
    const secret = sampleSecret(fern, 1);
    const altered = secret.slice(0, -1) + (secret.endsWith('1') ? '2' : '1');
    expect(scan([{ ...fern, confidence: 'low' }], secret)[0]).toMatchObject({
      confidence: 'high',
      checksum: 'valid',
    });
    expect(scan([fern], altered)[0]).toMatchObject({ confidence: 'medium', checksum: 'invalid' });
    expect(scan([{ ...fern, confidence: 'medium' }], altered)[0]).toMatchObject({ confidence: 'low' });
  });
});

test('a context word finds at most the first run after it', () => {
  const dove = named('dove-key');
  const [first, second] = [sampleSecret(dove, 1), sampleSecret(dove, 2)];
  expect(scan([dove], `dove ${first} ${second}`).map(({ secret }) => secret)).toEqual([first]);
});

test('a value far below the entropy of its detector is not a match', () => {
  expect(scan([named('dove-key')], 'dove=aaaaaaaaaa')).toEqual([]);
});

test('a value a little below the entropy has low confidence if it is assigned, and is not a match elsewhere', () => {
  const detector = { ...named('dove-key'), entropy: 2 };
  expect(scan([detector], 'dove=abcabcabc1')).toMatchObject([{ confidence: 'low' }]);
  expect(scan([{ ...detector, confidence: 'low' }], 'dove=abcabcabc1')).toEqual([]);
});

test('a run of words has low confidence if it is assigned, and is not a match elsewhere', () => {
  const { check: _, ...dove } = named('dove-key');
  const detector = { ...dove, pattern: [run('base64url', 20, 40)] };
  expect(scan([detector], 'dove=checkout-service-role-2')).toMatchObject([{ confidence: 'low' }]);
  expect(scan([detector], 'dove (checkout-service-role-2)')).toEqual([]);
  expect(scan([detector], 'dove (k7Qz9vLm2Tx0Wq8Rb4Yc)')).toHaveLength(1);
});

test('a key of words has low confidence, and is not a match if its detector has low confidence', () => {
  const detector: Detector = {
    ...named('acme-token'),
    before: [lit('token=')],
    pattern: [run('base64url', 12, 40)],
    check: 'key-like',
  };
  expect(scan([detector], 'token=checkout-role2key-4711')).toMatchObject([{ confidence: 'low' }]);
  expect(scan([{ ...detector, confidence: 'low' }], 'token=checkout-role2key-4711')).toEqual([]);
  expect(scan([{ ...detector, confidence: 'low' }], 'token=k7Qz9vLm2Tx0Wq8R')).toHaveLength(1);
});

test('a sequence in the form of a secret has low confidence', () => {
  const detector = { ...named('acme-token'), pattern: [lit('acm_'), run('alnum', 26)], entropy: 3 };
  expect(scan([detector], 'acm_abcdefghijklmnopqrstuvwxyz')).toMatchObject([{ confidence: 'low' }]);
});

test('a value whose name is not that of a secret is skipped if the detector checks names', () => {
  const detector: Detector = { ...named('acme-token'), before: [lit('token'), run('word', 0, 8), lit('=')] };
  const secret = sampleSecret(detector, 1);
  const checking: Detector = { ...detector, checksName: true };
  for (const text of [`csrf_token=${secret}`, `token_url=${secret}`]) {
    expect(scan([detector], text)).toHaveLength(1);
    expect(scan([checking], text)).toEqual([]);
  }
  expect(scan([checking], `shop_token=${secret}`)).toHaveLength(1);
});

test('a value with little entropy and a distinctive prefix has low confidence, unless it is masked', () => {
  const detector = { ...named('acme-token'), pattern: [lit('acm_'), run('alnum', 20)], entropy: 3 };
  expect(scan([detector], `acm_${'Q'.repeat(20)}`)).toMatchObject([{ confidence: 'low' }]);
  expect(scan([detector], `acm_${'x'.repeat(20)}`)).toEqual([]);
  expect(scan([{ ...detector, pattern: [lit('acm'), run('alnum', 20)] }], `acm${'Q'.repeat(20)}`)).toEqual(
    [],
  );
});

describe('of overlapping matches the better one is kept:', () => {
  const secret = sampleSecret(named('acme-token'), 1);
  const at = (detector: Partial<Detector>): Detector => ({ ...named('acme-token'), ...detector });

  test.each<[string, Detector, Detector]>([
    ['higher confidence', at({ id: 'z-high' }), at({ id: 'a-low', confidence: 'low' })],
    ['a vendor over generic', at({ id: 'z-vendor' }), at({ id: 'a-generic', specificity: 'generic' })],
    [
      'a vendor over a kind of secret',
      at({ id: 'z-vendor' }),
      at({ id: 'a-header', specificity: 'protocol' }),
    ],
    [
      'the longer',
      at({ id: 'z-long' }),
      at({ id: 'a-short', pattern: [lit('cm_'), run('alnum', 12)], before: [lit('a')] }),
    ],
    [
      'the one with a context word',
      at({ id: 'z-named', context: { words: ['acme'], within: 20 } }),
      at({ id: 'a-unnamed' }),
    ],
    ['the first by id', at({ id: 'a-same' }), at({ id: 'b-same' })],
  ])('%s', (_, better, worse) => {
    const text = `acme: ${secret}`;
    expect(scan([worse, better], text).map(({ detector }) => detector)).toEqual([better.id]);
    expect(scan([better, worse], text).map(({ detector }) => detector)).toEqual([better.id]);
  });

  test('a match of a vendor takes the confidence of a generic match at the same bytes', () => {
    const header = at({ id: 'a-header', specificity: 'protocol', confidence: 'medium' });
    const guess = at({ id: 'z-guess', confidence: 'low' });
    expect(scan([header, guess], secret)).toMatchObject([{ detector: 'z-guess', confidence: 'medium' }]);
  });
});

describe('the limit on matches', () => {
  const secrets = Array.from({ length: 5 }, (_, seed) => sampleSecret(named('acme-token'), seed));
  const text = Buffer.from(secrets.join('\n'), 'latin1');
  const matcher = (maxMatches: number) => compileMatcher([named('acme-token')], { maxMatches });

  test('is not exceeded by exactly as many matches', () => {
    const result = matcher(5).open().end(text);
    expect(result).toMatchObject({ truncated: false });
    expect(result.matches).toHaveLength(5);
  });

  test('makes the result truncated if there are more, and keeps the first matches', () => {
    for (const size of [1, 20, 1000]) {
      const stream = matcher(3).open();
      for (let at = 0; at < text.length; at += size) stream.push(text.subarray(at, at + size));
      const result = stream.end();
      expect(result.truncated).toBe(true);
      expect(result.matches.map(({ secret, line }) => [secret, line])).toEqual(
        secrets.slice(0, 3).map((secret, i) => [secret, i + 1]),
      );
    }
  });
});

test('there are no matches without detectors, or in an empty text', () => {
  expect(compileMatcher([]).open().end(Buffer.from('text'))).toEqual({ matches: [], truncated: false });
  expect(compileMatcher(shortDetectors).open().end()).toEqual({ matches: [], truncated: false });
});

test('a text with too many matches has the same result in chunks and in one piece', () => {
  const dove = named('dove-key');
  const hex = [1, 2].map((seed) => sampleSecret(dove, seed));
  const text = Buffer.from(`a dove, or ${hex.join('\ndove=')}\n`.repeat(3), 'latin1');
  const matcher = compileMatcher([dove], { maxMatches: 3 });
  const whole = matcher.open().end(text);
  expect(whole.truncated).toBe(true);
  for (let size = 1; size < text.length; size++) {
    const stream = matcher.open();
    for (let at = 0; at < text.length; at += size) stream.push(text.subarray(at, at + size));
    expect(stream.end()).toEqual(whole);
  }
});

test.each([3, 29, 64, 300, 900])('a literal of %s bytes is found wherever the text is cut', (length) => {
  const text = `${Array.from({ length: length - 3 }, (_, i) => ' etaoin'.charAt(i % 7)).join('')}zqx`;
  const matcher = compileMatcher([
    testDetector({ id: 'made-up', pattern: [lit(text), lit(';'), run('digit', 4)] }),
  ]);
  for (const size of [97, 9700, 97_000]) {
    for (const lead of [0, 262_100, 700_000]) {
      const bytes = Buffer.from(`${'.'.repeat(lead)}${text};1234.`);
      const stream = matcher.open();
      for (let at = 0; at < bytes.length; at += size) stream.push(bytes.subarray(at, at + size));
      expect(stream.end().matches).toHaveLength(1);
    }
  }
});
