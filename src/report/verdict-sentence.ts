import type { Report } from '../result/report.ts';
import { scopeText } from './scope.ts';

/** Returns the verdict as one sentence, without a full stop. */
export function verdictSentence(report: Report): string {
  const {
    findings,
    coverage,
    verdict: { outcome, reasons },
  } = report;
  const found = findings.length === 0 ? 'nothing found' : 'no finding counts for the policy';
  switch (outcome) {
    case 'fail':
      return `${reasons[0] ?? 'the policy failed the image'}${coverage.complete ? '' : ' (not everything could be read)'}`;
    case 'incomplete':
      return `${found}, but not everything could be read: this does not count as a pass`;
    case 'pass':
      return `${found} in ${scopeText(report)}`;
  }
}
