import { SEVERITIES, type Severity } from '../catalogue/model/detector.ts';
import { printable } from '../errors.ts';
import type { Finding } from '../findings/finding.ts';
import type { Coverage, FailedPart } from './coverage.ts';

export interface Verdict {
  readonly outcome: 'pass' | 'fail' | 'incomplete';
  readonly reasons: readonly string[];
}

export interface Policy {
  /** Least severity that fails an image; null: any. */
  readonly failOn: Severity | null;
  /** Whether only findings that were verified as active fail an image. */
  readonly onlyActive?: boolean;
}

const MOST_NAMED_PARTS = 5;

/**
 * Returns `fail` if a finding has at least medium confidence and the severity of the policy, even if a part of the image
 * could not be read: reading it would not remove the finding. Without such a finding, an image with an unread part is
 * `incomplete`, never `pass`.
 */
export function verdictOf(findings: readonly Finding[], coverage: Coverage, policy: Policy): Verdict {
  const counted = findings.filter((finding) => counts(finding, policy));
  const isComplete = coverage.complete && coverage.failed.length === 0;
  const outcome = counted.length > 0 ? 'fail' : isComplete ? 'pass' : 'incomplete';
  return {
    outcome,
    reasons: [...findingReasons(findings, counted, policy), ...(isComplete ? [] : coverageReasons(coverage))],
  };
}

function counts(finding: Finding, { failOn, onlyActive = false }: Policy): boolean {
  if (finding.confidence === 'low') return false;
  if (onlyActive && finding.validity !== 'active') return false;
  return failOn === null || SEVERITIES.indexOf(finding.severity) <= SEVERITIES.indexOf(failOn);
}

function findingReasons(
  findings: readonly Finding[],
  counted: readonly Finding[],
  policy: Policy,
): readonly string[] {
  const { failOn, onlyActive = false } = policy;
  const threshold = failOn === null ? 'medium confidence' : `${failOn} severity`;
  const below = failOn === null ? 'of low confidence' : `of low confidence or below ${failOn} severity`;
  const ignored = findings.filter((finding) => !counts(finding, { ...policy, onlyActive: false })).length;
  const active = onlyActive ? ', known to be active' : '';
  return [
    ...(counted.length > 0
      ? [`${findingCount(counted.length)} of ${threshold} or more${active}: ${bySeverity(counted)}`]
      : []),
    ...(onlyActive ? reasonsOfOnlyActive(findings, policy) : []),
    ...(ignored > 0 ? [`${findingCount(ignored)} ${below}, not counted`] : []),
  ];
}

/** Returns how many findings only `onlyActive` leaves out, and how many of them are merely not known to be active. */
function reasonsOfOnlyActive(findings: readonly Finding[], policy: Policy): readonly string[] {
  const leftOut = findings.filter(
    (finding) => finding.validity !== 'active' && counts(finding, { ...policy, onlyActive: false }),
  );
  const inactive = leftOut.filter(({ validity }) => validity === 'inactive').length;
  return [
    ...(inactive > 0 ? [`${findingCount(inactive)} inactive, not counted`] : []),
    ...(leftOut.length > inactive
      ? [`${findingCount(leftOut.length - inactive)} not known to be active, not counted`]
      : []),
  ];
}

/** `1 critical, 2 low` */
function bySeverity(findings: readonly Finding[]): string {
  return SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${String(count)} ${severity}`)
    .join(', ');
}

function coverageReasons({ failed }: Coverage): readonly string[] {
  if (failed.length === 0) return ['the image could not be read to its end'];
  const rest = failed.length - MOST_NAMED_PARTS;
  const named = failed
    .slice(0, MOST_NAMED_PARTS)
    .map((part) => `${nameOf(part)} could not be read: ${printable(part.reason)}`);
  return rest > 0
    ? [...named, `${rest === 1 ? '1 more part' : `${String(rest)} more parts`} could not be read`]
    : named;
}

function nameOf({ layer, path }: FailedPart): string {
  const names = [layer === null ? null : `layer ${String(layer)}`, path === null ? null : printable(path)];
  return names.filter((name) => name !== null).join(', ') || 'a part of the image';
}

function findingCount(count: number): string {
  return count === 1 ? '1 finding' : `${String(count)} findings`;
}
