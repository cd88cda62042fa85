import type { Finding, Location } from '../findings/finding.ts';
import { createScrubber } from '../findings/scrub.ts';
import type { Coverage, FailedPart } from '../policy/coverage.ts';
import type { Report } from './report.ts';

/** The findings for people and for trackers; those of low confidence only when asked for. */
export function shownFindings(
  { findings }: Report,
  { verbose }: { readonly verbose: boolean },
): readonly Finding[] {
  return verbose ? findings : findings.filter((finding) => finding.confidence !== 'low');
}

/** What could not be read. Never empty for a scan that is not complete, so that no format takes it for whole. */
export function unreadParts({ complete, failed }: Coverage): readonly FailedPart[] {
  if (complete || failed.length > 0) return failed;
  return [{ layer: null, path: null, reason: 'the image could not be read to its end' }];
}

/**
 * The report as it would be without `--show-secrets`, for formats that are uploaded or posted: no secret in any of
 * its texts, whatever was asked for.
 */
export function withoutSecrets(report: Report): Report {
  if (report.findings.every(({ secret }) => secret === undefined)) return report;
  const scrubber = createScrubber(
    report.findings.flatMap(({ secret, companions = [], detector, confidence, checksum, locations }) =>
      [{ secret, locations }, ...companions].flatMap(({ secret: value = '', locations: places }) =>
        places.map(({ kind, path }) => ({
          kind,
          path,
          match: {
            detector,
            secret: Buffer.from(value, 'utf8').toString('latin1'),
            start: 0,
            end: 0,
            line: 1,
            column: 1,
            confidence,
            checksum,
          },
        })),
      ),
    ),
  );
  const path = (text: string | null): string | null => text && scrubber.path(text);
  const instruction = (text: string | null): string | null => text && scrubber.instruction(text);
  const place = (told: Location): Location => ({
    ...told,
    path: path(told.path),
    name: instruction(told.name),
    removedBy: told.removedBy && { ...told.removedBy, createdBy: instruction(told.removedBy.createdBy) },
  });
  return {
    ...report,
    image: {
      ...report.image,
      base: report.image.base && { ...report.image.base, name: instruction(report.image.base.name) },
    },
    layers: report.layers.map((layer) => ({ ...layer, createdBy: instruction(layer.createdBy) })),
    findings: report.findings.map(({ secret: _secret, ...finding }) => ({
      ...finding,
      ...(finding.companions && {
        companions: finding.companions.map(({ secret: _half, ...companion }) => ({
          ...companion,
          locations: companion.locations.map(place),
        })),
      }),
      locations: finding.locations.map(place),
    })),
    coverage: {
      ...report.coverage,
      failed: report.coverage.failed.map((part) => ({
        ...part,
        path: path(part.path),
        reason: scrubber.path(part.reason),
      })),
      skipped: report.coverage.skipped.map((part) => ({ ...part, path: path(part.path) })),
    },
    verdict: { ...report.verdict, reasons: report.verdict.reasons.map((text) => scrubber.path(text)) },
  };
}
