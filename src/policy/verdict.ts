import { SEVERITIES, type Severity } from '../catalogue/model/detector.ts';
import { printable } from '../errors.ts';
import type { Finding } from '../findings/finding.ts';
import type { Coverage, FailedPart } from './coverage.ts';

export interface Verdict {
  readonly outcome: 'pass' | 'fail' | 'incomplete';
  readonly reasons: readonly string[];
}

export interface Policy {
  /** Least severity that fails an image; null lets every severity fail it. */
  readonly failOn: Severity | null;
  /** Only findings whose secret is live, by its vendor's word, fail an image. */
  readonly onlyActive?: boolean;
}

const MOST_NAMED_PARTS = 5;

/**
 * Decides about an image. Findings of medium confidence or more count, from the policy's severity on. One that
 * counts fails the image, whether or not all of it could be read: more reading cannot take the finding back.
 * Without one, an image that was not read to its end is `incomplete`, which is never a pass.
 */
export function judge(findings: readonly Finding[], coverage: Coverage, policy: Policy): Verdict {
  const counted = findings.filter((finding) => counts(finding, policy));
  const isWhole = coverage.complete && coverage.failed.length === 0;
  const outcome = counted.length > 0 ? 'fail' : isWhole ? 'pass' : 'incomplete';
  return {
    outcome,
    reasons: [...findingReasons(findings, counted, policy), ...(isWhole ? [] : coverageReasons(coverage))],
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
  const bar = failOn === null ? 'medium confidence' : `${failOn} severity`;
  const belowBar = failOn === null ? 'of low confidence' : `of low confidence or below ${failOn} severity`;
  const dormant = onlyActive ? dormantReasons(findings, policy) : [];
  const ignored = findings.filter((finding) => !counts(finding, { ...policy, onlyActive: false })).length;
  const reasons: string[] = [];
  if (counted.length > 0) {
    const active = onlyActive ? ', known to be active' : '';
    reasons.push(`${findingCount(counted.length)} of ${bar} or more${active}: ${bySeverity(counted)}`);
  }
  reasons.push(...dormant);
  if (ignored > 0) reasons.push(`${findingCount(ignored)} ${belowBar}, not counted`);
  return reasons;
}

/** What only counts without `onlyActive`: a reader has to see how much of it is merely not known. */
function dormantReasons(findings: readonly Finding[], policy: Policy): readonly string[] {
  const dormant = findings.filter(
    (finding) => finding.validity !== 'active' && counts(finding, { ...policy, onlyActive: false }),
  );
  const inactive = dormant.filter(({ validity }) => validity === 'inactive').length;
  return [
    ...(inactive > 0 ? [`${findingCount(inactive)} inactive, not counted`] : []),
    ...(dormant.length > inactive
      ? [`${findingCount(dormant.length - inactive)} not known to be active, not counted`]
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
