import type { SecretKind } from './kind.ts';

/** The places, as URLs or paths in a console, where a credential is created, revoked and audited. */
export interface Places {
  readonly create: string;
  readonly revoke: string;
  readonly audit: string;
}

/** What somebody else can do with a credential. */
export interface Risks {
  readonly access: string;
  readonly data: string;
  readonly money: string;
  readonly reputation: string;
}

/** What vendors of one field have in common: the general risks (src/remediation/business-risks.ts). */
export type LineOfBusiness =
  | 'ai'
  | 'automation'
  | 'business'
  | 'clouds'
  | 'code'
  | 'data'
  | 'identity'
  | 'mail'
  | 'messaging'
  | 'monitoring'
  | 'packages'
  | 'payments'
  | 'platforms'
  | 'social';

export type Fact = 'create' | 'revoke' | 'audit' | 'api' | 'rotation';

/** What is known about a vendor's credentials. A playbook says it in addition to the texts of the secret's kind. */
export interface Facts extends Places {
  /** The name that `scan-image explain` accepts, and the start of the detector ids it is about; default: the slug. */
  readonly id?: string;
  /** Default: the vendor's name. */
  readonly name?: string;
  readonly business: LineOfBusiness;
  /** The heading, if the name is not one (`the database`). */
  readonly title?: string;
  /** Starts of the detector ids it is about; default: `id`. The longest start that fits wins. */
  readonly covers?: readonly string[];
  /** Only for facts without a detector, whose kind would be the detector's. */
  readonly kind?: SecretKind;
  /** The credentials it is about. */
  readonly credential: string;
  /** One sentence: what they open. */
  readonly opens: string;
  readonly risks?: Partial<Risks>;
  /** How a program revokes it. */
  readonly api?: string;
  /** Whether and how long the old and the new credential are valid together. */
  readonly rotation: string;
  /** Whether a second one can be valid at the same time. */
  readonly overlaps: boolean;
  /** The environment variable that usually holds it. */
  readonly variable?: string;
  /** The facts that were checked against `sources`. Playbooks mark the others `(unchecked)`. */
  readonly checked: readonly Fact[];
  readonly sources: readonly string[];
  /** Lines that replace those of the kind, where the kind is too general. */
  readonly lines?: Partial<
    Record<'about' | 'create' | 'leaks' | 'audit' | 'revoke' | 'impact' | 'practice', readonly string[]>
  >;
}

/** Facts with what the vendor's entry says. */
export type VendorFacts = Facts & Required<Pick<Facts, 'id' | 'name'>>;
