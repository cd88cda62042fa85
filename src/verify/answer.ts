import type { Answer } from './client.ts';
import { type Judgement, cleaner } from './judgement.ts';
import { at, parseJson } from './json.ts';
import type { Halves } from './request.ts';
import { readStripe } from './stripe.ts';
import type { Reading, AnswerRule, Validity, Verifier } from '../catalogue/model/verifier.ts';

const MOST_SCOPES = 50;

/** Reads an answer as the verifier declares. Whatever it does not declare is `unknown`, never `inactive`. */
export function judgeAnswer(verifier: Verifier, host: string, answer: Answer, halves: Halves): Judgement {
  const unknown = (reason: string): Judgement => ({ validity: 'unknown', host, reason });
  if (answer.kind === 'silent') return unknown(answer.reason);
  const { status, body } = answer;
  const said = `answered ${String(status)}`;
  if (status === 429) return unknown(`${said}: the host limits the rate of calls`);
  if (status >= 500) return unknown(`${said}: the host has trouble of its own`);

  const json = answer.isWhole ? parseJson(body) : undefined;
  if (verifier.errors === 'stripe') return readStripe(status, json, host, halves);
  const rule = verifier.rules?.find((it) => applies(it, status, body, json));
  if (rule !== undefined) {
    return {
      ...meant(verifier, rule.means, host, `${said}${rule.because === undefined ? '' : `: ${rule.because}`}`),
      ...(rule.means === 'active' && read(verifier.reads, answer, json, halves)),
    };
  }
  if (status >= 300 && status < 400) return unknown(`${said}: it leads elsewhere, which is not followed`);
  if (isHtml(answer.header('content-type'), body)) return unknown(`${said} with a web page`);
  if (verifier.activeButForbidden?.includes(status)) {
    return { validity: 'active', host, reason: `${said}: it is known, but may not make this call` };
  }
  if ((verifier.active ?? [200]).includes(status)) {
    if (typeof json !== 'object' || json === null) {
      return unknown(`${said} with something that is not JSON`);
    }
    return { validity: 'active', host, reason: said, ...read(verifier.reads, answer, json, halves) };
  }
  if ((verifier.inactive ?? [401]).includes(status)) return meant(verifier, 'inactive', host, said);
  return unknown(`${said}, which says neither that it is live nor that it is dead`);
}

function meant({ otherHosts }: Verifier, validity: Validity, host: string, reason: string): Judgement {
  return validity === 'inactive' && otherHosts !== undefined
    ? { validity: 'unknown', host, reason: `${reason}; it may be of ${otherHosts}` }
    : { validity, host, reason };
}

function applies(rule: AnswerRule, status: number, body: string, json: unknown): boolean {
  if (rule.status !== undefined && rule.status !== status) return false;
  const { at: path, oneOf } = rule;
  // A page for people may hold any words: it comes from whatever stands in front of the vendor.
  if (path === undefined)
    return oneOf === undefined || (!isPage(body) && oneOf.some((it) => body.includes(String(it))));
  const value = at(json, path);
  return oneOf === undefined ? isSomething(value) : oneOf.some((expected) => expected === value);
}

/** Some vendors send a plain word as HTML, so rules look at the text alone. */
function isHtml(type: string | null, body: string): boolean {
  return /\bhtml\b/i.test(type ?? '') || isPage(body);
}

function isPage(body: string): boolean {
  return /^\s*<(?:!doctype\s+html|html)\b/i.test(body.slice(0, 500));
}

function read(
  reading: Reading | undefined,
  answer: Extract<Answer, { kind: 'answered' }>,
  json: unknown,
  halves: Halves,
): Partial<Judgement> {
  const clean = cleaner(halves);
  const valueAt = (paths: readonly string[] = []): unknown =>
    paths
      .map((path) => (path.startsWith('header:') ? answer.header(path.slice(7)) : at(json, path)))
      .find(isSomething);
  const account = valueAt(reading?.account);
  const scopes = listOf(valueAt(reading?.scopes), clean).slice(0, MOST_SCOPES);
  const expiresAt = dateOf(valueAt(reading?.expires));
  return {
    ...((typeof account === 'string' || typeof account === 'number') && { account: clean(String(account)) }),
    ...(scopes.length > 0 && { scopes }),
    ...(expiresAt !== null && { expiresAt }),
  };
}

function isSomething(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** Cleaned before it is divided: a secret may hold a comma. */
function listOf(value: unknown, clean: (text: string) => string): readonly string[] {
  if (typeof value === 'string')
    return clean(value)
      .split(/[\s,]+/)
      .filter(Boolean);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string').map(clean) : [];
}

/** Seconds or milliseconds since 1970, or a date as text. */
function dateOf(value: unknown): string | null {
  const isText = typeof value === 'string';
  if (!isText && typeof value !== 'number') return null;
  const number = Number(value);
  const milliseconds =
    isText && !/^\d{9,13}$/.test(value) ? Date.parse(value) : number < 1e11 ? number * 1000 : number;
  return Number.isFinite(milliseconds) && milliseconds > 0 && milliseconds < 8e15
    ? new Date(milliseconds).toISOString()
    : null;
}
