import { describe, expect, test } from 'vitest';
import { bestFit, formatPlatform, hostPlatform, isNamed, parsePlatform, servesPlatform } from './platform.ts';

describe('a platform as it is typed', () => {
  test.each([
    ['linux/amd64', 'linux/amd64'],
    ['linux/arm/v7', 'linux/arm/v7'],
    ['linux/x86_64', 'linux/amd64'],
    ['linux/aarch64', 'linux/arm64'],
    ['windows/amd64', 'windows/amd64'],
    ['linux/constructor', 'linux/constructor'], // no name of a JavaScript object means anything
  ])('%s is read as %s', (text, expected) => {
    expect(formatPlatform(parsePlatform(text))).toBe(expected);
  });

  test.each(['', 'linux', 'linux/', '/amd64', 'linux/arm/', 'linux/arm/v7/x'])(
    '%j is no platform',
    (text) => {
      expect(() => parsePlatform(text)).toThrow(expect.objectContaining({ code: 'USAGE' }));
    },
  );
});

test('the host wants images for linux, whatever it runs itself', () => {
  expect(formatPlatform(hostPlatform('x64'))).toBe('linux/amd64');
  expect(formatPlatform(hostPlatform('ia32'))).toBe('linux/386');
  expect(formatPlatform(hostPlatform('ppc64'))).toBe('linux/ppc64le');
  expect(formatPlatform(hostPlatform('arm64'))).toBe('linux/arm64');
});

test('the version of the system is printed where it is known', () => {
  const windows = { ...parsePlatform('windows/amd64'), osVersion: '10.0.1' };
  expect(formatPlatform(windows)).toBe('windows/amd64 (10.0.1)');
});

describe('an image serves a platform', () => {
  test.each([
    ['linux/amd64', 'linux/amd64', true],
    ['linux/amd64', 'linux/arm64', false],
    ['windows/amd64', 'linux/amd64', false],
    ['linux/arm/v6', 'linux/arm', true], // no variant asked for: any will do
    ['linux/arm/v6', 'linux/arm/v7', false],
    ['linux/arm', 'linux/arm/v7', false],
    ['linux/arm64', 'linux/arm64/v8', true], // v8 is the only one there is
    ['linux/arm64/v8', 'linux/arm64', true],
    ['linux/amd64', 'linux/amd64/v3', false],
  ])('%s for %s: %s', (there, wanted, serves) => {
    expect(servesPlatform(parsePlatform(there), parsePlatform(wanted))).toBe(serves);
  });
});

describe('of several images that serve a platform', () => {
  const images = ['linux/arm/v6', 'linux/arm/v7', 'linux/arm', 'linux/amd64'].map((text) => ({
    text,
    platform: parsePlatform(text),
  }));
  const fit = (wanted: string): string | undefined => bestFit(images, parsePlatform(wanted))?.text;

  test('the one with the very variant is taken', () => {
    expect(fit('linux/arm/v7')).toBe('linux/arm/v7');
    expect(fit('linux/arm')).toBe('linux/arm');
  });

  test('else the first that the index lists', () => {
    expect(bestFit(images.slice(0, 2), parsePlatform('linux/arm'))?.text).toBe('linux/arm/v6');
  });

  test('none that names no platform is taken', () => {
    expect(bestFit([{ platform: null }], parsePlatform('linux/amd64'))).toBeUndefined();
    expect(fit('linux/s390x')).toBeUndefined();
  });
});

test('a platform without a system or an architecture is no name', () => {
  expect(isNamed(parsePlatform('linux/amd64'))).toBe(true);
  expect(isNamed({ ...parsePlatform('linux/amd64'), os: '' })).toBe(false);
  expect(isNamed({ ...parsePlatform('linux/amd64'), architecture: '' })).toBe(false);
  expect(isNamed(null)).toBe(false);
});
