/**
 * What a detector is: data. An author writes the format of a secret once, in the notation below; the matcher
 * derives the literals it looks for, the shape it checks and the regular expression it confirms with.
 */

export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'info';
export type Confidence = 'high' | 'medium' | 'low';

export type CharacterSet =
  | 'digit'
  | 'hex-lower'
  | 'hex-upper'
  | 'hex'
  | 'lower'
  | 'upper'
  | 'alpha'
  | 'alnum-lower'
  | 'alnum-upper'
  | 'alnum'
  | 'base32' // A-Z 2-7
  | 'base58' // Bitcoin's alphabet
  | 'base64' // alnum + /   (= is spelt out)
  | 'base64url' // alnum _ -
  | 'word' // alnum _
  | 'space'; // blank, tab, CR, LF

/** One piece of a format; the pieces of a `Format` stand one after another. Lengths are in characters. */
export type Element =
  | { readonly lit: string; readonly ci?: boolean }
  | { readonly set: CharacterSet; readonly min: number; readonly max: number; readonly plus?: string }
  | { readonly set: 'uuid' }
  | { readonly chars: string; readonly min: number; readonly max: number }
  | { readonly not: string; readonly min: number; readonly max: number }
  | { readonly oneOf: readonly string[]; readonly ci?: boolean }
  | { readonly anyOf: readonly Format[] }
  | { readonly seq: Format; readonly min: number; readonly max: number };
export type Format = readonly Element[];

/** How an offline proof of a token works; it grades a finding and never drops one. */
export type ChecksumName =
  | 'crc32-base62-6' // last 6 = base62(CRC32(what stands between prefix and checksum)): GitHub, npm, Vercel
  | 'crc32-base64-6-le' // last 6 = base64(CRC32 of what stands between, little-endian): Confluent
  | 'crc32-hex-8' // last 8 hex = CRC32(everything before, prefix included): Atlassian
  | 'crc32-hex-8-body' // last 8 hex = CRC32(what stands between prefix and checksum): Cloudflare, Zuplo
  | 'crc32-hex-8-le-37' // Grafana service account
  | 'fly-macaroon' // a macaroon in MessagePack: Fly.io
  | 'gitlab-routable'
  | 'aws-account' // 16 characters of base32 that decode to a 12-digit account
  | 'base58-54' // 54 bytes in base58: JFrog
  | 'base64-json' // base64 of a JSON object stands behind the prefix: 1Password, Grafana Cloud, Sentry
  | 'base64-numbered' // base64 of `NUMBER:…`: Jira, Bitbucket Data Center
  | 'base64-reftkn' // base64 of `reftkn:NUMBER:TIME:…`: JFrog
  | 'bech32' // the last 6 characters are a BCH code over the rest (BIP 173): age
  | 'jwt' // header and payload are base64url JSON, the header has "alg"
  | 'pypi-macaroon'
  | 'discord-snowflake';

/** A condition on the secret that the notation cannot say. A secret that fails it is no match. */
export type CheckName =
  | 'jwt' // the header decodes to JSON with "alg"
  | 'jwt-payload' // header and payload decode to JSON, the header has "alg"
  | 'base64-docker-auths' // decodes to a Docker config with the credentials of a registry
  | 'base64-jwt' // decodes to a JWT; of low confidence where it names no algorithm
  | 'base64-password' // decodes to text that `password-like` accepts
  | 'base64-text' // decodes to text; of low confidence where `password-like` refuses it
  | 'base64-userpass' // decodes to `user:password`
  | 'grafana-key' // base64 of {"k": …} as Grafana makes it; in the address of a Power BI report a UUID stands there
  | 'pgp-open' // a PGP block that is not known to be under a passphrase
  | 'pgp-protected' // a PGP block whose secret key is encrypted under a passphrase
  | 'url-password' // `not-placeholder`; what only manuals use (`scott:tiger@db`, `password`) is of low confidence
  | 'text-password' // `url-password`, where prose has the same form: words are of low confidence
  | 'word-password' // `password-like`, or a word that is no part of a program (`letmein`), of low confidence
  | 'not-placeholder' // not `changeme`, `${VAR}`, `<token>`, `xxxx`, `example`…
  | 'password-like' // judged as the value of a password-like assignment
  | 'key-like'; // `password-like`; made of words (`test-key-2`) it is doubtful, and with low confidence dropped

export interface Context {
  /** Any one of these words (lower case; compared without case) has to stand near the token. */
  readonly words: readonly string[];
  /** Most characters between the end of the word and the start of the token. */
  readonly within: number;
  /** `either` lets the word stand behind the token too (pairs). Default: before it. */
  readonly side?: 'before' | 'either';
}

export interface Detector {
  /** `vendor-type`; never changes once released. */
  readonly id: string;
  readonly vendor: string;
  readonly title: string;
  /** One sentence: what the secret is and what it opens. */
  readonly description: string;
  readonly severity: Severity;
  /** Confidence of a match that nothing grades up or down. Contextual ones are graded by how the word stands. */
  readonly confidence: Confidence;
  /** The secret itself. */
  readonly format: Format;
  /** Fixed text that touches the secret and is no part of it. */
  readonly before?: Format;
  readonly after?: Format;
  readonly context?: Context;
  /** Least Shannon entropy of the secret, in bits a character. */
  readonly entropy?: number;
  readonly checksum?: ChecksumName;
  readonly check?: CheckName;
  /** `before` is the name of a variable: what is called a public or a CSRF token, or a token's URL, is passed over. */
  readonly readsName?: true;
  /**
   * What is kept beside the secret, so that its host can be asked (`--verify-databases`): the URL that `before` starts,
   * or the text `around` it, a connection string of names and values, as far as quotes or the ends of its line.
   */
  readonly keepsUrl?: true | 'around';
  /**
   * Texts in which the detector has to find its secret. `{secret}` stands for one generated from the format
   * (so no example secret lies in the repository).
   */
  readonly examples: readonly string[];
  /** Texts in which it must stay silent. `{secret}` as above, for "right token, wrong place". */
  readonly counterExamples: readonly string[];
  /** Where the format is documented. */
  readonly docs?: readonly string[];
  /**
   * The value belongs to the vendor whose word stands in its name, if it is like one of the vendor's. `required`: and
   * it is no match if there is none; its examples hold a secret of such a vendor.
   */
  readonly owner?: 'named' | 'required';
  /** Names somebody and opens nothing by itself: it is told only as half of a pair. */
  readonly half?: true;
  /** Where one of these stands so near to the secret (bytes between their starts), the two are one finding. */
  readonly pair?: { readonly with: readonly string[]; readonly within: number };
}

/** What the matcher knows of a detector. Workers are given no more (scripts/build.js), so that they have less to parse. */
export type MatchedDetector = Omit<
  Detector,
  'title' | 'description' | 'severity' | 'examples' | 'counterExamples' | 'docs'
>;

/** Identity, with the literal types checked: an author's one import. */
export function defineDetector(detector: Detector): Detector {
  return detector;
}

export const lit = (text: string): Element => ({ lit: text });
/** A run of `min` to `max` characters of a set, and of the `plus` characters beside it. */
export const run = (set: CharacterSet, min: number, max: number = min, plus?: string): Element =>
  plus === undefined ? { set, min, max } : { set, min, max, plus };
export const oneOf = (...texts: string[]): Element => ({ oneOf: texts });
export const optional = (...format: Element[]): Element => ({ seq: format, min: 0, max: 1 });
export const uuid: Element = { set: 'uuid' };
