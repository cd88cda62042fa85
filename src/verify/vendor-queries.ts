import type { Finding } from '../findings/finding.ts';
import type { Verifier } from '../catalogue/model/verifier.ts';
import { readAnswer } from './answer.ts';
import { type Attempt, NO_VENDOR, firstActive, unknownIfInactive } from './attempts.ts';
import { type Combinations, MAX_VALUES_PER_NEED, gatherValues } from './call-values.ts';
import { endpointsOf, fillsHost, missingHostOf } from './endpoints.ts';
import { type Outcome, notQueried } from './outcome.ts';
import { type CallValues, buildRequest } from './request.ts';
import type { Run } from './run.ts';
import { needsNothingElse, verifiersOf } from './verifiers.ts';

/** A verifier, with the role of the detector's secret in its call. */
type Use = ReturnType<typeof verifiersOf>[number];

/** Queries the vendor by the first verifier whose values are all known. */
export async function queryVendor(finding: Finding, uses: readonly Use[], run: Run): Promise<Outcome> {
  let missing: string | null = null;
  for (const { verifier, role } of uses) {
    const values = gatherValues(finding, verifier, role, run.secrets);
    if (typeof values === 'string') {
      missing ??= values;
      continue;
    }
    const attempts = await attemptsOf(verifier, values, run);
    if (typeof attempts === 'string') {
      missing ??= attempts;
      continue;
    }
    const outcome = await firstActive(attempts);
    return values.isComplete
      ? outcome
      : unknownIfInactive(outcome, 'more values are near it than were tried');
  }
  return notQueried(missing ?? NO_VENDOR);
}

/**
 * Queries the secrets of a pair that work without the other. The pair is active if one of them is.
 * @param queried the verifiers of the finding itself, which are not used again
 * @returns null if none is active
 */
export async function queryRelatedSecrets(
  finding: Finding,
  queried: readonly Use[],
  run: Run,
): Promise<Outcome | null> {
  for (const { detector, title } of finding.companions ?? []) {
    const alone = verifiersOf(detector).find(needsNothingElse);
    if (alone === undefined || queried.some(({ verifier }) => verifier === alone.verifier)) continue;
    for (const secret of run.secrets.near(finding.id, [detector]).slice(0, MAX_VALUES_PER_NEED)) {
      const attempts = await attemptsOf(alone.verifier, { tried: [{ secret }], isComplete: true }, run);
      const outcome = typeof attempts === 'string' ? null : await firstActive(attempts);
      if (outcome?.validity === 'active') {
        return { ...outcome, reason: `${outcome.reason} for the ${title} near it` };
      }
    }
  }
  return null;
}

/** Returns an attempt for each endpoint and combination of values; a reason as a text if there is none. */
async function attemptsOf(
  verifier: Verifier,
  { tried }: Combinations,
  run: Run,
): Promise<readonly Attempt[] | string> {
  const endpoints = await endpointsOf(verifier, run.addresses);
  if (typeof endpoints === 'string') return endpoints;
  // All combinations at the first endpoint before the next one: it knows most secrets.
  const attempts = endpoints.flatMap((endpoint) =>
    tried
      .filter((values) => fillsHost(endpoint, values, verifier))
      .map((values) => () => query(verifier, endpoint, values, run)),
  );
  return attempts.length === 0 ? `needs ${missingHostOf(verifier)} near it` : attempts;
}

function query(verifier: Verifier, endpoint: string, values: CallValues, run: Run): Promise<Outcome> {
  const { client, budget } = run;
  const key = [verifier.method, endpoint, Object.entries(values).sort()];
  return budget.once(key, async () => {
    const request = buildRequest(verifier, endpoint, values, () => new Date());
    if ('reason' in request) return notQueried(request.reason);
    return budget.spend(async () =>
      readAnswer(verifier, request.url.host, await client.query(request), values),
    );
  });
}
