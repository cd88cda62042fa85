import { describe, expect, test } from 'vitest';
import type { Detector } from '../model/detector.ts';
import { type Key, type KeyOptions, contextual, distinctive } from '../model/key.ts';
import { lit, run } from '../model/pattern.ts';
import { grouped, padded } from '../patterns/encodings.ts';
import { qualified } from '../patterns/names.ts';
import { keyDetector } from './key-detector.ts';

const detectorOf = (slug: string, name: string, key: Key, keyDefaults: KeyOptions = {}): Detector =>
  keyDetector({ slug, name, offers: 'anvils', keyDefaults, secrets: [key] }, key);

describe('the detector of a key', () => {
  test('needs one spelling of the vendor’s name near a contextual key', () => {
    const detector = detectorOf('acmesoft', 'Acme Soft', contextual('api-key', [run('alnum', 32)]));
    expect(detector.context).toEqual({
      words: ['acmesoft', 'acme_soft', 'acme-soft', 'acme soft'],
      within: 40,
    });
    expect(detector.confidence).toBe('medium');
  });

  test('needs nothing near a distinctive key', () => {
    const detector = detectorOf('acme', 'Acme', distinctive('api-key', [lit('acme_'), run('alnum', 32)]));
    expect(detector.context).toBeUndefined();
    expect(detector.confidence).toBe('high');
  });

  test('has id, title and examples with the names of vendor and type', () => {
    const detector = detectorOf('acme', 'Acme', contextual('oauth-client-secret', [run('hex-lower', 32)]));
    expect(detector.id).toBe('acme-oauth-client-secret');
    expect(detector.title).toBe('Acme OAuth Client Secret');
    expect(detector.examples[0]).toBe('ACME_OAUTH_CLIENT_SECRET={secret}');
  });

  test('prefers the key’s options to the vendor’s defaults, and these to what is derived', () => {
    const withOptions = contextual('api-key', [run('hex-lower', 32)], {
      severity: 'low',
      title: 'Anvil Key',
    });
    const withoutOptions = contextual('secret', [run('hex-lower', 40)]);
    expect(detectorOf('acme', 'Acme', withOptions, { severity: 'critical' })).toMatchObject({
      severity: 'low',
      title: 'Anvil Key',
    });
    expect(detectorOf('acme', 'Acme', withoutOptions, { severity: 'critical' }).severity).toBe('critical');
    expect(detectorOf('acme', 'Acme', withoutOptions).severity).toBe('high');
  });

  test('has examples that contain one of its words', () => {
    const words = ['anvil.com', 'anvil'];
    const detector = detectorOf('acme', 'Acme', contextual('secret', [run('hex-lower', 32)], { words }));
    expect(detector.examples[0]).toBe('ANVIL_SECRET={secret}');
  });

  test('has a check if the key may resemble words, and an entropy that fits its length', () => {
    const checks = (key: Key): unknown[] => {
      const { check, entropy } = detectorOf('acme', 'Acme', key);
      return [check, entropy];
    };
    expect(checks(contextual('api-key', [run('alnum', 32)]))).toEqual(['password-like', 3]);
    expect(checks(contextual('api-key', [run('hex-lower', 16)]))).toEqual([undefined, 2.5]);
    expect(checks(distinctive('api-key', [lit('acme_'), run('alnum', 32)]))).toEqual(['not-placeholder', 3]);
    expect(checks(contextual('api-key', [run('alnum', 32)], { check: 'none' }))).toEqual([undefined, 3]);
  });

  test('accepts a longer contextual key, unless it is hexadecimal, short or has text after it', () => {
    const patternOf = (key: Key): unknown => detectorOf('acme', 'Acme', key).pattern;
    expect(patternOf(contextual('api-key', [run('alnum', 32)]))).toEqual([run('alnum', 32, 40)]);
    expect(patternOf(contextual('api-key', [run('alnum', 16)]))).toEqual([run('alnum', 16)]);
    expect(patternOf(contextual('api-key', [run('hex', 32)]))).toEqual([run('hex', 32)]);
    expect(patternOf(contextual('api-key', [run('alnum', 32)], { after: [lit('@')] }))).toEqual([
      run('alnum', 32),
    ]);
    expect(patternOf(distinctive('api-key', [lit('acme_'), run('alnum', 32)]))).toEqual([
      lit('acme_'),
      run('alnum', 32),
    ]);
  });
});

test('qualified returns an ordinary word only together with a noun', () => {
  const words = qualified('front');
  expect(words).toContain('front_api');
  expect(words).toContain('fronttoken');
  expect(words).not.toContain('front');
});

test('grouped puts dashes between its runs', () => {
  expect(grouped('hex', 4, 8)).toEqual([run('hex', 4), lit('-'), run('hex', 8)]);
});

test('padded returns a run that does not start with the padding character', () => {
  expect(padded('base64', 43, 44, '-')).toEqual([run('base64', 1, 1, '-'), run('base64', 42, 43, '-=')]);
});
