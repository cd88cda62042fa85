import type { Finding } from '../findings/finding.ts';
import type { Coverage, FailedPart } from '../policy/coverage.ts';
import type { Report } from '../result/report.ts';

/** Returns the findings for people and for trackers: those of low confidence only if `verbose`. */
export function shownFindings(
  { findings }: Report,
  { verbose }: { readonly verbose: boolean },
): readonly Finding[] {
  return verbose ? findings : findings.filter((finding) => finding.confidence !== 'low');
}

/**
 * Returns what could not be read. It is never empty if the scan is not complete, so that a partial report cannot be
 * mistaken for a complete one.
 */
export function unreadParts({ complete, failed }: Coverage): readonly FailedPart[] {
  if (complete || failed.length > 0) return failed;
  return [{ layer: null, path: null, reason: 'the image could not be read completely' }];
}
