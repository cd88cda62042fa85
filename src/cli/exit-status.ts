import type { ScanError } from '../errors.ts';
import type { Report } from '../result/report.ts';

/** The exit statuses, by contract: 1 means "secrets against the policy", and nothing else does. */
export const EXIT = { pass: 0, fail: 1, usage: 2, incomplete: 3 } as const;

export function statusOf({ verdict }: Report): number {
  return EXIT[verdict.outcome];
}

export function statusOfError(error: ScanError): number {
  return error.code === 'USAGE' || error.code === 'OUTPUT_UNWRITABLE' || error.code === 'CREDENTIALS_UNUSABLE'
    ? EXIT.usage
    : EXIT.incomplete;
}
