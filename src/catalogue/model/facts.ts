import type { SecretKind, Places, Risks } from '../../remediation/kind.ts';

export type Fact = 'create' | 'revoke' | 'audit' | 'api' | 'rotation';

/** What is known of one vendor's credentials, and refines the texts of their kind. */
export interface Facts extends Places {
  /** The vendor of its detectors, or the start of their ids where a vendor has several kinds of credentials. */
  readonly id: string;
  readonly name: string;
  /** A heading, where the name is none: it may be `the database`. */
  readonly title?: string;
  /** Starts of the detector ids it speaks of; without it, `id` is the only one. The longest that fits wins. */
  readonly covers?: readonly string[];
  /** Where the detector's id does not tell. */
  readonly kind?: SecretKind;
  /** The credentials meant. */
  readonly credential: string;
  /** One sentence: what they open. */
  readonly opens: string;
  readonly risks?: Partial<Risks>;
  /** Revoking by a program. */
  readonly api?: string;
  /** How old and new live together. */
  readonly rotation: string;
  /** Whether a new one can be valid beside the old one. */
  readonly overlaps: boolean;
  /** The environment variable that usually holds it. */
  readonly variable?: string;
  /** Facts that were checked against `sources`. The others are general knowledge, and are marked `(unchecked)`. */
  readonly checked: readonly Fact[];
  readonly sources: readonly string[];
  /** Lines that replace those of the kind, of a part that the kind is too general for. */
  readonly lines?: Partial<
    Record<'about' | 'create' | 'leaks' | 'audit' | 'revoke' | 'impact' | 'practice', readonly string[]>
  >;
}

/** Vendors of one line of business, with what is at stake at each of them. */
export interface Field {
  readonly risks: Risks;
  readonly vendors: readonly Facts[];
}
