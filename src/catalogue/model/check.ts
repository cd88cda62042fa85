/**
 * How a token proves itself without a request. A valid checksum makes a match `high`, an invalid one lowers its
 * confidence by one step. No match is dropped for its checksum.
 */
export type ChecksumName =
  | 'crc32-base62-6' // last 6 = base62(CRC32(text between prefix and checksum)): GitHub, npm, Vercel
  | 'crc32-base64-6-le' // last 6 = base64(CRC32 of the text between, little-endian): Confluent
  | 'crc32-hex-8' // last 8 hex = CRC32(everything before, with the prefix): Atlassian
  | 'crc32-hex-8-body' // last 8 hex = CRC32(text between prefix and checksum): Cloudflare, Zuplo
  | 'crc32-hex-8-le-37' // last 8 hex = CRC32(first 37 characters), little-endian: Grafana service account
  | 'fly-macaroon' // a macaroon in MessagePack: Fly.io
  | 'gitlab-routable' // ends with a length and a CRC32 in base36: GitLab
  | 'aws-account' // 16 characters of base32 that decode to a 12-digit account
  | 'base58-54' // 54 bytes in base58: JFrog
  | 'base64-json' // base64 of a JSON object after the prefix: 1Password, Grafana Cloud, Sentry
  | 'base64-numbered' // base64 of `NUMBER:…`: Jira, Bitbucket Data Center
  | 'base64-reftkn' // base64 of `reftkn:NUMBER:TIME:…`: JFrog
  | 'bech32' // the last 6 characters are a BCH code over the rest (BIP 173): age
  | 'jwt' // header and payload are base64url JSON, the header has "alg"
  | 'pypi-macaroon' // a macaroon in base64 after the prefix: PyPI
  | 'discord-snowflake'; // the first part is base64 of a number of 17 to 20 digits: Discord

interface CheckTraits {
  /**
   * Whether a person may have chosen the secret. Reports then show no character of it, and its fingerprint is not
   * derived from it.
   */
  readonly mayBePassword: boolean;
}

const machineMade: CheckTraits = { mayBePassword: false };
const password: CheckTraits = { mayBePassword: true };

/**
 * The conditions on a secret that a pattern cannot express. A value that fails its check is not a match. A sequence
 * (`abcdefgh`) passes the checks of plain text with low confidence.
 */
export const CHECKS = {
  /** The header decodes to JSON with "alg". */
  jwt: machineMade,
  /** Header and payload decode to JSON, the header has "alg". */
  'jwt-payload': machineMade,
  /** Decodes to a Docker config with the credentials of a registry. */
  'base64-docker-auths': password,
  /** Decodes to a JWT; of low confidence if it names no algorithm. */
  'base64-jwt': machineMade,
  /** Decodes to text that `password-like` accepts. */
  'base64-password': password,
  /** Decodes to text; of low confidence if `password-like` refuses it. */
  'base64-text': password,
  /** Decodes to `user:password`. */
  'base64-userpass': password,
  /** Base64 of Grafana's {"k": …}; in the address of a Power BI report, "k" is a UUID. */
  'grafana-key': machineMade,
  /** A PGP block that is not known to be protected by a passphrase. */
  'pgp-open': machineMade,
  /** A PGP block whose secret key is encrypted with a passphrase. */
  'pgp-protected': machineMade,
  /** `not-placeholder`; passwords that only manuals use (`scott:tiger@db`, `password`) are of low confidence. */
  'url-password': password,
  /** `url-password` where prose has the same pattern: words are of low confidence. */
  'text-password': password,
  /** `password-like`, or a word that is not part of a program (`letmein`), of low confidence. */
  'word-password': password,
  /** Not `changeme`, `${VAR}`, `<token>`, `xxxx`, `example`… */
  'not-placeholder': machineMade,
  /** Six characters or more, not a placeholder, words, a number, an address or a file name: `hunter2`. */
  'password-like': password,
  /** `password-like`; a value that consists of words (`test-key-2`) has low confidence, or is dropped at low. */
  'key-like': password,
} as const satisfies Readonly<Record<string, CheckTraits>>;

export type CheckName = keyof typeof CHECKS;
