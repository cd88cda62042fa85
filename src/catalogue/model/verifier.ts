/**
 * The request that distinguishes an active secret from an inactive one, and how to read the answer. Requests only
 * read: a POST is listed only if it changes nothing and costs nothing. The host is the vendor's; at most the name of
 * a customer under the vendor's domain comes from the image.
 */
export interface Verifier {
  /** Ids of the detectors whose secrets it verifies: `['acme-api-token']`. Such a secret is `{secret}` below. */
  readonly secrets: readonly string[];
  /** What the request needs besides the secret, by name: `{ id: { … } }` is `{id}` below. */
  readonly needs?: Readonly<Record<string, Need>>;
  /** The part of the secret that is sent as `{secret}`: the first group. A secret without it is `unknown`. */
  readonly part?: RegExp;
  /** Parts of the secret by name: the first group of `{ region: /-(eu|us)$/ }` is `{region}` below. */
  readonly captures?: Readonly<Record<string, RegExp>>;

  /** Default: GET. */
  readonly method?: 'POST';
  /**
   * An https URL with a fixed host. `{name}` may occur in path and query, where it is URL-encoded (`{path:name}` keeps
   * slashes), and once before the vendor's domain: `https://{tenant}.okta.com/`. With `registry`: the path only.
   */
  readonly url: string;
  /**
   * The same request at other hosts of the vendor (regions). A secret is inactive only if all of them refuse it. A
   * host whose `{name}` has no value is not queried.
   */
  readonly otherUrls?: readonly string[];
  /**
   * What the secret may belong to that is not queried: `another region`, `a self-hosted server`. A refusal is then
   * `unknown`, with the reason `…; it may be of another region`.
   */
  readonly otherHosts?: string;
  /** The address comes from the user's own configuration (`.npmrc`), not from the catalogue or the image. */
  readonly registry?: RegistryKind;
  /** Names in lower case. Values may contain `{name}` and `{base64:name}`. `accept` is JSON by default. */
  readonly headers?: Readonly<Record<string, string>>;
  /** User and password of basic authentication; may contain `{name}`. */
  readonly basic?: readonly [user: string, password: string];
  /** The fields of a POST with a form; may contain `{name}`. */
  readonly form?: Readonly<Record<string, string>>;
  /** The body of a POST with JSON, as text; may contain `{name}` inside strings. Default without `form`: `{}`. */
  readonly json?: string;
  /** The request is signed with the secret, which is not sent. `needs` has `id` and, for temporary keys, `token`. */
  readonly sign?: Signature;

  /** Statuses for an active secret, if the body is JSON. Default: 200. */
  readonly active?: readonly number[];
  /** Statuses for an active secret without permission for this request. */
  readonly activeButForbidden?: readonly number[];
  /** Statuses for an inactive secret. Default: 401. All other statuses are `unknown`, 429 and 5xx always. */
  readonly inactive?: readonly number[];
  /** What the body means; checked before the statuses. The first rule that applies decides. */
  readonly rules?: readonly AnswerRule[];
  /** The vendor's errors need a special reader (src/verify/stripe.ts). */
  readonly errors?: 'stripe';
  /** What the report shows of an answer to an active secret. */
  readonly reads?: Reading;

  /** The documented answers to an active and to an inactive secret. The tests replay them from a local server. */
  readonly activeAnswer: ExampleAnswer;
  readonly inactiveAnswer: ExampleAnswer;
}

/** A value that a request needs besides the secret. The three nearest in the same file, or in variables, are tried. */
export interface Need {
  /** As a reader reads it: `the account SID`. */
  readonly what: string;
  /** Ids of the detectors that find it: `['acme-account-id']`. If empty, nothing finds it yet: always `unknown`. */
  readonly detectors: readonly string[];
  /** The request is possible without it. Default: without it the secret is `unknown`. */
  readonly optional?: true;
  /** The request also verifies findings of these detectors; their value is then `{name}`, not `{secret}`. */
  readonly verified?: true;
}

export type RegistryKind = 'npm' | 'rubygems';
type Signature = 'aws' | 'alibaba';
export type Validity = 'active' | 'inactive' | 'unknown';

/** What one part of an answer means: `{ means: 'inactive', at: 'error.code', oneOf: ['revoked'] }`. */
export interface AnswerRule {
  readonly means: Validity;
  /** Only for this status. Default: any but 429 and 5xx. */
  readonly status?: number;
  /** Dotted path into the JSON: `error.code`, `data.0.id`. Default: the body as text. */
  readonly at?: string;
  /** The value is one of these; of the body as text, a part is. Default: any body; with `at`, any non-empty value. */
  readonly oneOf?: readonly (string | number | boolean | null)[];
  /** The reason in the report, after the status: `it may not make this call`. */
  readonly because?: string;
}

/** Dotted paths into the JSON (`user.email`), or `header:name`; the first that has a value is used. */
export interface Reading {
  /** Whose the secret is. */
  readonly account?: readonly string[];
  /** A list, or a text that is divided at blanks and commas. */
  readonly scopes?: readonly string[];
  /** A date as text, or seconds or milliseconds since 1970. */
  readonly expires?: readonly string[];
}

/** Status, body and headers. A body that is an object is sent as JSON, a string verbatim. */
export type ExampleAnswer = readonly [
  status: number,
  body: unknown,
  headers?: Readonly<Record<string, string>>,
];
