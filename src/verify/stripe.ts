import { at } from './json.ts';
import type { Outcome } from './outcome.ts';
import type { CallValues } from './request.ts';
import { sanitizerFor } from './sanitize.ts';

/** Stripe API reference, "The Error object". */
interface StripeError {
  readonly type: string | null;
  readonly code: string | null;
  readonly decline_code: string | null;
  readonly message: string | null;
  readonly param: string | null;
  readonly doc_url: string | null;
  /** The request in the account's dashboard, for those with access to it. */
  readonly request_log_url: string | null;
  readonly charge: string | null;
  readonly payment_intent: string | null;
  readonly setup_intent: string | null;
  readonly payment_method_type: string | null;
}

const EXPIRED = ['api_key_expired', 'platform_api_key_expired'];
const RATE_LIMITED = ['rate_limit', 'lock_timeout'];
const DETAILS = [
  ...(['type', 'code', 'decline_code', 'message', 'param'] as const),
  ...(['charge', 'payment_intent', 'setup_intent', 'payment_method_type'] as const),
];
const LINKS = ['doc_url', 'request_log_url'] as const;

/** Reads Stripe's answer to `GET /v1/account`. */
export function readStripe(status: number, json: unknown, host: string, values: CallValues): Outcome {
  const sanitize = sanitizerFor(values);
  const answered = `answered ${String(status)}`;
  const account = at(json, 'id');
  if (status === 200 && typeof account === 'string') {
    const name = at(json, 'settings.dashboard.display_name');
    const named = typeof name === 'string' && name !== '' ? `${account} (${name})` : account;
    return { validity: 'active', host, reason: answered, account: sanitize(named) };
  }
  const error = errorIn(json);
  if (error === null) {
    return { validity: 'unknown', host, reason: `${answered} without an error object of Stripe` };
  }
  const details = DETAILS.map((name) => ({ name, value: error[name] }))
    .filter((detail): detail is { name: (typeof DETAILS)[number]; value: string } => detail.value !== null)
    .map(({ name, value }) => ({ name, value: sanitize(value) }));
  const links = LINKS.map((name) => ({ name, url: stripeUrl(error[name]) }))
    // A link that contains the secret in any encoding is not shown.
    .filter((link): link is { name: (typeof LINKS)[number]; url: string } => {
      return link.url !== null && sanitize(link.url) === link.url && !hidesSecret(link.url, sanitize);
    });
  const owner = /\bacct_[A-Za-z0-9]{8,32}\b/.exec(error.message ?? '')?.[0];
  const { validity, why } = meaningOf(status, error);
  return {
    validity,
    host,
    reason: `${answered}: ${sanitize(why)}`,
    ...(owner !== undefined && { account: sanitize(owner) }),
    ...(details.length > 0 && { details }),
    ...(links.length > 0 && { links }),
  };
}

function meaningOf(
  status: number,
  { type, code }: StripeError,
): { readonly validity: Outcome['validity']; readonly why: string } {
  const names = [type, code].filter((name) => name !== null);
  if (RATE_LIMITED.includes(code ?? '') || type === 'rate_limit_error') {
    return { validity: 'unknown', why: 'Stripe limits the rate of calls' };
  }
  if (type === 'api_error' || type === 'api_connection_error') {
    return { validity: 'unknown', why: 'Stripe has an internal error' };
  }
  if (EXPIRED.includes(code ?? '')) return { validity: 'inactive', why: 'the key has expired' };
  if (status === 401 && (code === null || type === 'authentication_error')) {
    return { validity: 'inactive', why: 'the key is not valid' };
  }
  if (status === 403) return { validity: 'active', why: 'the key is active, but may not make this call' };
  // Stripe checks the card and the idempotency key after it has accepted the API key.
  if (type === 'card_error' || type === 'idempotency_error') {
    return { validity: 'active', why: 'the key was accepted, but the call was refused' };
  }
  return { validity: 'unknown', why: names.length === 0 ? 'an error without a name' : names.join(', ') };
}

function errorIn(json: unknown): StripeError | null {
  const error = at(json, 'error');
  if (typeof error !== 'object' || error === null || Array.isArray(error)) return null;
  // A field may be expanded to an object (`payment_intent`); then its id is read.
  const field = (name: string): string | null =>
    [at(error, name), at(error, `${name}.id`)].find((value) => typeof value === 'string') ?? null;
  return {
    type: field('type'),
    code: field('code'),
    decline_code: field('decline_code'),
    message: field('message'),
    param: field('param'),
    doc_url: field('doc_url'),
    request_log_url: field('request_log_url'),
    charge: field('charge'),
    payment_intent: field('payment_intent'),
    setup_intent: field('setup_intent'),
    payment_method_type: field('payment_method_type') ?? field('payment_method.type'),
  };
}

/** Whether the decoded link contains the secret. True for a link that cannot be decoded. */
function hidesSecret(url: string, sanitize: (text: string) => string): boolean {
  try {
    const decoded = decodeURIComponent(url.replaceAll('+', ' '));
    return sanitize(decoded) !== decoded;
  } catch {
    return true;
  }
}

/** Returns the link if it leads to Stripe, else null: readers click links in a report. */
function stripeUrl(text: string | null): string | null {
  if (text === null || !URL.canParse(text)) return null;
  const { protocol, hostname, username, href } = new URL(text);
  const isStripe = hostname === 'stripe.com' || hostname.endsWith('.stripe.com');
  return protocol === 'https:' && isStripe && username === '' ? href : null;
}
