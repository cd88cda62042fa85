/**
 * What a verifier is: data. It names the call that tells a live secret from a dead one, and how to read the answer.
 * Only calls that read: a POST stands here only where it is known to change nothing and to cost nothing. The host
 * is the vendor's own; of it no more than the name of a customer, under the vendor's domain, comes from the image.
 */
export interface Verifier {
  /** Ids of the detectors whose secrets it asks for; such a secret is `{secret}` below. */
  readonly secrets: readonly string[];
  /** What the call needs beside the secret: `{name}` below. */
  readonly needs?: Readonly<Record<string, Need>>;
  /** What of the secret is sent as `{secret}`: the first group. For secrets that are URLs. */
  readonly part?: RegExp;
  /** What the secret itself tells, such as its region: `{name}` below, the first group. */
  readonly captures?: Readonly<Record<string, RegExp>>;

  readonly method?: 'POST';
  /**
   * Https, with the host spelt out; `{…}` in its path and query, and in front of the vendor's domain, where only labels
   * are let through: `https://{tenant}.okta.com/`. Of a registry: the path behind its address.
   */
  readonly url: string;
  /**
   * Other hosts where the vendor may know the secret (regions). It is dead only when all of them say so. Those whose
   * host takes a half that is not known are not asked.
   */
  readonly otherUrls?: readonly string[];
  /** The secret may be of a server that is not asked (a region, a server of one's own): `dead` proves nothing then. */
  readonly otherHosts?: string;
  /** The address comes from the user's own configuration. */
  readonly registry?: RegistryKind;
  readonly headers?: Readonly<Record<string, string>>;
  readonly basic?: readonly [user: string, password: string];
  readonly form?: Readonly<Record<string, string>>;
  /** Body of a POST as it is sent: a constant query. */
  readonly json?: string;
  readonly sign?: Signature;

  /** Statuses of a live secret; default 200. */
  readonly active?: readonly number[];
  /** Statuses of a live secret that may not make this call. */
  readonly activeButForbidden?: readonly number[];
  /** Statuses of a dead one; default 401. */
  readonly inactive?: readonly number[];
  /** What the body says; looked at before the status, in this order. */
  readonly rules?: readonly AnswerRule[];
  /** The vendor's errors are read by a reader of their own. */
  readonly errors?: 'stripe';
  readonly reads?: Reading;

  /** The shape of the answers to a live and to a dead secret, as the vendor documents them; the tests replay them. */
  readonly activeAnswer: ExampleAnswer;
  readonly inactiveAnswer: ExampleAnswer;
}

export interface Need {
  /** For a person: `the account SID`. */
  readonly what: string;
  /** Detectors that find it; empty while there is none. */
  readonly detectors: readonly string[];
  /** The call can do without. */
  readonly optional?: true;
  /** A finding of it is verified by this call, too. */
  readonly verified?: true;
}

export type RegistryKind = 'npm' | 'rubygems';
type Signature = 'aws' | 'alibaba';
export type Validity = 'active' | 'inactive' | 'unknown';

export interface AnswerRule {
  readonly means: Validity;
  /** Only for this status. */
  readonly status?: number;
  /** Dotted path into the JSON (`error.code`, `data.0.id`); absent: the text as a whole. */
  readonly at?: string;
  /** What stands there: one of these texts; of the whole text, a part. Absent: anything but nothing. */
  readonly oneOf?: readonly (string | number | boolean | null)[];
  /** For a person: `it may not make this call`. */
  readonly because?: string;
}

/** Dotted paths into the JSON, or `header:name`; the first that is there counts. */
export interface Reading {
  readonly account?: readonly string[];
  readonly scopes?: readonly string[];
  readonly expires?: readonly string[];
}

/** Status and body; an object is JSON, a text is not. */
export type ExampleAnswer = readonly [
  status: number,
  body: unknown,
  headers?: Readonly<Record<string, string>>,
];

/** Identity, with the literal types checked: an author's one import besides the ways to authenticate. */
export function defineVerifiers(...verifiers: readonly Verifier[]): readonly Verifier[] {
  return verifiers;
}

type Auth = Pick<Verifier, 'headers' | 'basic'>;
export const bearer: Auth = { headers: { authorization: 'Bearer {secret}' } };
/** `token(…)` for `Authorization: token …`; a bare secret without a scheme. */
export const scheme = (name: string): Auth => ({ headers: { authorization: `${name} {secret}`.trim() } });
export const header = (name: string, more: Readonly<Record<string, string>> = {}): Auth => ({
  headers: { [name.toLowerCase()]: '{secret}', ...more },
});
export const bearerWith = (more: Readonly<Record<string, string>>): Auth => ({
  headers: { authorization: 'Bearer {secret}', ...more },
});
/** The secret as the user name of basic authentication. */
export const asUser: Auth = { basic: ['{secret}', ''] };
