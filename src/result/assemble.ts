import { withoutCredentials } from '../errors.ts';
import type { Finding } from '../findings/finding.ts';
import { layerOrigins } from '../metadata/base-image.ts';
import { formatPlatform } from '../oci/platform.ts';
import type { CoverageAssessment, LayerOutcome } from '../policy/coverage.ts';
import type { Verdict } from '../policy/verdict.ts';
import type { ImageDescription } from '../source/image.ts';
import type { Report, ReportLayer } from './report.ts';

/** The results of all steps of a scan. */
interface ScanResult extends CoverageAssessment {
  /** As the user typed it. */
  readonly reference: string;
  readonly description: ImageDescription;
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
  readonly tool: Report['tool'];
  /** Milliseconds since the scan began. */
  readonly wallMs: number;
}

export function assembleReport(result: ScanResult): Report {
  const { description, layers } = result;
  const { platform } = description.config;
  const { base, isBase } = layerOrigins(description.config, description.annotations, layers.length);
  return {
    schemaVersion: 1,
    tool: result.tool,
    image: {
      reference: withoutCredentials(result.reference),
      source: description.source,
      platform: platform === null ? null : formatPlatform({ ...platform, osVersion: null }),
      digest: description.digest,
      configDigest: description.configDigest,
      base,
    },
    layers: layers.map((outcome, index) => reportLayer(outcome, index, isBase[index] ?? null)),
    findings: result.findings,
    coverage: result.coverage,
    verdict: result.verdict,
    stats: { wallMs: result.wallMs, layersFromCache: 0 },
  };
}

function reportLayer(
  { layer, createdBy, scan, failure }: LayerOutcome,
  index: number,
  isBase: boolean | null,
): ReportLayer {
  return {
    index,
    digest: layer.digest,
    diffId: layer.diffId ?? scan?.diffId ?? null,
    mediaType: layer.mediaType,
    size: scan?.size ?? layer.size,
    createdBy,
    base: isBase,
    status: failure === null ? 'scanned' : 'failed',
  };
}
