import type { Finding, Location, Verification } from '../findings/finding.ts';
import type { Mask } from '../findings/mask.ts';
import type { Scrubber } from '../findings/scrub.ts';
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

/** The report without secrets in any of its texts, whatever was asked for. Ids, digests and the like hold none. */
export function withoutSecrets(report: Report, { instruction, path }: Scrubber): Report {
  const hidden = (text: string | null): string | null => text && instruction(text);
  const hiddenPath = (text: string | null): string | null => text && path(text);
  const place = (told: Location): Location => ({
    ...told,
    path: hiddenPath(told.path),
    name: hidden(told.name),
    removedBy: told.removedBy && { ...told.removedBy, createdBy: hidden(told.removedBy.createdBy) },
  });
  return {
    ...report,
    image: {
      ...report.image,
      platform: hiddenPath(report.image.platform),
      base: report.image.base && { ...report.image.base, name: hidden(report.image.base.name) },
    },
    layers: report.layers.map((layer) => ({
      ...layer,
      mediaType: path(layer.mediaType),
      createdBy: hidden(layer.createdBy),
    })),
    findings: report.findings.map(({ secret: _secret, ...finding }) => ({
      ...finding,
      ...(finding.companions && {
        companions: finding.companions.map(({ secret: _half, ...companion }) => ({
          ...companion,
          locations: companion.locations.map(place),
        })),
      }),
      ...(finding.verification && { verification: withoutSecretsOf(finding.verification, path) }),
      locations: finding.locations.map(place),
    })),
    coverage: {
      ...report.coverage,
      failed: report.coverage.failed.map((part) => ({
        ...part,
        path: hiddenPath(part.path),
        reason: path(part.reason),
      })),
      skipped: report.coverage.skipped.map((part) => ({ ...part, path: hiddenPath(part.path) })),
    },
    verdict: { ...report.verdict, reasons: report.verdict.reasons.map(path) },
  };
}

/** What a vendor says of one secret may name another. */
function withoutSecretsOf(said: Verification, hide: Mask): Verification {
  return {
    ...said,
    host: said.host && hide(said.host),
    reason: hide(said.reason),
    ...(said.account !== undefined && { account: hide(said.account) }),
    ...(said.scopes && { scopes: said.scopes.map(hide) }),
    ...(said.details && { details: said.details.map(({ name, value }) => ({ name, value: hide(value) })) }),
    ...(said.links && { links: said.links.filter(({ url }) => hide(url) === url) }),
  };
}
