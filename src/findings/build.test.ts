import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildFindings } from './build.ts';
import {
  acmeKeyId,
  acmeLegacyToken,
  acmeToken,
  changesOf,
  genericPassword,
  imageOf,
  layerOf,
  otherVendorKey,
  placed,
  TOKEN,
} from './testing.ts';

const OTHER = `acme_${'b3Kp'.repeat(8)}`;

describe('merging', () => {
  test('one secret in many places is one finding with a location for each', () => {
    const findings = buildFindings(
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
        { config: [placed(acmeToken, TOKEN, { kind: 'env', path: null })] },
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

  test('under the names of two vendors it is a finding for each, and the surest has the places of all', () => {
    const findings = buildFindings(
      imageOf([
        layerOf([
          placed(acmeLegacyToken, TOKEN, { path: 'a' }),
          placed(otherVendorKey, TOKEN, { path: 'b' }, { confidence: 'low' }),
          placed(genericPassword, TOKEN, { path: 'c' }, { confidence: 'low' }),
        ]),
      ]),
    );
    const told = findings.map(({ vendor, confidence, locations }) => [
      vendor,
      confidence,
      locations.map(({ path }) => path).join(),
    ]);
    expect(told).toEqual([
      ['acme', 'medium', 'a,b,c'],
      ['bolt', 'low', 'b'],
    ]);
    expect(new Set(findings.map(({ id }) => id)).size).toBe(2);
  });

  test('vendors that are named as surely as each other have no places in common', () => {
    const findings = buildFindings(
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

  test('a place that two detectors matched is one location', () => {
    const [finding] = buildFindings(
      imageOf([layerOf([placed(acmeToken, TOKEN), placed(acmeLegacyToken, TOKEN)])]),
    );
    expect(finding?.locations).toHaveLength(1);
  });

  test('the surest match names the finding, whichever detectors saw it elsewhere', () => {
    const [finding] = buildFindings(
      imageOf([
        layerOf([placed(genericPassword, TOKEN, { path: 'a' })]),
        layerOf([placed(acmeToken, TOKEN, { path: 'b' }, { checksum: 'valid' })]),
        layerOf([placed(acmeLegacyToken, TOKEN, { path: 'c' }, { checksum: 'invalid' })]),
      ]),
    );
    expect(finding).toMatchObject({ detector: 'acme-token', confidence: 'high', checksum: 'valid' });
  });

  test('a vendor names a finding rather than a generic detector of the same confidence', () => {
    const zeta = { ...acmeLegacyToken, id: 'zeta-token', vendor: 'zeta' };
    const matches = [
      placed(genericPassword, TOKEN, {}, { confidence: 'medium' }),
      placed(zeta, TOKEN, { offset: 90 }),
    ];
    const image = { ...imageOf([layerOf(matches)]), detectors: [genericPassword, zeta] };
    expect(buildFindings(image)[0]?.detector).toBe('zeta-token');
  });

  test('a match of a detector that is not loaded is refused, not dropped', () => {
    const image = { ...imageOf([layerOf([placed(acmeToken, TOKEN)])]), detectors: [] };
    expect(() => buildFindings(image)).toThrow('acme-token');
  });
});

describe('lifecycle', () => {
  const found = (kind: 'file' | 'file-name' | 'link-target' | 'xattr' = 'file') =>
    layerOf([placed(acmeToken, TOKEN, { kind, path: 'app/.env' })], { createdBy: 'COPY .env /app' });
  const above = (...names: readonly string[]) =>
    layerOf([], { createdBy: 'RUN x', changes: changesOf(...names) });
  const fate = (...layers: Parameters<typeof imageOf>[0]) => {
    const [finding] = buildFindings(imageOf(layers));
    return [finding?.lifecycle, finding?.locations[0]?.removedBy?.layer];
  };

  test.each(['file', 'file-name', 'link-target', 'xattr'] as const)(
    'a %s follows the fate of its path',
    (kind) => {
      expect(fate(found(kind), above('other'))).toEqual(['present', undefined]);
      expect(fate(found(kind), above('other'), above('app/.env'))).toEqual(['overwritten', 2]);
      expect(fate(found(kind), above('app/.wh..env'))).toEqual(['deleted', 1]);
      expect(fate(found(kind), above('app/.wh..wh..opq'))).toEqual(['deleted', 1]);
    },
  );

  test('the first layer that has an effect decides', () => {
    expect(fate(found(), above('app/.env'), above('app/.wh..env'))).toEqual(['overwritten', 1]);
  });

  test('a layer has no effect on itself and on those above it', () => {
    expect(fate(above('.wh.app'), found())).toEqual(['present', undefined]);
  });

  test('a layer that could not be read has no known effect', () => {
    expect(fate(found(), layerOf([], { changes: null }), above('app/.wh..env'))).toEqual(['deleted', 2]);
  });

  test('the instruction that removed the file is told', () => {
    const [finding] = buildFindings(imageOf([found(), above('.wh.app')]));
    expect(finding?.locations[0]?.removedBy).toEqual({ layer: 1, createdBy: 'RUN x' });
  });

  test('the config is part of the image whatever the layers do', () => {
    const config = [placed(acmeToken, TOKEN, { kind: 'env', path: null })];
    expect(buildFindings(imageOf([above('.wh.app')], { config }))[0]?.lifecycle).toBe('present');
  });

  test('the best-surviving location speaks for the finding', () => {
    const deleted = found();
    const overwritten = layerOf([placed(acmeToken, TOKEN, { path: 'b' })]);
    const top = above('.wh.app', 'b');
    expect(buildFindings(imageOf([deleted, overwritten, top]))[0]?.lifecycle).toBe('overwritten');
    expect(buildFindings(imageOf([deleted, top, overwritten]))[0]?.lifecycle).toBe('present');
  });
});

describe('what leaves', () => {
  test('the secret is given only on request, decoded as UTF-8', () => {
    const secret = Buffer.from('pässwörd').toString('latin1');
    const layers = [layerOf([placed(genericPassword, secret)])];
    expect(buildFindings(imageOf(layers))[0]).not.toHaveProperty('secret');
    expect(buildFindings(imageOf(layers, { showSecrets: true }))[0]?.secret).toBe('pässwörd');
  });

  test('a secret in a file name or an instruction is masked there too', () => {
    const path = `keys/${TOKEN}.txt`;
    const layers = [
      layerOf([placed(acmeToken, TOKEN, { kind: 'file-name', path, offset: 5 })]),
      layerOf([], { createdBy: `RUN rm ${path}`, changes: changesOf('.wh.keys') }),
    ];
    const hidden = buildFindings(imageOf(layers))[0]?.locations[0];
    expect(hidden).toMatchObject({ path: 'keys/****.txt', removedBy: { createdBy: 'RUN rm keys/****.txt' } });
    const shown = buildFindings(imageOf(layers, { showSecrets: true }))[0]?.locations[0];
    expect(shown).toMatchObject({ path, removedBy: { createdBy: `RUN rm ${path}` } });
  });

  test('an id does not depend on whether secrets are shown', () => {
    const secret = 'hunter2-and-more';
    const layers = [layerOf([placed(genericPassword, secret, { kind: 'file-name', path: `pw/${secret}` })])];
    const ids = [false, true].map((showSecrets) => buildFindings(imageOf(layers, { showSecrets }))[0]?.id);
    expect(ids[0]).toBe(ids[1]);
  });
});

describe('order', () => {
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

  test('findings do not depend on the order of the matches', () => {
    fc.assert(
      fc.property(shuffled, shuffled, shuffled, ([a, a2], [b, b2], [config, config2]) => {
        const one = buildFindings(imageOf([layerOf(a), layerOf(b)], { config }));
        const two = buildFindings(imageOf([layerOf(a2), layerOf(b2)], { config: config2 }));
        expect(two).toEqual(one);
      }),
    );
  });

  test('every match is in a location, no finding has one twice, and ids are unique', () => {
    fc.assert(
      fc.property(fc.array(match, { maxLength: 20 }), (matches) => {
        const findings = buildFindings(imageOf([layerOf(matches)], { showSecrets: true }));
        const expected = new Set(
          matches.map(({ kind, path, match: m }) => `${kind} ${String(path)} ${String(m.start)} ${m.secret}`),
        );
        const told = findings.map(({ locations, secret }) =>
          locations.map(
            ({ kind, path, offset }) => `${kind} ${String(path)} ${String(offset)} ${String(secret)}`,
          ),
        );
        expect(new Set(told.flat())).toEqual(expected);
        for (const places of told) expect(new Set(places).size).toBe(places.length);
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
      }),
    );
  });

  test('the surer finding comes first, then the one that is still there', () => {
    const findings = buildFindings(
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
