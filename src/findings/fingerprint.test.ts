import { describe, expect, test } from 'vitest';
import { defineDetector } from '../catalogue/model/detector.ts';
import { run } from '../catalogue/model/pattern.ts';
import { fingerprints, isOutOfReach, type Place } from './fingerprint.ts';
import { acmeKeyId, acmeToken, genericPassword, TOKEN } from './testing.ts';

const at = (more: Partial<Place> = {}): Place => ({
  kind: 'file',
  layer: 0,
  path: 'app/.env',
  offset: 0,
  ...more,
});
const ids = (...items: Parameters<typeof fingerprints>[0]) => fingerprints(items).map(({ id }) => id);
const strong = (secret: string, ...places: Place[]) => ({ detector: acmeToken, secret, places });
const weak = (secret: string, ...places: Place[]) => ({ detector: genericPassword, secret, places });

describe('the id of a secret from a large space', () => {
  test('has 32 hexadecimal digits', () => {
    expect(ids(strong(TOKEN, at()))[0]).toMatch(/^[0-9a-f]{32}$/);
  });

  test('does not depend on its places', () => {
    const moved = at({ layer: 7, path: 'elsewhere', offset: 99, kind: 'xattr' });
    expect(ids(strong(TOKEN, at()))).toEqual(ids(strong(TOKEN, moved, at())));
  });

  test('differs for another secret in the same place, and for the same bytes of another detector', () => {
    const other = { ...acmeToken, id: 'acme-other' };
    const three = ids(strong(TOKEN, at()), strong(`${TOKEN}x`, at()), {
      ...strong(TOKEN, at()),
      detector: other,
    });
    expect(new Set(three).size).toBe(3);
  });
});

describe('the id of a weak secret', () => {
  test('stays the same if its value changes', () => {
    expect(ids(weak('hunter2', at()))).toEqual(ids(weak('correct-horse', at())));
  });

  test('stays the same in another layer and at another offset', () => {
    expect(ids(weak('hunter2', at()))).toEqual(ids(weak('hunter2', at({ layer: 4, offset: 77 }))));
  });

  test('depends only on its first place by kind and path', () => {
    const more = at({ path: 'b', layer: 0 });
    expect(ids(weak('hunter2', more, at({ layer: 3 })))).toEqual(ids(weak('hunter2', at())));
    expect(ids(weak('hunter2', at({ path: 'a/file' }), at()))).not.toEqual(ids(weak('hunter2', at())));
  });

  test('differs from the ids of others in the same place by their order', () => {
    const [first, second] = ids(weak('hunter2', at({ offset: 10 })), weak('s3same', at({ offset: 90 })));
    expect(first).not.toBe(second);
    expect(ids(weak('changed', at({ offset: 90 })), weak('zzz-too', at({ offset: 10 })))).toEqual([
      second,
      first,
    ]);
  });

  test('does not depend on secrets in other places', () => {
    const [, alone] = ids(weak('x-before', at({ path: 'a' })), weak('hunter2', at()));
    expect(ids(weak('hunter2', at()))).toEqual([alone]);
  });
});

describe('a secret is out of reach', () => {
  const detector = (length: number) => defineDetector({ ...acmeToken, pattern: [run('hex', length)] });
  const isSafe = (length: number, more: object = {}) =>
    isOutOfReach('a'.repeat(length), { ...detector(length), ...more });

  test('by its bits that the report does not show', () => {
    expect(isSafe(18)).toBe(true); // 72 bits, none of them shown
    expect(isSafe(17)).toBe(false);
    expect(isSafe(24)).toBe(false); // 96 bits, 32 of them shown
    expect(isSafe(26)).toBe(true);
  });

  test('by its bits that its checksum does not give away', () => {
    expect(isSafe(32)).toBe(true);
    expect(isSafe(32, { checksum: 'crc32-hex-8' })).toBe(false);
  });

  test('only if it is machine-made, whatever its length', () => {
    expect(isOutOfReach('c0rrect-horse-battery-staple'.repeat(3), genericPassword)).toBe(false);
    expect(isOutOfReach('AC0123456789ABCDEF', acmeKeyId)).toBe(true);
  });
});
