import type { Places, Risks } from '../catalogue/model/facts.ts';
import type { SecretKind } from '../catalogue/model/kind.ts';

/**
 * The playbook texts for every secret of a kind, from any vendor. The texts may contain `{name}` (the vendor),
 * `{variable}` (the environment variable that usually holds the secret), and `{create}`, `{revoke}` and `{audit}`
 * (where that is done: the vendor's places if they are known, else those of the kind).
 */
export interface Kind {
  /** `an API token`: completes "It is". */
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

/** The steps of a revocation, in order: the old secret is revoked only after the new one works. */
interface Revocation {
  readonly make: string;
  readonly update: string;
  readonly end: string;
  readonly watch: string;
  /** Replaces `make` and `end` if a new value invalidates the old one at once. */
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

/** Words in the ids of users' rules that name a kind; the first that occurs decides. */
const NAMES: readonly (readonly [RegExp, SecretKind])[] = [
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

/** Returns the kind that the id of a user's rule suggests: such a rule has no field for it. */
export function kindByName(ruleId: string): SecretKind {
  return NAMES.find(([pattern]) => pattern.test(ruleId))?.[1] ?? 'api-token';
}
