import { defineDetector, type Detector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import { recordChanges, type LayerChanges, type PathKey } from '../layers/changes.ts';
import type { Match } from '../matcher/match.ts';
import type { PlacedMatch } from '../worker/layer-scan.ts';
import { type ImageMatches, collectFindings } from './collect.ts';
import type { Finding } from './finding.ts';

/** What the detectors for tests have in common. */
const base = { severity: 'high', description: '', examples: [], counterExamples: [] } as const;

export const acmeToken = defineDetector({
  ...base,
  id: 'acme-token',
  vendor: 'acme',
  title: 'Acme Token',
  confidence: 'high',
  pattern: [lit('acme_'), run('alnum', 32)],
});
export const acmeLegacyToken = defineDetector({
  ...base,
  id: 'acme-legacy-token',
  vendor: 'acme',
  title: 'Acme Token (legacy)',
  confidence: 'medium',
  pattern: [run('alnum', 32, 40, '_')],
});
export const acmeKeyId = defineDetector({
  ...base,
  id: 'acme-key-id',
  vendor: 'acme',
  title: 'Acme Key ID',
  confidence: 'high',
  pattern: [lit('AC'), run('alnum-upper', 16)],
});
/** Belongs to an `acmeKeyId` near it. */
export const acmeSecret = defineDetector({
  ...base,
  id: 'acme-secret',
  vendor: 'acme',
  title: 'Acme Secret',
  confidence: 'medium',
  pattern: [run('alnum', 32, 40)],
  pair: { with: ['acme-key-id'], within: 100 },
});
export const genericPassword = defineDetector({
  ...base,
  id: 'generic-password',
  vendor: 'generic',
  specificity: 'generic',
  mayBePassword: true,
  title: 'Password',
  confidence: 'low',
  pattern: [{ not: ' \n', min: 6, max: 100 }],
  check: 'password-like',
});
export const otherVendorKey = defineDetector({
  ...base,
  id: 'bolt-key',
  vendor: 'bolt',
  title: 'Bolt Key',
  confidence: 'medium',
  pattern: [run('alnum', 32, 40)],
});
const testDetectors: readonly Detector[] = [
  otherVendorKey,
  acmeToken,
  acmeLegacyToken,
  acmeKeyId,
  acmeSecret,
  genericPassword,
];

export const TOKEN = `acme_${'Q7x9'.repeat(8)}`;
const pathKey: PathKey = [1, 2];

export function placed(
  detector: Detector,
  secret: string,
  place: { kind?: PlacedMatch['kind']; path?: string | null; offset?: number } = {},
  grading: Partial<Pick<Match, 'confidence' | 'checksum'>> = {},
): PlacedMatch {
  const { kind = 'file', path = 'app/.env', offset = 0 } = place;
  return {
    kind,
    path,
    match: {
      detector: detector.id,
      secret,
      start: offset,
      end: offset + secret.length,
      line: 1,
      column: offset + 1,
      confidence: detector.confidence,
      checksum: 'none',
      ...grading,
    },
  };
}

/** Returns the changes of a layer with these entries; a name that ends in a slash is a directory. */
export function changesOf(...names: readonly string[]): LayerChanges {
  const recorder = recordChanges(pathKey);
  for (const name of names) recorder.add(name.replace(/\/$/, ''), name.endsWith('/'));
  return recorder.finish();
}

export function layerOf(
  matches: readonly PlacedMatch[],
  more: { createdBy?: string | null; changes?: LayerChanges | null } = {},
): ImageMatches['layers'][number] {
  const paths = matches.flatMap(({ path }) => (path === null ? [] : [path]));
  return { createdBy: null, changes: changesOf(...paths), matches, ...more };
}

export function imageOf(
  layers: ImageMatches['layers'],
  more: { metadata?: readonly PlacedMatch[]; showSecrets?: boolean } = {},
): ImageMatches {
  return { detectors: testDetectors, layers, metadata: [], pathKey, showSecrets: false, ...more };
}

export function findingsOf(image: ImageMatches): readonly Finding[] {
  return collectFindings(image).findings;
}
