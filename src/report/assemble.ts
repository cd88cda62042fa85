import { type ImageMatches, buildFindings, scrubberFor, secretsBehind } from '../findings/build.ts';
import type { Detector, Severity } from '../catalogue/model/detector.ts';
import type { Finding } from '../findings/finding.ts';
import type { SecretStore } from '../findings/secrets.ts';
import type { PathKey } from '../layers/changes.ts';
import { layerOrigins } from '../metadata/base-image.ts';
import { createdByLayer } from '../oci/config.ts';
import { formatPlatform } from '../oci/platform.ts';
import { type BlobScan, failedParts, judgeLayers } from '../policy/coverage.ts';
import { judge } from '../policy/verdict.ts';
import type { ImageDescription } from '../source/image.ts';
import type { PlacedMatch } from '../worker/layer-scan.ts';
import type { Report, Reports } from './report.ts';
import { withoutSecrets } from './shown.ts';

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

/** Judges what was read and what was found. Without `showSecrets` no report holds a secret in any of its texts. */
export async function assembleReport(result: ScanResult): Promise<Reports> {
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
  const failed = failedParts(outcomes, result.failed);
  // Of a stream other blobs than the image's may have been read.
  const scanned = [...new Set(outcomes.map(({ scan }) => scan))].filter((scan) => scan !== null);
  const coverage = {
    complete: failed.length === 0,
    bytes: scanned.reduce((sum, scan) => sum + scan.bytes, 0),
    files: scanned.reduce((sum, scan) => sum + scan.files, 0),
    skipped: [],
    failed,
  };
  const { platform } = description.config;
  const { base, isBase } = layerOrigins(description.config, description.annotations, outcomes.length);
  const report: Report = {
    schemaVersion: 1,
    tool: result.tool,
    image: {
      reference: result.reference,
      source: description.source,
      platform: platform === null ? null : formatPlatform({ ...platform, osVersion: null }),
      digest: description.digest,
      configDigest: description.configDigest,
      base,
    },
    layers: outcomes.map(({ layer, scan, failure }, index) => ({
      index,
      digest: layer.digest,
      diffId: layer.diffId ?? scan?.diffId ?? null,
      mediaType: layer.mediaType,
      size: scan?.size ?? layer.size,
      createdBy: createdBy[index] ?? null,
      base: isBase[index] ?? null,
      status: failure === null ? 'scanned' : 'failed',
    })),
    findings,
    coverage,
    verdict: judge(findings, coverage, { failOn: result.failOn, onlyActive: result.onlyActive }),
    stats: { wallMs: result.wallMs(), layersFromCache: 0 },
  };
  const masked = withoutSecrets(report, scrubberFor(matches));
  return { report: showSecrets ? report : masked, masked };
}
