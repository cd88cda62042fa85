import type { Detector } from './detector.ts';
import { type Pattern, lit, run, uuid } from './pattern.ts';

/**
 * What is used together with a secret: an account id, a client id, a user, a host. It opens nothing by itself. It is
 * reported as a related value of a secret that it is used with, if at most 400 bytes are between their starts.
 */
export type Identifier = IdentifierRow | WrittenIdentifier | SecretAsIdentifier;

/**
 * The short form; the functions below return it. Id, title, description and examples are derived from the vendor's slug
 * and name and the type: `acme-client-id`, `Acme Client ID`. Its confidence is `medium` with words, otherwise `high`.
 */
export interface IdentifierRow {
  /** The detector's id without the vendor's slug: `client-id`. */
  readonly type: string;
  readonly pattern: Pattern;
  /** Types of the vendor's secrets that it is used with, without the slug: `api-token` for `acme-api-token`. */
  readonly usedWith: readonly string[];
  readonly recognition: Recognition;
}

/** How the text around an identifier shows that it is one. */
export type Recognition =
  /** Its pattern is enough. */
  | { readonly by: 'itself' }
  /** One of the words (default: the vendor's slug) occurs at most 40 characters before it. */
  | { readonly by: 'words'; readonly words?: readonly string[] }
  /** As `words`, for an e-mail address. */
  | { readonly by: 'email-words'; readonly words?: readonly string[] }
  /** It is assigned to one of the names. `acme_user` also means `acme-user`, `acme.user` and `acmeUser`. */
  | { readonly by: 'names'; readonly names: readonly string[] }
  /** It precedes a dot and this domain, as `acme` in `https://acme.zendesk.com`. */
  | { readonly by: 'domain'; readonly domain: string };

/** An identifier that is written in full. Instead of `usedWith`, the secrets that it is used with have it in `pair`. */
type WrittenIdentifier = Pick<
  Detector,
  'id' | 'title' | 'description' | 'pattern' | 'context' | 'examples' | 'counterExamples'
>;

/**
 * A secret or public key that has a finding by itself, and near one of `usedWith` belongs to the finding of that
 * secret. Both fields contain types of the vendor's secrets, without the slug.
 */
export interface SecretAsIdentifier {
  readonly secretType: string;
  readonly usedWith: readonly string[];
}

type UsedWith = readonly string[];

/**
 * Returns an identifier that resembles other values: one of the words, by default the vendor's slug, has to precede it.
 * `contextualId('client-id', [run('hex', 32)], ['client-secret'])`
 */
export const contextualId = (
  type: string,
  pattern: Pattern,
  usedWith: UsedWith,
  words?: readonly string[],
): IdentifierRow => ({
  type,
  pattern,
  usedWith,
  recognition: words === undefined ? { by: 'words' } : { by: 'words', words },
});

/** Returns an identifier that its own pattern shows to be the vendor's: `[lit('acme_id_'), run('digit', 12)]`. */
export const distinctiveId = (type: string, pattern: Pattern, usedWith: UsedWith): IdentifierRow => ({
  type,
  pattern,
  usedWith,
  recognition: { by: 'itself' },
});

/**
 * Returns an identifier that only the name it is assigned to recognises: a user, a short number, a subdomain.
 * `assignedId('account-id', ['acme_account'], [run('digit', 8)], ['api-token'])`
 */
export const assignedId = (
  type: string,
  names: readonly string[],
  pattern: Pattern,
  usedWith: UsedWith,
): IdentifierRow => ({ type, pattern, usedWith, recognition: { by: 'names', names } });

/** Returns the identifier `user-email`: an address that one of the words, by default the vendor's slug, precedes. */
export const userEmail = (usedWith: UsedWith, words?: readonly string[]): IdentifierRow => ({
  type: 'user-email',
  pattern: EMAIL,
  usedWith,
  recognition: words === undefined ? { by: 'email-words' } : { by: 'email-words', words },
});

/** Returns the customer's name before the vendor's domain: `hostId('subdomain', 'acme.io', ['api-token'])`. */
export const hostId = (
  type: string,
  domain: string,
  usedWith: UsedWith,
  label: Pattern = LABEL,
): IdentifierRow => ({ type, pattern: label, usedWith, recognition: { by: 'domain', domain } });

/** Returns a secret of the vendor as an identifier of another one: `secretAsId('api-key', ['api-secret'])`. */
export const secretAsId = (secretType: string, usedWith: UsedWith): SecretAsIdentifier => ({
  secretType,
  usedWith,
});

/** A label of a host name (RFC 1123). */
export const LABEL: Pattern = [run('alnum', 1), run('alnum', 0, 62, '-')];
/** Returns one label, or two of which the second is one of `second`: `acme.eu` of Auth0, where it is the region. */
export const labels = (...second: readonly string[]): Pattern => [
  ...LABEL,
  { seq: [lit('.'), { oneOf: second }], min: 0, max: 1 },
];
/** A user name as most vendors allow it: 2 to 63 letters, digits and `._-`. */
export const USER: Pattern = [run('alnum', 1), run('alnum', 1, 62, '._-')];
const EMAIL: Pattern = [
  run('alnum', 1),
  run('alnum', 0, 62, '._%+-'),
  lit('@'),
  run('alnum-lower', 1, 40, '-'),
  { seq: [lit('.'), run('alnum-lower', 2, 20, '-')], min: 0, max: 2 },
  lit('.'),
  run('lower', 2, 10),
];
/** The pattern of an id that is a UUID. */
export const UUID: Pattern = [uuid];
