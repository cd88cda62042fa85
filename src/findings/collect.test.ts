import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  acmeKeyId,
  acmeLegacyToken,
  acmeToken,
  changesOf,
  findingsOf,
  genericPassword,
  imageOf,
  layerOf,
  otherVendorKey,
  placed,
  TOKEN,
} from './testing.ts';

const OTHER = `acme_${'b3Kp'.repeat(8)}`;

describe('merging', () => {
  test('makes one secret in many places one finding with a location for each', () => {
    const findings = findingsOf(
      imageOf(
        [
          layerOf([
            placed(acmeToken, TOKEN, { path: 'b', offset: 9 }),
            placed(acmeToken, TOKEN, { path: 'b' }),
          ]),
          layerOf([
            placed(acmeToken, TOKEN, { path: 'a' }),
            placed(acmeToken, OTHER, { path: 'a', offset: 50 }),
          ]),
        ],
        { metadata: [placed(acmeToken, TOKEN, { kind: 'env', path: null })] },
      ),
    );
    expect(findings).toHaveLength(2);
    const places = findings.map(({ locations }) =>
      locations.map(
        ({ layer, path, offset, kind }) => `${String(layer)} ${String(path)} ${String(offset)} ${kind}`,
      ),
    );
    expect(places).toEqual([['null null 0 env', '0 b 0 file', '0 b 9 file', '1 a 0 file'], ['1 a 50 file']]);
  });

  test('reports a secret for each vendor that is named, and gives the surest finding the places of all', () => {
    const findings = findingsOf(
      imageOf([
        layerOf([
          placed(acmeLegacyToken, TOKEN, { path: 'a' }),
          placed(otherVendorKey, TOKEN, { path: 'b' }, { confidence: 'low' }),
          placed(genericPassword, TOKEN, { path: 'c' }, { confidence: 'low' }),
        ]),
      ]),
    );
    const attributed = findings.map(({ vendor, confidence, locations }) => [
      vendor,
      confidence,
      locations.map(({ path }) => path).join(),
    ]);
    expect(attributed).toEqual([
      ['acme', 'medium', 'a,b,c'],
      ['bolt', 'low', 'b'],
    ]);
    expect(new Set(findings.map(({ id }) => id)).size).toBe(2);
  });

  test('gives vendors that are named with the same confidence no common places', () => {
    const findings = findingsOf(
      imageOf([
        layerOf([
          placed(acmeLegacyToken, TOKEN, { path: 'a' }),
          placed(otherVendorKey, TOKEN, { path: 'b' }),
        ]),
      ]),
    );
    expect(
      findings.map(({ vendor, locations }) => [vendor, locations.map(({ path }) => path).join()]),
    ).toEqual([
      ['acme', 'a'],
      ['bolt', 'b'],
    ]);
  });

  test('makes a place that two detectors matched one location', () => {
    const [finding] = findingsOf(
      imageOf([layerOf([placed(acmeToken, TOKEN), placed(acmeLegacyToken, TOKEN)])]),
    );
    expect(finding?.locations).toHaveLength(1);
  });

  test('names the finding by the surest match, whatever detectors match in other places', () => {
    const [finding] = findingsOf(
      imageOf([
        layerOf([placed(genericPassword, TOKEN, { path: 'a' })]),
        layerOf([placed(acmeToken, TOKEN, { path: 'b' }, { checksum: 'valid' })]),
        layerOf([placed(acmeLegacyToken, TOKEN, { path: 'c' }, { checksum: 'invalid' })]),
      ]),
    );
    expect(finding).toMatchObject({ detector: 'acme-token', confidence: 'high', checksum: 'valid' });
  });

  test('prefers the detector of a vendor to a generic one of the same confidence', () => {
    const zeta = { ...acmeLegacyToken, id: 'zeta-token', vendor: 'zeta' };
    const matches = [
      placed(genericPassword, TOKEN, {}, { confidence: 'medium' }),
      placed(zeta, TOKEN, { offset: 90 }),
    ];
    const image = { ...imageOf([layerOf(matches)]), detectors: [genericPassword, zeta] };
    expect(findingsOf(image)[0]?.detector).toBe('zeta-token');
  });

  test('throws for a match of an unknown detector instead of dropping it', () => {
    const image = { ...imageOf([layerOf([placed(acmeToken, TOKEN)])]), detectors: [] };
    expect(() => findingsOf(image)).toThrow('acme-token');
  });
});

describe('lifecycle', () => {
  const found = (kind: 'file' | 'file-name' | 'link-target' | 'xattr' = 'file') =>
    layerOf([placed(acmeToken, TOKEN, { kind, path: 'app/.env' })], { createdBy: 'COPY .env /app' });
  const above = (...names: readonly string[]) =>
    layerOf([], { createdBy: 'RUN x', changes: changesOf(...names) });
  const lifecycleOf = (...layers: Parameters<typeof imageOf>[0]) => {
    const [finding] = findingsOf(imageOf(layers));
    return [finding?.lifecycle, finding?.locations[0]?.removedBy?.layer];
  };

  test.each(['file', 'file-name', 'link-target', 'xattr'] as const)('of a %s is that of its path', (kind) => {
    expect(lifecycleOf(found(kind), above('other'))).toEqual(['present', undefined]);
    expect(lifecycleOf(found(kind), above('other'), above('app/.env'))).toEqual(['overwritten', 2]);
    expect(lifecycleOf(found(kind), above('app/.wh..env'))).toEqual(['deleted', 1]);
    expect(lifecycleOf(found(kind), above('app/.wh..wh..opq'))).toEqual(['deleted', 1]);
  });

  test('is decided by the first layer that has an effect', () => {
    expect(lifecycleOf(found(), above('app/.env'), above('app/.wh..env'))).toEqual(['overwritten', 1]);
  });

  test('is not affected by the own layer or by lower layers', () => {
    expect(lifecycleOf(above('.wh.app'), found())).toEqual(['present', undefined]);
  });

  test('is not affected by a layer that could not be read', () => {
    expect(lifecycleOf(found(), layerOf([], { changes: null }), above('app/.wh..env'))).toEqual([
      'deleted',
      2,
    ]);
  });

  test('comes with the instruction that removed the file', () => {
    const [finding] = findingsOf(imageOf([found(), above('.wh.app')]));
    expect(finding?.locations[0]?.removedBy).toEqual({ layer: 1, createdBy: 'RUN x' });
  });

  test('of the config is present whatever the layers do', () => {
    const metadata = [placed(acmeToken, TOKEN, { kind: 'env', path: null })];
    expect(findingsOf(imageOf([above('.wh.app')], { metadata }))[0]?.lifecycle).toBe('present');
  });

  test('of a finding is that of its best-surviving location', () => {
    const deleted = found();
    const overwritten = layerOf([placed(acmeToken, TOKEN, { path: 'b' })]);
    const top = above('.wh.app', 'b');
    expect(findingsOf(imageOf([deleted, overwritten, top]))[0]?.lifecycle).toBe('overwritten');
    expect(findingsOf(imageOf([deleted, top, overwritten]))[0]?.lifecycle).toBe('present');
  });
});

describe('a finding', () => {
  test('contains the secret only on request, decoded as UTF-8', () => {
    const secret = Buffer.from('pässwörd').toString('latin1');
    const layers = [layerOf([placed(genericPassword, secret)])];
    expect(findingsOf(imageOf(layers))[0]).not.toHaveProperty('secret');
    expect(findingsOf(imageOf(layers, { showSecrets: true }))[0]?.secret).toBe('pässwörd');
  });

  test('masks a secret in a file name and in an instruction, too', () => {
    const path = `keys/${TOKEN}.txt`;
    const layers = [
      layerOf([placed(acmeToken, TOKEN, { kind: 'file-name', path, offset: 5 })]),
      layerOf([], { createdBy: `RUN rm ${path}`, changes: changesOf('.wh.keys') }),
    ];
    const hidden = findingsOf(imageOf(layers))[0]?.locations[0];
    expect(hidden).toMatchObject({ path: 'keys/****.txt', removedBy: { createdBy: 'RUN rm keys/****.txt' } });
    const shown = findingsOf(imageOf(layers, { showSecrets: true }))[0]?.locations[0];
    expect(shown).toMatchObject({ path, removedBy: { createdBy: `RUN rm ${path}` } });
  });

  test('has the same id whether or not secrets are shown', () => {
    const secret = 'hunter2-and-more';
    const layers = [layerOf([placed(genericPassword, secret, { kind: 'file-name', path: `pw/${secret}` })])];
    const ids = [false, true].map((showSecrets) => findingsOf(imageOf(layers, { showSecrets }))[0]?.id);
    expect(ids[0]).toBe(ids[1]);
  });
});

describe('the order', () => {
  const detectors = [acmeToken, acmeLegacyToken, acmeKeyId, genericPassword];
  const match = fc
    .record({
      detector: fc.constantFrom(...detectors),
      secret: fc.constantFrom(TOKEN, OTHER, 'hunter2', 'correct-horse'),
      kind: fc.constantFrom('file' as const, 'file-name' as const, 'xattr' as const),
      path: fc.constantFrom('a', 'b/c', 'b/d'),
      offset: fc.integer({ min: 0, max: 2 }),
      confidence: fc.constantFrom('high' as const, 'medium' as const, 'low' as const),
      checksum: fc.constantFrom('valid' as const, 'invalid' as const, 'none' as const),
    })
    .map((m) => placed(m.detector, m.secret, m, { confidence: m.confidence, checksum: m.checksum }));
  const shuffled = fc
    .array(match, { maxLength: 12 })
    .chain((matches) =>
      fc.tuple(fc.constant(matches), fc.shuffledSubarray(matches, { minLength: matches.length })),
    );

  test('of the matches does not affect the findings', () => {
    fc.assert(
      fc.property(shuffled, shuffled, shuffled, ([a, a2], [b, b2], [metadata, metadata2]) => {
        const one = findingsOf(imageOf([layerOf(a), layerOf(b)], { metadata }));
        const two = findingsOf(imageOf([layerOf(a2), layerOf(b2)], { metadata: metadata2 }));
        expect(two).toEqual(one);
      }),
    );
  });

  test('of the matches loses no location, duplicates none in a finding, and leaves ids unique', () => {
    fc.assert(
      fc.property(fc.array(match, { maxLength: 20 }), (matches) => {
        const findings = findingsOf(imageOf([layerOf(matches)], { showSecrets: true }));
        const expected = new Set(
          matches.map(({ kind, path, match: m }) => `${kind} ${String(path)} ${String(m.start)} ${m.secret}`),
        );
        const found = findings.map(({ locations, secret }) =>
          locations.map(
            ({ kind, path, offset }) => `${kind} ${String(path)} ${String(offset)} ${String(secret)}`,
          ),
        );
        expect(new Set(found.flat())).toEqual(expected);
        for (const places of found) expect(new Set(places).size).toBe(places.length);
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
      }),
    );
  });

  test('of the findings is by confidence, then by lifecycle', () => {
    const findings = findingsOf(
      imageOf([
        layerOf([placed(genericPassword, 'hunter2'), placed(acmeToken, TOKEN, { path: 'gone' })]),
        layerOf([placed(acmeToken, OTHER, { path: 'z' })], { changes: changesOf('.wh.gone') }),
      ]),
    );
    expect(findings.map(({ detector, lifecycle }) => `${detector} ${lifecycle}`)).toEqual([
      'acme-token present',
      'acme-token deleted',
      'generic-password present',
    ]);
  });
});
