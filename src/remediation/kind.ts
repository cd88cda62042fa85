import type { Places, Risks } from '../catalogue/model/facts.ts';
import type { SecretKind } from '../catalogue/model/kind.ts';

/**
 * What applies to every secret of a kind, independently of its vendor. Placeholders in the texts: `{name}` is the
 * vendor, `{variable}` the usual environment variable; `{create}`, `{revoke}`, `{audit}` are places.
 */
export interface Kind {
  /** Completes `It is …`: `an API token`. */
  readonly what: string;
  /** The field that contains it in a secret store. */
  readonly field: string;
  readonly about: string;
  /** Replace `{create}`, `{revoke}` and `{audit}` if the vendor's places are not known. */
  readonly places: Places;
  readonly create: readonly string[];
  /** How it leaks, besides the ways in which every image leaks. */
  readonly leaks: readonly string[];
  readonly risks: Risks;
  readonly audit: readonly string[];
  readonly revoke: Revocation;
  readonly impact: Impact;
  readonly practice: Practice;
}

/** The steps in their order: the old secret is revoked only when its successor works. */
interface Revocation {
  readonly make: string;
  readonly update: string;
  readonly end: string;
  readonly watch: string;
  /** Replaces `make` and `end` if a new value revokes the old one. */
  readonly swap: string;
}

/** How to find out in advance what will stop working. */
export interface Impact {
  readonly inventory: string;
  readonly communication: string;
  readonly staging: string;
  readonly fallback: string;
}

/** How to handle its successor. */
export interface Practice {
  readonly storage: string;
  readonly rotation: string;
  readonly privilege: string;
  readonly monitoring: string;
}

/** Parts of ids that suggest a kind; the first that occurs decides. */
const KIND_NAMES: readonly (readonly [RegExp, SecretKind])[] = [
  [/signing-(?:secret|key)|secret-key-base/, 'signing-secret'],
  [/unseal-key|unlock-key/, 'encryption-key'],
  [/^private-key-|secp256k1|nkey-seed/, 'private-key'],
  [/webhook/, 'webhook'],
  [/-session-|-cookie$|-jwt$|jwt-token/, 'session'],
  [
    /(?:client|consumer|app|oauth|shared)-secret|(?:oauth|app|application|client)-credentials|refresh-token/,
    'oauth-secret',
  ],
  [/password-(?:hash|verifier)$/, 'password-hash'],
  [/-password|-passphrase|basic-auth|credentials/, 'password'],
];

/** Returns the kind that the id of a user's rule suggests, or `api-token`. Such a rule has no field for it. */
export function kindByName(ruleId: string): SecretKind {
  return KIND_NAMES.find(([pattern]) => pattern.test(ruleId))?.[1] ?? 'api-token';
}
