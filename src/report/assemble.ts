import { type ImageMatches, buildFindings, scrubberFor, secretsBehind } from '../findings/build.ts';
import type { Detector, Severity } from '../detectors/detector.ts';
import type { Finding } from '../findings/finding.ts';
import type { SecretStore } from '../findings/secrets.ts';
import type { PathKey } from '../layers/changes.ts';
import { layerOrigins } from '../oci/base-image.ts';
import { createdByLayer } from '../oci/config.ts';
import { formatPlatform } from '../oci/platform.ts';
import { type BlobScan, failedParts, judgeLayers } from '../policy/coverage.ts';
import { judge } from '../policy/verdict.ts';
import type { ImageDescription } from '../source/image.ts';
import type { PlacedMatch } from '../worker/layer-scan.ts';
import type { Report } from './report.ts';

/** Everything that a scan has learnt. */
export interface ScanResult {
  readonly reference: string;
  readonly description: ImageDescription;
  /** By `LayerBlob.key`. */
  readonly blobs: ReadonlyMap<string, BlobScan>;
  /** What was found in the image config. */
  readonly config: readonly PlacedMatch[];
  /** Parts of the image that could not be read and are no layer. */
  readonly failed: readonly { readonly what: string; readonly reason: string }[];
  readonly pathKey: PathKey;
  readonly detectors: readonly Detector[];
  readonly tool: Report['tool'];
  /** Milliseconds since the scan began. */
  readonly wallMs: () => number;
  readonly failOn: Severity | null;
  readonly showSecrets: boolean;
  readonly onlyActive: boolean;
  /** Asks whether the secrets are live; null for nobody is asked. */
  readonly verify:
    ((findings: readonly Finding[], secrets: SecretStore) => Promise<readonly Finding[]>) | null;
}

/** Judges what was read and what was found. Without `showSecrets` the report holds no secret in any of its texts. */
export async function assembleReport(result: ScanResult): Promise<Report> {
  const { description, blobs, pathKey, showSecrets } = result;
  const outcomes = judgeLayers(description, blobs);
  const createdBy = createdByLayer(description.config, outcomes.length);
  const matches: ImageMatches = {
    detectors: result.detectors,
    layers: outcomes.map(({ scan, failure }, index) => ({
      createdBy: createdBy[index] ?? null,
      matches: scan?.matches ?? [],
      // What a damaged layer says of lower ones proves nothing.
      changes: failure === null ? (scan?.changes ?? null) : null,
    })),
    config: result.config,
    pathKey,
    showSecrets,
  };
  const found = buildFindings(matches);
  const findings = result.verify === null ? found : await result.verify(found, secretsBehind(matches));
  const scrubber = showSecrets ? null : scrubberFor(matches);
  const hidden = (text: string | null, place: 'instruction' | 'path'): string | null =>
    text === null || scrubber === null ? text : scrubber[place](text);

  const failed = failedParts(outcomes, result.failed).map((part) => ({
    ...part,
    path: hidden(part.path, 'path'),
  }));
  const scanned = [...blobs.values()].filter((blob) => blob.digest !== null);
  const coverage = {
    complete: failed.length === 0,
    bytes: scanned.reduce((sum, blob) => sum + blob.bytes, 0),
    files: scanned.reduce((sum, blob) => sum + blob.files, 0),
    skipped: [],
    failed,
  };
  const { platform } = description.config;
  const { base, isBase } = layerOrigins(description.config, description.annotations, outcomes.length);
  return {
    schemaVersion: 1,
    tool: result.tool,
    image: {
      reference: result.reference,
      source: description.source,
      platform: platform === null ? null : formatPlatform({ ...platform, osVersion: null }),
      digest: description.digest,
      configDigest: description.configDigest,
      base: base && { ...base, name: hidden(base.name, 'instruction') },
    },
    layers: outcomes.map(({ layer, scan, failure }, index) => ({
      index,
      digest: layer.digest,
      diffId: layer.diffId ?? scan?.diffId ?? null,
      mediaType: layer.mediaType,
      size: scan?.size ?? layer.size,
      createdBy: hidden(createdBy[index] ?? null, 'instruction'),
      base: isBase[index] ?? null,
      status: failure === null ? 'scanned' : 'failed',
    })),
    findings,
    coverage,
    verdict: judge(findings, coverage, { failOn: result.failOn, onlyActive: result.onlyActive }),
    stats: { wallMs: result.wallMs(), layersFromCache: 0 },
  };
}
