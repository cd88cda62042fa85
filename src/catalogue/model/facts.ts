import type { SecretKind } from './kind.ts';

/**
 * Where a credential is created, revoked and audited: a URL, or a path in a console (`Settings > Tokens`). It is written
 * after `Where: ` or `How: ` and before a full stop.
 */
export interface Places {
  readonly create: string;
  readonly revoke: string;
  readonly audit: string;
}

/** What somebody else can do with a credential. One or two whole sentences each; `{name}` is the vendor's name. */
export interface Risks {
  readonly access: string;
  readonly data: string;
  readonly money: string;
  readonly reputation: string;
}

/** The field that a vendor works in: chooses the general risks (src/remediation/business-risks.ts). */
export type LineOfBusiness =
  | 'ai' // models and machine learning
  | 'automation' // builds, deployments, schedules, feature flags
  | 'business' // documents, projects, customers, designs
  | 'clouds'
  | 'code' // where source code is stored and checked
  | 'data' // databases, streams, search
  | 'identity' // identities, and the storage of secrets
  | 'mail' // mail and newsletters
  | 'messaging' // chats, calls, support desks
  | 'monitoring' // errors, metrics, logs, alerts
  | 'packages' // registries of packages and images
  | 'payments' // payments, banking, shops
  | 'platforms' // hosting, delivery, networks, infrastructure as code
  | 'social'; // social networks, media, maps

export type Fact = 'create' | 'revoke' | 'audit' | 'api' | 'rotation';

/** The parts of a playbook whose lines a vendor can replace. */
type ReplaceablePart =
  | 'about' // instead of the kind's lines and `opens`
  | 'create'
  | 'leaks' // after the ways in which every image leaks
  | 'audit'
  | 'revoke' // instead of the kind's lines, `rotation` and `api`; rebuilding the image is added
  | 'impact' // `Inventory: …`, `Communication: …`, `Staging: …`, `Fallback: …`
  | 'practice'; // `Storage: …`, `Rotation: …`, `Least privilege: …`, `Monitoring: …`

/** What is known about a vendor's credentials. A playbook combines it with the texts of the secret's kind. */
export interface Facts extends Places {
  /** The name that `scan-image explain` accepts. Default: the vendor's slug. A second entry of a vendor needs one. */
  readonly id?: string;
  /** What texts call the vendor, `{name}`. Default: the vendor's name. */
  readonly name?: string;
  readonly business: LineOfBusiness;
  /** The heading of `scan-image explain VENDOR`. Default: `name`. */
  readonly title?: string;
  /** Starts of the detector ids that it is about: `['acme-webhook']`; the longest wins. Default: `id` and a dash. */
  readonly covers?: readonly string[];
  /** For facts without a detector (`scan-image explain oracle`). Otherwise the kind is the detector's. */
  readonly kind?: SecretKind;
  /** The credentials that it is about: `Personal and project API tokens`. */
  readonly credential: string;
  /** One sentence: what they open. */
  readonly opens: string;
  /** Risks that are not the usual ones of the line of business. */
  readonly risks?: Partial<Risks>;
  /** How a program revokes it, written after `By a program: `: `DELETE /v1/tokens/{id}`. */
  readonly api?: string;
  /** How old and new one overlap, written after `Good to know: `: `several tokens can be valid at once`. */
  readonly rotation: string;
  /** Whether a second one can be valid at the same time. If not, the playbook prepares the change before it revokes. */
  readonly overlaps: boolean;
  /** The environment variable that usually holds it. Default: the detector's id in upper case, `ACME_API_TOKEN`. */
  readonly variable?: string;
  /** The facts that were compared with one of `sources`. Playbooks mark the others `(unchecked)`. */
  readonly checked: readonly Fact[];
  /** https URLs of the vendor's documentation; no host of a package registry. */
  readonly sources: readonly string[];
  /**
   * Whole sentences that replace those of the kind if they are too general, one step or item a line. `{name}`,
   * `{variable}`, `{create}`, `{revoke}` and `{audit}` are filled in.
   */
  readonly lines?: Partial<Record<ReplaceablePart, readonly string[]>>;
}

/** Facts whose id and name are filled in from the vendor's entry. */
export type VendorFacts = Facts & Required<Pick<Facts, 'id' | 'name'>>;
