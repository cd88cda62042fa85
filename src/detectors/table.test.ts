import { describe, expect, test } from 'vitest';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';
import { grouped, marked, named, padded, qualified, table, vendor } from './table.ts';

const one = (...rows: Parameters<typeof vendor>): Detector => {
  const [detector] = table('medium', vendor(...rows));
  if (detector === undefined) throw new Error('the vendor has no key');
  return detector;
};

describe('a row', () => {
  test('of a key without a mark asks for the vendor’s name, in all its written forms', () => {
    const detector = one('acmesoft', 'Acme Soft', 'anvils', [named('api-key', [run('alnum', 32)])]);
    expect(detector.context).toEqual({
      words: ['acmesoft', 'acme_soft', 'acme-soft', 'acme soft'],
      within: 40,
    });
    expect(detector.confidence).toBe('medium');
  });

  test('of a key with a mark asks for nothing else', () => {
    const detector = one('acme', 'Acme', 'anvils', [marked('api-key', [lit('acme_'), run('alnum', 32)])]);
    expect(detector.context).toBeUndefined();
    expect(detector.confidence).toBe('high');
  });

  test('names the detector and its examples after vendor and type', () => {
    const detector = one('acme', 'Acme', 'anvils', [named('oauth-client-secret', [run('hex-lower', 32)])]);
    expect(detector.id).toBe('acme-oauth-client-secret');
    expect(detector.title).toBe('Acme OAuth Client Secret');
    expect(detector.examples[0]).toBe('ACME_OAUTH_CLIENT_SECRET={secret}');
  });

  test('says better what its vendor says, and the vendor what the table says', () => {
    const keys = [
      named('api-key', [run('hex-lower', 32)], { severity: 'low', title: 'Anvil Key' }),
      named('secret', [run('hex-lower', 40)]),
    ];
    const list = table('medium', vendor('acme', 'Acme', 'anvils', keys, { severity: 'critical' }));
    expect(list.map(({ severity }) => severity)).toEqual(['low', 'critical']);
    expect(list[0]?.title).toBe('Anvil Key');
    expect(one('acme', 'Acme', 'anvils', keys.slice(1)).severity).toBe('medium');
  });

  test('uses a name in its examples that one of its words stands in', () => {
    const format = [run('hex-lower', 32)];
    const detector = one('acme', 'Acme', 'anvils', [
      named('secret', format, { words: ['anvil.com', 'anvil'] }),
    ]);
    expect(detector.examples[0]).toBe('ANVIL_SECRET={secret}');
  });

  test('is checked for words where its run could be one, and for entropy by its length', () => {
    const checks = (key: ReturnType<typeof named>): unknown[] => {
      const { check, entropy } = one('acme', 'Acme', 'anvils', [key]);
      return [check, entropy];
    };
    expect(checks(named('api-key', [run('alnum', 32)]))).toEqual(['password-like', 3]);
    expect(checks(named('api-key', [run('hex-lower', 16)]))).toEqual([undefined, 2.5]);
    expect(checks(marked('api-key', [lit('acme_'), run('alnum', 32)]))).toEqual(['not-placeholder', 3]);
    expect(checks(named('api-key', [run('alnum', 32)], { check: 'none' }))).toEqual([undefined, 3]);
  });
});

test('a name that is an ordinary word is qualified by what stands behind it', () => {
  const words = qualified('front');
  expect(words).toContain('front_api');
  expect(words).toContain('fronttoken');
  expect(words).not.toContain('front');
});

test('groups stand with dashes between them', () => {
  expect(grouped('hex', 4, 8)).toEqual([run('hex', 4), lit('-'), run('hex', 8)]);
});

test('what is padded does not start with the sign that pads it', () => {
  expect(padded('base64', 43, 44, '-')).toEqual([run('base64', 1, 1, '-'), run('base64', 42, 43, '-=')]);
});

test('a key of one length may be a little longer, unless it is hexadecimal or has text around it', () => {
  const format = (key: ReturnType<typeof named>): unknown => one('acme', 'Acme', 'anvils', [key]).pattern;
  expect(format(named('api-key', [run('alnum', 32)]))).toEqual([run('alnum', 32, 40)]);
  expect(format(named('api-key', [run('alnum', 16)]))).toEqual([run('alnum', 16)]);
  expect(format(named('api-key', [run('hex', 32)]))).toEqual([run('hex', 32)]);
  expect(format(named('api-key', [run('alnum', 32)], { after: [lit('@')] }))).toEqual([run('alnum', 32)]);
  expect(format(marked('api-key', [lit('acme_'), run('alnum', 32)]))).toEqual([
    lit('acme_'),
    run('alnum', 32),
  ]);
});
