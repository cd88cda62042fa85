import type { Detector } from './detector.ts';
import { type Pattern, lit, run, uuid } from './pattern.ts';

/**
 * What is used together with a secret: an account id, a client id, a user, a host. It opens nothing by itself and is
 * reported only near a secret that it is used with, as a related value of that finding.
 */
export type Identifier = IdentifierRow | WrittenIdentifier | SecretAsIdentifier;

/** The short form: title, description and examples are derived from the vendor's name and the type. */
export interface IdentifierRow {
  /** Second part of the detector's id: `client-id`. */
  readonly type: string;
  readonly pattern: Pattern;
  /** Types of the vendor's secrets that it is used with. */
  readonly usedWith: readonly string[];
  readonly recognition: Recognition;
}

/** How the text around it shows that it is one. */
export type Recognition =
  /** Its own text is enough. */
  | { readonly by: 'itself' }
  /** One of the words is near it; default: the vendor's slug. */
  | { readonly by: 'words'; readonly words?: readonly string[] }
  /** As `words`; an e-mail address. */
  | { readonly by: 'email-words'; readonly words?: readonly string[] }
  /** It is assigned to one of the names, written `acme_user`. */
  | { readonly by: 'names'; readonly names: readonly string[] }
  /** It precedes this domain, as `acme` in `https://acme.zendesk.com`. */
  | { readonly by: 'domain'; readonly domain: string };

/** Written out in full. The secrets that it is used with name it in their `pair`. */
type WrittenIdentifier = Pick<
  Detector,
  'id' | 'title' | 'description' | 'pattern' | 'context' | 'examples' | 'counterExamples'
>;

/** A secret or public key that has a finding by itself, and near one of `usedWith` belongs to its finding. */
export interface SecretAsIdentifier {
  readonly secretType: string;
  readonly usedWith: readonly string[];
}

type UsedWith = readonly string[];

/** Resembles other ids: one of the words, by default the vendor's slug, precedes it. */
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

/** Shows its vendor itself. */
export const distinctiveId = (type: string, pattern: Pattern, usedWith: UsedWith): IdentifierRow => ({
  type,
  pattern,
  usedWith,
  recognition: { by: 'itself' },
});

/** Recognised only by the name that it is assigned to: users, short numbers, subdomains. */
export const assignedId = (
  type: string,
  names: readonly string[],
  pattern: Pattern,
  usedWith: UsedWith,
): IdentifierRow => ({ type, pattern, usedWith, recognition: { by: 'names', names } });

/** An e-mail address that one of the words, by default the vendor's slug, precedes. */
export const userEmail = (usedWith: UsedWith, words?: readonly string[]): IdentifierRow => ({
  type: 'user-email',
  pattern: EMAIL,
  usedWith,
  recognition: words === undefined ? { by: 'email-words' } : { by: 'email-words', words },
});

/** The customer's name before the vendor's domain. */
export const hostId = (
  type: string,
  domain: string,
  usedWith: UsedWith,
  label: Pattern = LABEL,
): IdentifierRow => ({ type, pattern: label, usedWith, recognition: { by: 'domain', domain } });

export const secretAsId = (secretType: string, usedWith: UsedWith): SecretAsIdentifier => ({
  secretType,
  usedWith,
});

/** A label of a host name (RFC 1123). */
export const LABEL: Pattern = [run('alnum', 1), run('alnum', 0, 62, '-')];
/** One or two labels: in `acme.eu` of Auth0 the second is the region. */
export const labels = (...second: readonly string[]): Pattern => [
  ...LABEL,
  { seq: [lit('.'), { oneOf: second }], min: 0, max: 1 },
];
/** A user name as most vendors allow it. */
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
export const UUID: Pattern = [uuid];
