import type { Report } from '../result/report.ts';
import { scopeText } from './scope.ts';

/** Returns the verdict as one sentence, without a full stop. */
export function verdictSentence(report: Report): string {
  const {
    findings,
    coverage,
    verdict: { outcome, reasons },
  } = report;
  const found = findings.length === 0 ? 'nothing found' : 'nothing found that counts';
  switch (outcome) {
    case 'fail':
      return `${reasons[0] ?? 'the policy says no'}${coverage.complete ? '' : ' (not everything could be read)'}`;
    case 'incomplete':
      return `${found}, but not everything could be read: this is no pass`;
    case 'pass':
      return `${found} in ${scopeText(report)}`;
  }
}
