/**
 * What holds for every secret of a kind, whoever issued it. In all texts `{name}` stands for the vendor,
 * `{variable}` for the environment variable that usually holds the secret, and `{create}`, `{revoke}` and `{audit}`
 * for the places where that is done: the vendor's if they are known, else those of the kind.
 */
export interface Kind {
  /** `an API token`: to be read behind "is". */
  readonly what: string;
  /** The field that holds it in a secret store. */
  readonly field: string;
  readonly about: string;
  readonly places: Places;
  readonly create: readonly string[];
  /** Ways it leaks besides those of every image. */
  readonly leaks: readonly string[];
  readonly risks: Risks;
  readonly audit: readonly string[];
  readonly revoke: Revocation;
  readonly impact: Impact;
  readonly practice: Practice;
}

export interface Places {
  readonly create: string;
  readonly revoke: string;
  readonly audit: string;
}

/** What somebody else can do with it. */
export interface Risks {
  readonly access: string;
  readonly data: string;
  readonly money: string;
  readonly reputation: string;
}

/** The right order: nothing is ended before its successor works. */
interface Revocation {
  readonly make: string;
  readonly update: string;
  readonly end: string;
  readonly watch: string;
  /** Replaces `make` and `end` where a new value ends the old one. */
  readonly swap: string;
}

/** How to find out what stops working, before it does. */
export interface Impact {
  readonly inventory: string;
  readonly communication: string;
  readonly staging: string;
  readonly fallback: string;
}

export interface Practice {
  readonly storage: string;
  readonly rotation: string;
  readonly privilege: string;
  readonly monitoring: string;
}

export type SecretKind =
  | 'api-token'
  | 'cloud-key'
  | 'database-password'
  | 'encryption-key'
  | 'oauth-secret'
  | 'password'
  | 'password-hash'
  | 'private-key'
  | 'registry-token'
  | 'session'
  | 'signing-secret'
  | 'webhook';

/** The first that fits decides; detector ids say what they find. */
const NAMES: readonly (readonly [RegExp, SecretKind])[] = [
  [/^private-key-jwk-symmetric$|signing-(?:secret|key)|secret-key-base|^django-/, 'signing-secret'],
  [/^age-|^keystore-|unseal-key|unlock-key|security-master|encrypted-variable/, 'encryption-key'],
  [
    /^private-key-|^wireguard-|^kubernetes-client-key|secp256k1|nkey-seed|^(?:polymarket|robinhood)-priv/,
    'private-key',
  ],
  [/webhook/, 'webhook'],
  [/^jwt-|-session-|-cookie$|-jwt$|jwt-token|crumb|realtime-client-secret/, 'session'],
  [
    /(?:client|consumer|app|oauth|shared)-secret|(?:oauth|app|application|client)-credentials|refresh-token/,
    'oauth-secret',
  ],
  [
    /^(?:npm|pypi|cratesio|rubygems|nuget|clojars|docker-(?:config|personal|organization))-/,
    'registry-token',
  ],
  [/^(?:cloudsmith|jfrog|sonatype|maven|gradle|azure-container-registry)-/, 'registry-token'],
  [/^dbconn-|(?:mongodb|clickhouse|rabbitmq|snowflake|planetscale|neo4j).*password/, 'database-password'],
  [/^(?:aws|alibaba)-(?:access|secret|sts|temporary|bedrock)|^google-service-account/, 'cloud-key'],
  [/^azure-(?:storage|sas|shared|connection)|^yandex-aws|^ibm-.*-cos|^scaleway/, 'cloud-key'],
  [/^httpauth-(?:bearer|url-token|curl-token)/, 'api-token'],
  [/^password-hash-|password-(?:hash|verifier)$/, 'password-hash'],
  [/-password|-passphrase|pword|^netrc|^shell-|^httpauth-|basic-auth|credentials/, 'password'],
];

export function kindNameOf(detectorId: string): SecretKind {
  return NAMES.find(([pattern]) => pattern.test(detectorId))?.[1] ?? 'api-token';
}
