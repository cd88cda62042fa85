import { createHmac, randomBytes } from 'node:crypto';
import { inReadingOrder } from '../findings/build.ts';
import type { Finding } from '../findings/finding.ts';
import type { SecretStore } from '../findings/secrets.ts';
import { judgeAnswer } from './answer.ts';
import {
  LIMITS,
  type VerifyClient,
  type VerifyClientOptions,
  type VerifySeams,
  openVerifyClient,
} from './client.ts';
import type { TryLogin } from './databases/client.ts';
import type { Judgement } from './judgement.ts';
import { type RegistryAddresses, readRegistryAddresses } from './registries.ts';
import { type Halves, buildRequest, hostHalves } from './request.ts';
import type { Need, Verifier } from '../catalogue/model/verifier.ts';
import { type ApplicableVerifier, needsNothingElse, whyUnverifiable, verifiersOf } from './verifiers.ts';

export interface VerifyOptions extends VerifyClientOptions {
  /** Calls of a run. */
  readonly most: number;
  /** Whether to log in to the databases whose passwords were found, at hosts that the image names. */
  readonly databases: boolean;
}

/** Findings asked about at a time, over all hosts. */
const AT_A_TIME = 16;
/** Halves near by that are tried for one need: a file may hold several key pairs. */
const MOST_HALVES = 3;
/** URLs of one password that are tried. */
const MOST_URLS = 5;

/** What the calls of one run share. */
interface Run {
  readonly client: VerifyClient;
  readonly secrets: SecretStore;
  readonly addresses: RegistryAddresses;
  /** Null where no database is logged in to. */
  readonly tryLogin: TryLogin | null;
  /** By a keyed hash of call and secret: neither stands in it. */
  readonly asked: Map<string, Promise<Judgement>>;
  readonly hashKey: Buffer;
  callsLeft: number;
}

/**
 * Asks the vendors whether the secrets found are live. A secret of low confidence is not sent to anybody: it may be
 * another vendor's, or none. One that is live is a secret for sure, so its confidence becomes high.
 * @returns the same findings in reading order; those with a verifier have a validity and a verification
 * @throws ScanError USAGE when the CA file or a proxy variable is no good, or the signal's reason
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
      tryLogin: options.databases ? await openDatabases(options, seams) : null,
      asked: new Map(),
      hashKey: randomBytes(32),
      callsLeft: options.most,
    };
    const judged = await mapInTurns(findings, (finding) => judge(finding, run));
    return findings.map((finding, i) => withJudgement(finding, judged[i] ?? null)).sort(inReadingOrder);
  } finally {
    await client.close();
  }
}

function withJudgement(finding: Finding, judgement: Judgement | null): Finding {
  if (judgement === null) return finding;
  const { validity, ...verification } = judgement;
  const confidence = validity === 'active' ? 'high' : finding.confidence;
  return { ...finding, validity, verification, confidence };
}

/** Null where there is no way to ask. */
async function judge(finding: Finding, run: Run): Promise<Judgement | null> {
  if (finding.confidence === 'low') return null;
  const why = whyUnverifiable(finding.detector);
  if (why !== null) return unknown(why);
  const ways = verifiersOf(finding.detector);
  if (ways.length === 0) return run.tryLogin === null ? null : judgeLogin(finding, run.tryLogin, run);
  const whole = await judgeByFirst(ways, finding, run);
  return whole.validity === 'active' ? whole : ((await liveCompanion(finding, ways, run)) ?? whole);
}

/** Asks in the first way for which all halves are there. */
async function judgeByFirst(
  ways: readonly ApplicableVerifier[],
  finding: Finding,
  run: Run,
): Promise<Judgement> {
  let missing: string | null = null;
  for (const { verifier, role } of ways) {
    const halves = gatherHalves(finding, verifier, role, run.secrets);
    const calls = await callsOf(verifier, halves, run);
    if (typeof calls === 'string') missing ??= calls;
    else return unlessLeftOut(halves, await firstThatSays(calls));
  }
  return unknown(missing ?? 'there is nobody to ask');
}

/** Where some halves were not tried, the right one may be among them. */
function unlessLeftOut(halves: Combinations | string, judgement: Judgement): Judgement {
  const isAll = typeof halves === 'string' || halves.isAll;
  if (isAll || judgement.validity !== 'inactive') return judgement;
  const reason = `${judgement.reason}; more stands beside it than was tried`;
  return { ...judgement, validity: 'unknown', reason };
}

/** A pair is live where a secret of it is that lives without the other: its key may be dead, and the rest not. */
async function liveCompanion(
  finding: Finding,
  own: readonly ApplicableVerifier[],
  run: Run,
): Promise<Judgement | null> {
  for (const { detector, title } of finding.companions ?? []) {
    const way = verifiersOf(detector).find(needsNothingElse);
    if (way === undefined || own.some(({ verifier }) => verifier === way.verifier)) continue;
    for (const secret of run.secrets.beside(finding.id, [detector]).slice(0, MOST_HALVES)) {
      const calls = await callsOf(way.verifier, { tried: [{ secret }], isAll: true }, run);
      const judgement = typeof calls === 'string' ? unknown(calls) : await firstThatSays(calls);
      if (judgement.validity === 'active') {
        return { ...judgement, reason: `${judgement.reason} to the ${title} beside it` };
      }
    }
  }
  return null;
}

type Call = () => Promise<Judgement>;

interface Combinations {
  readonly tried: readonly Halves[];
  /** False where more stands near by than is tried. */
  readonly isAll: boolean;
}

/** A text where there is nobody to ask, or a half is missing. */
async function callsOf(
  verifier: Verifier,
  combinations: Combinations | string,
  run: Run,
): Promise<readonly Call[] | string> {
  if (typeof combinations === 'string') return combinations;
  const bases = await addressesOf(verifier, run);
  if (typeof bases === 'string') return bases;
  // The first host with every half before the next: most secrets are known there.
  const calls = bases.flatMap((base) =>
    combinations.tried
      .filter((halves) =>
        hostHalves(base).every((name) => name in halves || name in (verifier.captures ?? {})),
      )
      .map((halves) => () => askOnce(verifier, base, halves, run)),
  );
  return calls.length === 0 ? `needs ${hostOf(verifier)} beside it` : calls;
}

function hostOf({ url, needs = {} }: Verifier): string {
  const [name = ''] = hostHalves(url);
  return needs[name]?.what ?? 'the host';
}

/** The secret with the other halves that stand near it; a text where one is missing. */
function gatherHalves(
  finding: Finding,
  { secrets: own, needs = {} }: Verifier,
  role: string,
  secrets: SecretStore,
): Combinations | string {
  const found = secrets.secretOf(finding.id);
  if (found === null) return 'its secret is not at hand';
  const missing: Readonly<Record<string, Need>> = {
    ...(role !== 'secret' && { secret: { what: 'the secret', detectors: own } }),
    ...needs,
  };
  let combinations: readonly Halves[] = [{ [role]: found }];
  let isAll = true;
  for (const [name, { what, detectors, optional }] of Object.entries(missing)) {
    if (name === role) continue;
    const beside = secrets.beside(finding.id, detectors);
    const near = beside.slice(0, MOST_HALVES);
    isAll &&= near.length === beside.length;
    if (near.length === 0 && optional !== true) return `needs ${what} beside it`;
    if (near.length > 0) {
      combinations = combinations.flatMap((halves) => near.map((half) => ({ ...halves, [name]: half })));
    }
  }
  const tried = combinations.slice(0, MOST_HALVES * MOST_HALVES);
  return { tried, isAll: isAll && tried.length === combinations.length };
}

/** Where the call may go, in the order in which it is tried; a text where that is not known. */
async function addressesOf(
  { url, otherUrls = [], registry }: Verifier,
  run: Run,
): Promise<readonly string[] | string> {
  if (registry === undefined) return [url, ...otherUrls];
  const address = await run.addresses(registry);
  return typeof address === 'string' ? [`${address}${url}`] : address.reason;
}

/** The first answer that says `active`; `inactive` when all say so. */
async function firstThatSays(asks: readonly Call[]): Promise<Judgement> {
  let best: Judgement | null = null;
  for (const ask of asks) {
    const judgement = await ask();
    if (judgement.validity === 'active') return judgement;
    if (best === null || (best.validity === 'inactive' && judgement.validity === 'unknown')) best = judgement;
  }
  return best ?? unknown('there is nobody to ask');
}

/** Tries the password of a URL where its URLs say. Null where it stands in none. */
async function judgeLogin(finding: Finding, tryLogin: TryLogin, run: Run): Promise<Judgement | null> {
  const secret = run.secrets.secretOf(finding.id);
  const places = run.secrets.urlsOf(finding.id);
  const urls = places.filter((url) => url !== null);
  if (secret === null || urls.length === 0) return null;
  const judgement = await firstThatSays(
    urls.slice(0, MOST_URLS).map((url) => () => {
      const login = (): Promise<Judgement> => tryLogin(url, secret);
      return once(['login', url, secret], run, async () => (mayCall(run) ? login() : unknown(NO_CALLS_LEFT)));
    }),
  );
  const isAll = urls.length === places.length && urls.length <= MOST_URLS;
  if (judgement.validity !== 'inactive' || isAll) return judgement;
  return {
    ...judgement,
    validity: 'unknown',
    reason: `${judgement.reason}; it also stands where it was not tried`,
  };
}

async function openDatabases({ caFile, signal }: VerifyOptions, seams: VerifySeams): Promise<TryLogin> {
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

function askOnce(verifier: Verifier, base: string, halves: Halves, run: Run): Promise<Judgement> {
  const call = [verifier.method, base, Object.entries(halves).sort()];
  return once(call, run, () => ask(verifier, base, halves, run));
}

/** What was asked before has its answer. */
function once(call: readonly unknown[], run: Run, ask: () => Promise<Judgement>): Promise<Judgement> {
  const key = createHmac('sha256', run.hashKey).update(JSON.stringify(call)).digest('hex');
  const known = run.asked.get(key);
  if (known !== undefined) return known;
  const asked = ask();
  run.asked.set(key, asked);
  return asked;
}

const NO_CALLS_LEFT = 'the most calls of a run were made';
const mayCall = (run: Run): boolean => run.callsLeft-- > 0;

async function ask(verifier: Verifier, base: string, halves: Halves, run: Run): Promise<Judgement> {
  const request = buildRequest(verifier, base, halves, () => new Date());
  if ('reason' in request) return unknown(request.reason);
  if (!mayCall(run)) return unknown(NO_CALLS_LEFT);
  const answer = await run.client.ask(request);
  return judgeAnswer(verifier, request.url.host, answer, halves);
}

function unknown(reason: string): Judgement {
  return { validity: 'unknown', host: null, reason };
}

async function mapInTurns<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  return results;
}
