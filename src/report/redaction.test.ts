import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collectFindings } from '../findings/collect.ts';
import {
  acmeKeyId,
  acmeLegacyToken,
  acmeSecret,
  acmeToken,
  changesOf,
  genericPassword,
  imageOf,
  placed,
} from '../findings/testing.ts';
import { verdictOf } from '../policy/verdict.ts';
import { FORMAT_NAMES } from './formats.ts';
import { maskReport } from '../result/mask-report.ts';
import type { Report } from '../result/report.ts';

import { rendererOf, testContext } from './testing.ts';

const letters = Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');
const upper = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');
const text = (unit: readonly string[], minLength: number, maxLength = minLength) =>
  fc.string({ unit: fc.constantFrom(...unit), minLength, maxLength });

const leak = fc.oneof(
  text(letters, 32).map((body) => ({ detector: acmeToken, prefix: 'acme_', body })),
  text(letters, 32, 40).map((body) => ({ detector: acmeLegacyToken, prefix: '', body })),
  text(letters, 32, 40).map((body) => ({ detector: acmeSecret, prefix: '', body })),
  text(upper, 16).map((body) => ({ detector: acmeKeyId, prefix: 'AC', body })),
  text([...letters, 'ü', '/', '\x1b'], 8, 60).map((body) => ({
    detector: genericPassword,
    prefix: '',
    body,
  })),
);

const renderers = await Promise.all(FORMAT_NAMES.map(rendererOf));

const outputsOf = (report: Report): readonly string[] =>
  renderers.flatMap((render) => [
    render(report, { ...testContext, verbose: true }),
    render(report, { ...testContext, color: true, width: 400 }),
  ]);

/** The fixed text of the reports, which a random secret may contain by chance, such as `toString` in a code snippet. */
const fixedText = outputsOf(
  reportOf(
    imageOf([
      {
        createdBy: 'RUN login',
        matches: [acmeToken, acmeLegacyToken, acmeKeyId, acmeSecret, genericPassword].map((detector, at) =>
          placed(detector, String(at).repeat(34), { offset: 7 }),
        ),
        changes: changesOf('app/.env'),
      },
    ]),
  ),
).join('\n');

test('never shows more of a secret than its redacted form, wherever the image repeats it', () => {
  fc.assert(
    fc.property(fc.array(leak, { minLength: 1, maxLength: 4 }), (leaks) => {
      const nameWithAll = `all/${leaks.map(({ prefix, body }) => prefix + body).join(' ')}`;
      const matches = leaks.flatMap(({ detector, prefix, body }) => {
        const secret = Buffer.from(prefix + body).toString('latin1');
        return [
          placed(detector, secret, { offset: 7 }),
          placed(detector, secret, { kind: 'file-name', path: `keys/${prefix}${body}`, offset: 5 }),
          // The parts of a pair near each other, in a name that contains both.
          placed(detector, secret, { kind: 'file-name', path: nameWithAll, offset: 4 }),
          placed(detector, secret, { path: nameWithAll, offset: 9 }),
          placed(detector, secret, { kind: 'history', path: null }),
        ];
      });
      const createdBy = `RUN login ${leaks.map(({ prefix, body }) => `--token=${prefix}${body}`).join(' ')}`;
      const image = imageOf([
        { createdBy, matches, changes: changesOf('app/.env') },
        { createdBy, matches: [], changes: changesOf('.wh.app', '.wh.keys') },
      ]);
      const scrubber = collectFindings(image).scrubber;
      const report = maskReport(reportOf(image), scrubber);
      // What a format that is made to be posted gets of a report with shown secrets.
      const masked = maskReport(reportOf({ ...image, showSecrets: true }), scrubber);
      const outputs = [report, masked].flatMap(outputsOf);
      for (const { body } of leaks) {
        for (let at = 0; at + 8 <= body.length; at++) {
          const piece = body.slice(at, at + 8);
          if (fixedText.includes(piece)) continue;
          for (const output of outputs) expect(output).not.toContain(piece);
        }
      }
    }),
    { numRuns: 60 },
  );
});

/** A report put together the way a scan does it. */
function reportOf(image: Parameters<typeof collectFindings>[0]): Report {
  const { findings } = collectFindings(image);
  const coverage = { complete: true, bytes: 0, files: 0, skipped: [], failed: [] };
  return {
    schemaVersion: 1,
    tool: { name: 'scan-image', version: '0', detectors: { count: 4, revision: '' } },
    image: { reference: 'r', source: 's', platform: null, digest: null, configDigest: null, base: null },
    layers: image.layers.map(({ createdBy }, index) => ({
      index,
      digest: null,
      diffId: null,
      mediaType: '',
      size: null,
      createdBy,
      base: null,
      status: 'scanned' as const,
    })),
    findings,
    coverage,
    verdict: verdictOf(findings, coverage, { failOn: null }),
    stats: { wallMs: 0, layersFromCache: 0 },
  };
}
