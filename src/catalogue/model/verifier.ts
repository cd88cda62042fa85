/**
 * The request that distinguishes an active secret from an inactive one, and how to read the answer. Requests only
 * read: a POST is listed only if it changes nothing and costs nothing. The host is the vendor's; at most the name of
 * a customer under the vendor's domain comes from the image.
 */
export interface Verifier {
  /** Ids of the detectors whose secrets it verifies; such a secret is `{secret}` below. */
  readonly secrets: readonly string[];
  /** What the request needs besides the secret: `{name}` below. */
  readonly needs?: Readonly<Record<string, Need>>;
  /** The part of the secret that is sent as `{secret}`: the first group. For secrets that are URLs. */
  readonly part?: RegExp;
  /** What the secret contains, such as its region: `{name}` below, the first group. */
  readonly captures?: Readonly<Record<string, RegExp>>;

  readonly method?: 'POST';
  /**
   * An https URL with a fixed host; `{…}` may occur in path and query, and as labels before the vendor's domain:
   * `https://{tenant}.okta.com/`. Of a registry: the path after its address.
   */
  readonly url: string;
  /**
   * The same request at other hosts of the vendor (regions). A secret is inactive only if all of them refuse it. A
   * host with an unknown identifier in its name is not queried.
   */
  readonly otherUrls?: readonly string[];
  /** What the secret may belong to that is not queried (another region, a self-hosted server): a refusal is then `unknown`. */
  readonly otherHosts?: string;
  /** The address comes from the user's own configuration. */
  readonly registry?: RegistryKind;
  readonly headers?: Readonly<Record<string, string>>;
  readonly basic?: readonly [user: string, password: string];
  readonly form?: Readonly<Record<string, string>>;
  /** The body of a POST, verbatim. */
  readonly json?: string;
  readonly sign?: Signature;

  /** Statuses for an active secret; default 200. */
  readonly active?: readonly number[];
  /** Statuses for an active secret without permission for this request. */
  readonly activeButForbidden?: readonly number[];
  /** Statuses for an inactive secret; default 401. */
  readonly inactive?: readonly number[];
  /** What the body says; checked before the status, in this order. */
  readonly rules?: readonly AnswerRule[];
  /** The vendor's errors need a special reader (src/verify/stripe.ts). */
  readonly errors?: 'stripe';
  readonly reads?: Reading;

  /** The documented answers to an active and to an inactive secret; the tests replay them. */
  readonly activeAnswer: ExampleAnswer;
  readonly inactiveAnswer: ExampleAnswer;
}

export interface Need {
  /** As a reader reads it: `the account SID`. */
  readonly what: string;
  /** Ids of the detectors that find it; may be empty. */
  readonly detectors: readonly string[];
  /** The request is possible without it. */
  readonly optional?: true;
  /** The request also verifies findings of these detectors. */
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
  /** The value is one of these; of the text as a whole, a part is. Absent: any value. */
  readonly oneOf?: readonly (string | number | boolean | null)[];
  /** As a reader reads it: `it may not make this call`. */
  readonly because?: string;
}

/** Dotted paths into the JSON, or `header:name`; the first that exists is used. */
export interface Reading {
  readonly account?: readonly string[];
  readonly scopes?: readonly string[];
  readonly expires?: readonly string[];
}

/** Status and body; an object is sent as JSON, a string verbatim. */
export type ExampleAnswer = readonly [
  status: number,
  body: unknown,
  headers?: Readonly<Record<string, string>>,
];
