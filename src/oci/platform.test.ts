import { describe, expect, test } from 'vitest';
import { bestFit, formatPlatform, hostPlatform, isNamed, parsePlatform, servesPlatform } from './platform.ts';

describe('the platform parser', () => {
  test.each([
    ['linux/amd64', 'linux/amd64'],
    ['linux/arm/v7', 'linux/arm/v7'],
    ['linux/x86_64', 'linux/amd64'],
    ['linux/aarch64', 'linux/arm64'],
    ['windows/amd64', 'windows/amd64'],
    ['linux/constructor', 'linux/constructor'], // a property of every JavaScript object
  ])('reads %s as %s', (text, expected) => {
    expect(formatPlatform(parsePlatform(text))).toBe(expected);
  });

  test.each(['', 'linux', 'linux/', '/amd64', 'linux/arm/', 'linux/arm/v7/x'])('rejects %j', (text) => {
    expect(() => parsePlatform(text)).toThrow(expect.objectContaining({ code: 'USAGE' }));
  });
});

test('the default platform is linux on the architecture of the host', () => {
  expect(formatPlatform(hostPlatform('x64'))).toBe('linux/amd64');
  expect(formatPlatform(hostPlatform('ia32'))).toBe('linux/386');
  expect(formatPlatform(hostPlatform('ppc64'))).toBe('linux/ppc64le');
  expect(formatPlatform(hostPlatform('arm64'))).toBe('linux/arm64');
});

test('prints the version of the OS if there is one', () => {
  const windows = { ...parsePlatform('windows/amd64'), osVersion: '10.0.1' };
  expect(formatPlatform(windows)).toBe('windows/amd64 (10.0.1)');
});

describe('an image serves a platform', () => {
  test.each([
    ['linux/amd64', 'linux/amd64', true],
    ['linux/amd64', 'linux/arm64', false],
    ['windows/amd64', 'linux/amd64', false],
    ['linux/arm/v6', 'linux/arm', true], // no variant wanted: any serves
    ['linux/arm/v6', 'linux/arm/v7', false],
    ['linux/arm', 'linux/arm/v7', false],
    ['linux/arm64', 'linux/arm64/v8', true], // v8 is the only variant
    ['linux/arm64/v8', 'linux/arm64', true],
    ['linux/amd64', 'linux/amd64/v3', false],
  ])('for %s when %s is wanted: %s', (offered, wanted, serves) => {
    expect(servesPlatform(parsePlatform(offered), parsePlatform(wanted))).toBe(serves);
  });
});

describe('of several images that serve a platform', () => {
  const images = ['linux/arm/v6', 'linux/arm/v7', 'linux/arm', 'linux/amd64'].map((text) => ({
    text,
    platform: parsePlatform(text),
  }));
  const fit = (wanted: string): string | undefined => bestFit(images, parsePlatform(wanted))?.text;

  test('the one with exactly the wanted variant is chosen', () => {
    expect(fit('linux/arm/v7')).toBe('linux/arm/v7');
    expect(fit('linux/arm')).toBe('linux/arm');
  });

  test('the first in the index is chosen if none has the variant', () => {
    expect(bestFit(images.slice(0, 2), parsePlatform('linux/arm'))?.text).toBe('linux/arm/v6');
  });

  test('one without a platform is never chosen', () => {
    expect(bestFit([{ platform: null }], parsePlatform('linux/amd64'))).toBeUndefined();
    expect(fit('linux/s390x')).toBeUndefined();
  });
});

test('a platform without an OS or an architecture is not a named one', () => {
  expect(isNamed(parsePlatform('linux/amd64'))).toBe(true);
  expect(isNamed({ ...parsePlatform('linux/amd64'), os: '' })).toBe(false);
  expect(isNamed({ ...parsePlatform('linux/amd64'), architecture: '' })).toBe(false);
  expect(isNamed(null)).toBe(false);
});
