import type { CheckName, ChecksumName } from './check.ts';
import type { SecretKind } from './kind.ts';
import type { Pattern } from './pattern.ts';

/** Worst first. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Surest first. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export interface Context {
  /** One of these words has to occur near the secret. Lower case; compared without case. */
  readonly words: readonly string[];
  /** Most characters between the end of the word and the start of the secret. */
  readonly within: number;
  /** With `either` the word may also follow the secret (pairs). Default: it precedes it. */
  readonly side?: 'before' | 'either';
}

/** What recognises one type of secret or identifier, as the matcher, the findings and the reports use it. */
export interface Detector {
  /** `vendor-type`; never changes once released. */
  readonly id: string;
  readonly vendor: string;
  readonly title: string;
  /** One sentence: what the secret is and what it opens. */
  readonly description: string;
  readonly severity: Severity;
  /** Confidence of a match that nothing raises or lowers. A contextual match is graded by the form of its context. */
  readonly confidence: Confidence;
  /** The secret itself. */
  readonly pattern: Pattern;
  /** Fixed text that touches the secret and is not part of it. */
  readonly before?: Pattern;
  readonly after?: Pattern;
  readonly context?: Context;
  /** Least Shannon entropy of the secret, in bits a character. */
  readonly entropy?: number;
  readonly checksum?: ChecksumName;
  readonly check?: CheckName;
  /** `before` is the name of a variable: public tokens, CSRF tokens and URLs of tokens are skipped by that name. */
  readonly checksName?: true;
  /**
   * What is kept with the secret so that its host can be queried (`--verify-databases`): the URL that `before` starts,
   * or the text `around` it, a connection string of names and values, up to quotes or the ends of its line.
   */
  readonly keepsUrl?: true | 'around';
  /**
   * Texts in which the detector has to find its secret. `{secret}` is replaced by one generated from the pattern
   * (so no example secret is in the repository).
   */
  readonly examples: readonly string[];
  /** Texts in which it must stay silent. `{secret}` as above, for "right token, wrong place". */
  readonly counterExamples: readonly string[];
  /** Pages that document the pattern. */
  readonly docs?: readonly string[];
  /**
   * The value is attributed to the vendor that its name contains, if it resembles one of the vendor's secrets. With
   * `required` it is not a match without such a vendor; its examples then use a secret of one.
   */
  readonly owner?: 'named' | 'required';
  /** An account id, client id, user or host. It is reported only as the related value of a secret. */
  readonly isIdentifier?: true;
  /** Chooses the texts of the playbook; default `api-token`. */
  readonly kind?: SecretKind;
  /** `vendor` is a group of credentials that no vendor issues: passwords in URLs, private keys. */
  readonly isVendorless?: true;
  /**
   * Which match wins where a vendor's detector matches the same bytes. `open`: the vendor's, since it says more.
   * `guess`: the vendor's, and also an identifier; only a name such as `password` suggests that it is a secret.
   */
  readonly attribution?: 'open' | 'guess';
  /** A block of key material. What resembles a token inside it is part of the block. */
  readonly isKeyBlock?: true;
  /** A person may have chosen the secret, or it is derived from a password: reports show none of its characters. */
  readonly mayBePassword?: true;
  /** A secret near one of these (bytes between their starts) forms one finding with it. */
  readonly pair?: { readonly with: readonly string[]; readonly within: number };
}

/** What the matcher reads of a detector. Workers receive only this, so that they have less to parse. */
export type MatchedDetector = Omit<Detector, DescriptiveField>;
type DescriptiveField =
  | 'title'
  | 'description'
  | 'severity'
  | 'examples'
  | 'counterExamples'
  | 'docs'
  | 'kind'
  | 'isVendorless'
  | 'mayBePassword';

/** Returns the fields of a detector that a worker receives. */
export function toMatched(detector: Detector): MatchedDetector {
  const {
    title: _title,
    description: _description,
    severity: _severity,
    examples: _examples,
    counterExamples: _counterExamples,
    docs: _docs,
    kind: _kind,
    isVendorless: _isVendorless,
    mayBePassword: _mayBePassword,
    ...matched
  } = detector;
  return matched;
}

/** Returns its argument; checks the literal types. */
export function defineDetector(detector: Detector): Detector {
  return detector;
}
