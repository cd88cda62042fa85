import type { Finding } from '../findings/finding.ts';
import { firstActive, unknownIfInactive } from './attempts.ts';
import { LIMITS, type VerifyClientOptions, type VerifySeams } from './client.ts';
import type { TryLogin } from './databases/client.ts';
import type { Outcome } from './outcome.ts';
import type { Run } from './run.ts';

/** URLs at which one password is tried. */
const MAX_URLS = 5;

/** Loads the database clients. @throws ScanError USAGE when the CA file cannot be used */
export async function openLogins(
  { caFile, signal }: VerifyClientOptions,
  seams: VerifySeams,
): Promise<TryLogin> {
  const [{ createDatabaseClient }, { readAuthorities }] = await Promise.all([
    import('./databases/client.ts'),
    import('../http/transport.ts'),
  ]);
  return createDatabaseClient({
    authorities: await readAuthorities(caFile),
    limits: { ...LIMITS, ...seams.limits },
    signal,
    ...(seams.reconnect && { reconnect: seams.reconnect }),
  });
}

/** Tries a password at the URLs in which it occurs. Null if it occurs in none. */
export async function tryLogins(finding: Finding, tryLogin: TryLogin, run: Run): Promise<Outcome | null> {
  const secret = run.secrets.secretOf(finding.id);
  const places = run.secrets.urlsOf(finding.id);
  const urls = places.filter((url) => url !== null);
  if (secret === null || urls.length === 0) return null;
  const { budget } = run;
  const outcome = await firstActive(
    urls
      .slice(0, MAX_URLS)
      .map(
        (url) => () => budget.once(['login', url, secret], () => budget.spend(() => tryLogin(url, secret))),
      ),
  );
  const isComplete = urls.length === places.length && urls.length <= MAX_URLS;
  return isComplete ? outcome : unknownIfInactive(outcome, 'it also occurs in places that were not tried');
}
