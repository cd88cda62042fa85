import type { CollectedFindings } from '../findings/collect.ts';
import type { Finding } from '../findings/finding.ts';
import type { VerifyOptions } from './verify.ts';

interface Request extends Pick<VerifyOptions, 'caFile' | 'environment'> {
  /** Null unless the user gave `--verify`. */
  readonly verify: Pick<VerifyOptions, 'most' | 'databases'> | null;
}

interface Surroundings {
  readonly signal: AbortSignal;
  readonly note: (line: string) => void;
}

/**
 * Verifies the findings if the user asked for it, and returns them unchanged otherwise. The code of verification is
 * loaded only if there is something to verify.
 */
export async function verifyIfRequested(
  { findings, secrets }: CollectedFindings,
  { verify, caFile, environment }: Request,
  { signal, note }: Surroundings,
): Promise<readonly Finding[]> {
  if (verify === null || findings.length === 0) return findings;
  const { most, databases } = verify;
  note(`asking the vendors${databases ? ' and databases' : ''} which secrets are active`);
  const { verifyFindings } = await import('./verify.ts');
  return verifyFindings(findings, secrets, { caFile, environment, signal, most, databases });
}
