import { inReadingOrder } from '../findings/order.ts';
import type { Finding } from '../findings/finding.ts';
import type { SecretStore } from '../findings/secrets.ts';
import { createCallBudget } from './call-budget.ts';
import { type VerifyClientOptions, type VerifySeams, openVerifyClient } from './client.ts';
import { openLogins, tryLogins } from './logins.ts';
import { type Outcome, notQueried } from './outcome.ts';
import { readRegistryAddresses } from './registries.ts';
import type { Run } from './run.ts';
import { queryRelatedSecrets, queryVendor } from './vendor-queries.ts';
import { verifiersOf, whyUnverifiable } from './verifiers.ts';

export interface VerifyOptions extends VerifyClientOptions {
  /** The maximum number of calls of a run. */
  readonly most: number;
  /** Whether to log in to databases with the passwords from the image, at hosts that the image names. */
  readonly databases: boolean;
}

/** Findings that are verified concurrently, over all hosts. */
const CONCURRENCY = 16;

/**
 * Queries the vendors whether the secrets are active. An active secret is certainly real: its confidence becomes high.
 * @returns the same findings in reading order; those with a verifier have a validity and a verification
 * @throws ScanError USAGE when the CA file or a proxy variable cannot be used, or the signal's reason
 */
export async function verifyFindings(
  findings: readonly Finding[],
  secrets: SecretStore,
  options: VerifyOptions,
  seams: VerifySeams = {},
): Promise<readonly Finding[]> {
  const client = await openVerifyClient(options, seams);
  try {
    const run: Run = {
      client,
      secrets,
      addresses: readRegistryAddresses(options.environment),
      tryLogin: options.databases ? await openLogins(options, seams) : null,
      budget: createCallBudget(options.most),
    };
    const outcomes = await mapConcurrently(findings, (finding) => verifyFinding(finding, run));
    return findings.map((finding, i) => withOutcome(finding, outcomes[i] ?? null)).sort(inReadingOrder);
  } finally {
    await client.close();
  }
}

/** Null if there is no way to verify it. */
async function verifyFinding(finding: Finding, run: Run): Promise<Outcome | null> {
  // It may be another vendor's secret, or not a secret.
  if (finding.confidence === 'low') return null;
  const why = whyUnverifiable(finding.detector);
  if (why !== null) return notQueried(why);
  const uses = verifiersOf(finding.detector);
  if (uses.length === 0) return run.tryLogin === null ? null : tryLogins(finding, run.tryLogin, run);
  const outcome = await queryVendor(finding, uses, run);
  if (outcome.validity === 'active') return outcome;
  return (await queryRelatedSecrets(finding, uses, run)) ?? outcome;
}

function withOutcome(finding: Finding, outcome: Outcome | null): Finding {
  if (outcome === null) return finding;
  const { validity, ...verification } = outcome;
  const confidence = validity === 'active' ? 'high' : finding.confidence;
  return { ...finding, validity, verification, confidence };
}

async function mapConcurrently<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  return results;
}
