import type { Answer } from './client.ts';
import { at, parseJson } from './json.ts';
import type { Outcome } from './outcome.ts';
import type { CallValues } from './request.ts';
import { sanitizerFor } from './sanitize.ts';
import { readStripe } from './stripe.ts';
import type { Reading, AnswerRule, Validity, Verifier } from '../catalogue/model/verifier.ts';

const MAX_SCOPES = 50;

/** Reads an answer as the verifier declares. An answer that it does not declare is `unknown`, never `inactive`. */
export function readAnswer(verifier: Verifier, host: string, answer: Answer, values: CallValues): Outcome {
  const unknown = (reason: string): Outcome => ({ validity: 'unknown', host, reason });
  if (answer.kind === 'no-answer') return unknown(answer.reason);
  const { status, body } = answer;
  const answered = `answered ${String(status)}`;
  if (status === 429) return unknown(`${answered}: the host limits the rate of calls`);
  if (status >= 500) return unknown(`${answered}: the host has an internal error`);

  const json = answer.isComplete ? parseJson(body) : undefined;
  if (verifier.errors === 'stripe') return readStripe(status, json, host, values);
  const rule = verifier.rules?.find((each) => applies(each, status, body, json));
  if (rule !== undefined) {
    return {
      ...outcomeOf(
        verifier,
        rule.means,
        host,
        `${answered}${rule.because === undefined ? '' : `: ${rule.because}`}`,
      ),
      ...(rule.means === 'active' && readDetails(verifier.reads, answer, json, values)),
    };
  }
  if (status >= 300 && status < 400) return unknown(`${answered}: it is a redirect, which is not followed`);
  if (isHtml(answer.header('content-type'), body)) return unknown(`${answered} with a web page`);
  if (verifier.activeButForbidden?.includes(status)) {
    return { validity: 'active', host, reason: `${answered}: it is known, but may not make this call` };
  }
  if ((verifier.active ?? [200]).includes(status)) {
    if (typeof json !== 'object' || json === null) {
      return unknown(`${answered} with something that is not JSON`);
    }
    return {
      validity: 'active',
      host,
      reason: answered,
      ...readDetails(verifier.reads, answer, json, values),
    };
  }
  if ((verifier.inactive ?? [401]).includes(status)) return outcomeOf(verifier, 'inactive', host, answered);
  return unknown(`${answered}, which does not show whether it is active`);
}

/** A refusal proves nothing about a secret that may belong to a host that is not queried. */
function outcomeOf({ otherHosts }: Verifier, validity: Validity, host: string, reason: string): Outcome {
  return validity === 'inactive' && otherHosts !== undefined
    ? { validity: 'unknown', host, reason: `${reason}; it may belong to ${otherHosts}` }
    : { validity, host, reason };
}

function applies(rule: AnswerRule, status: number, body: string, json: unknown): boolean {
  if (rule.status !== undefined && rule.status !== status) return false;
  const { at: path, oneOf } = rule;
  // A web page may contain any word: a proxy or a firewall on the way to the vendor may have sent it.
  if (path === undefined)
    return oneOf === undefined || (!isPage(body) && oneOf.some((each) => body.includes(String(each))));
  const value = at(json, path);
  return oneOf === undefined ? isPresent(value) : oneOf.some((expected) => expected === value);
}

/** Whether an answer is HTML. Rules use `isPage` instead, because some vendors send a plain word as `text/html`. */
function isHtml(type: string | null, body: string): boolean {
  return /\bhtml\b/i.test(type ?? '') || isPage(body);
}

function isPage(body: string): boolean {
  return /^\s*<(?:!doctype\s+html|html)\b/i.test(body.slice(0, 500));
}

function readDetails(
  reading: Reading | undefined,
  answer: Extract<Answer, { kind: 'answered' }>,
  json: unknown,
  values: CallValues,
): Partial<Outcome> {
  const sanitize = sanitizerFor(values);
  const valueAt = (paths: readonly string[] = []): unknown =>
    paths
      .map((path) => (path.startsWith('header:') ? answer.header(path.slice(7)) : at(json, path)))
      .find(isPresent);
  const account = valueAt(reading?.account);
  const scopes = listOf(valueAt(reading?.scopes), sanitize).slice(0, MAX_SCOPES);
  const expiresAt = dateOf(valueAt(reading?.expires));
  return {
    ...((typeof account === 'string' || typeof account === 'number') && {
      account: sanitize(String(account)),
    }),
    ...(scopes.length > 0 && { scopes }),
    ...(expiresAt !== null && { expiresAt }),
  };
}

function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** Sanitizes before it splits, because a secret may contain a comma. */
function listOf(value: unknown, sanitize: (text: string) => string): readonly string[] {
  if (typeof value === 'string')
    return sanitize(value)
      .split(/[\s,]+/)
      .filter(Boolean);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string').map(sanitize) : [];
}

/** Converts seconds or milliseconds since 1970, or a date as text, to ISO 8601. */
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
