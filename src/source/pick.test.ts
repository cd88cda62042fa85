import { describe, expect, test } from 'vitest';
import { parsePlatform } from '../oci/platform.ts';
import { type Choice, pickImage } from './pick.ts';

const HOST = { wanted: parsePlatform('linux/amd64'), isExplicit: false };
const choice = (value: string, names: readonly string[], platform: string | null = null): Choice<string> => ({
  value,
  names,
  id: value.padEnd(64, '0'),
  platform: platform === null ? null : parsePlatform(platform),
});
const app = choice('aaaaaa1', ['app:1']);
const tool = choice('bbbbbb2', ['registry.example/tool:2', 'tool:latest']);

test('takes the only image, whatever its platform', () => {
  expect(pickImage([app], null, HOST)).toBe('aaaaaa1');
  expect(pickImage([choice('x', [], 'linux/s390x')], null, HOST)).toBe('x');
});

describe('an image is chosen from several', () => {
  test.each([
    ['app:1', 'aaaaaa1'],
    ['docker.io/library/app:1', 'aaaaaa1'],
    ['registry.example/tool:2', 'bbbbbb2'],
    ['tool', 'bbbbbb2'], // its second name; `latest` is the default
    ['docker.io/library/tool:latest', 'bbbbbb2'],
    ['aaaaaa', 'aaaaaa1'],
    ['sha256:bbbbbb2', 'bbbbbb2'],
    ['aaaaaa1'.padEnd(64, '0'), 'aaaaaa1'],
  ])('by %s', (pick, value) => {
    expect(pickImage([app, tool], pick, HOST)).toBe(value);
  });

  test('by a name that is not a reference, as ref names of layouts may be free text', () => {
    expect(pickImage([app, choice('c', ['Release Candidate'])], 'Release Candidate', HOST)).toBe('c');
  });

  test('by any of its names, if a layout lists it once for each', () => {
    const twice = [app, choice('aaaaaa1', ['app:2'])];
    expect(pickImage(twice, 'app:2', HOST)).toBe('aaaaaa1');
    expect(pickImage(twice, null, HOST)).toBe('aaaaaa1');
  });
});

describe('it is an error that lists the images', () => {
  test('if none of several is chosen', () => {
    expect(() => pickImage([app, tool], null, HOST)).toThrow(
      expect.objectContaining({
        code: 'IMAGE_AMBIGUOUS',
        message: 'the archive holds 2 images: app:1, registry.example/tool:2',
      }),
    );
  });

  test.each(['app:2', 'aaaaa', 'cccccc', '', 'APP:1'])('if there is no image %j', (pick) => {
    expect(() => pickImage([app, tool], pick, HOST)).toThrow(
      expect.objectContaining({
        code: 'IMAGE_NOT_FOUND',
        hint: 'it holds: app:1, registry.example/tool:2; choose one with --image NAME',
      }),
    );
  });

  test('if several ids have the chosen start', () => {
    const close = choice('aaaaaa2', ['app:2']);
    expect(() => pickImage([app, close], 'aaaaaa', HOST)).toThrow(
      expect.objectContaining({ code: 'IMAGE_AMBIGUOUS' }),
    );
  });

  test('if there is no image', () => {
    expect(() => pickImage([], null, HOST)).toThrow(expect.objectContaining({ code: 'IMAGE_NOT_FOUND' }));
  });

  test('in a short list on one line', () => {
    const many = Array.from({ length: 500 }, (_, at) => choice(`x${String(at)}`, [`n\n${String(at)}`]));
    expect(() => pickImage(many, null, HOST)).toThrow(/^.{100,300}, …$/);
  });
});

describe('of images with one name for several platforms', () => {
  const variants = ['linux/arm64', 'linux/amd64', 'linux/arm/v6', 'linux/arm/v7'].map((platform) =>
    choice(platform, ['app:1'], platform),
  );
  const taken = (wanted: string): string =>
    pickImage(variants, null, { wanted: parsePlatform(wanted), isExplicit: true });

  test.each(['linux/amd64', 'linux/arm64', 'linux/arm/v7'])('the one for %s is taken', (wanted) => {
    expect(taken(wanted)).toBe(wanted);
  });

  test('none is for the platform, which is an error that lists them', () => {
    expect(() => taken('linux/s390x')).toThrow(
      expect.objectContaining({
        code: 'PLATFORM_NOT_FOUND',
        hint: 'choose one with --platform: linux/arm64, linux/amd64, linux/arm/v6, linux/arm/v7',
      }),
    );
  });

  test('none is taken if two are for the same platform or one names no platform', () => {
    const ambiguous: unknown = expect.objectContaining({ code: 'IMAGE_AMBIGUOUS' });
    const same = choice('other', ['app:1'], 'linux/amd64');
    expect(() => pickImage([...variants, same], null, HOST)).toThrow(ambiguous);
    expect(() => pickImage([...variants, choice('other', ['app:1'])], null, HOST)).toThrow(ambiguous);
  });
});
