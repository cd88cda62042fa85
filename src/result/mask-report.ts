import type { Location, RelatedValue, Verification } from '../findings/finding.ts';
import type { Mask } from '../findings/mask.ts';
import type { Scrubber } from '../findings/scrub.ts';
import type { Report } from './report.ts';

/** Returns the report without secrets in any of its texts. Texts that cannot hold one, such as ids, are kept. */
export function maskReport(report: Report, { instruction, path }: Scrubber): Report {
  const hidden = (text: string | null): string | null => text && instruction(text);
  const hiddenPath = (text: string | null): string | null => text && path(text);
  const maskLocation = (location: Location): Location => ({
    ...location,
    path: hiddenPath(location.path),
    name: hidden(location.name),
    removedBy: location.removedBy && {
      ...location.removedBy,
      createdBy: hidden(location.removedBy.createdBy),
    },
  });
  const maskRelated = ({ secret: _, ...related }: RelatedValue): RelatedValue => ({
    ...related,
    locations: related.locations.map(maskLocation),
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
    findings: report.findings.map(({ secret: _, ...finding }) => ({
      ...finding,
      ...(finding.companions && { companions: finding.companions.map(maskRelated) }),
      ...(finding.verification && { verification: maskVerification(finding.verification, path) }),
      locations: finding.locations.map(maskLocation),
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

/** A vendor's answer about one secret may contain another. */
function maskVerification(verification: Verification, mask: Mask): Verification {
  const { host, reason, account, scopes, details, links } = verification;
  return {
    ...verification,
    host: host && mask(host),
    reason: mask(reason),
    ...(account !== undefined && { account: mask(account) }),
    ...(scopes && { scopes: scopes.map(mask) }),
    ...(details && { details: details.map(({ name, value }) => ({ name, value: mask(value) })) }),
    ...(links && { links: links.filter(({ url }) => mask(url) === url) }),
  };
}
