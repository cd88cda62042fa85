import type { CheckName, ChecksumName } from './check.ts';
import type { SecretKind } from './kind.ts';
import type { Pattern } from './pattern.ts';

/**
 * How much damage the secret can do, worst first. `critical`: moves money, publishes, or opens other secrets. `high`:
 * the usual value. `medium`: few rights, or expires soon. `low`: test data, or encrypted. `info`: public.
 */
export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * How sure it is that a match is a secret, surest first. `high`: a distinctive pattern. `medium`: a value assigned to a
 * name such as `ACME_KEY`. `low`: a guess. A finding of low confidence never fails an image.
 */
export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Words that recognise a secret whose pattern resembles other values: `{ words: ['acme'], within: 40 }`. */
export interface Context {
  /**
   * One of these has to occur near the secret, also inside another word (`MY_ACME_KEY`). In lower case, with three
   * characters or more; compared without case. Two vendors do not share a word.
   */
  readonly words: readonly string[];
  /** Most characters between the end of the word and the start of the secret. */
  readonly within: number;
  /** With `either` the word may also follow the secret, by at most `within` characters. Default: it precedes it. */
  readonly side?: 'before' | 'either';
}

/** What recognises one type of secret or identifier, as the matcher, the findings and the reports use it. */
export interface Detector {
  /** The vendor's slug, a dash and the type: `acme-api-token`. Never changes once released. */
  readonly id: string;
  /** The slug of the vendor, or of a group of credentials without a vendor. */
  readonly vendor: string;
  /** The vendor's name and the type, as the vendor writes them: `Acme API Token`. No two detectors share one. */
  readonly title: string;
  /** One sentence: what the secret is and what it opens. It is the first paragraph of the playbook. */
  readonly description: string;
  readonly severity: Severity;
  /**
   * Confidence of a match. If no three characters are fixed, only the context recognises the secret: it then has to
   * contain a digit (if it can), and is one step less sure unless it is assigned to a name that contains the word.
   */
  readonly confidence: Confidence;
  /**
   * The secret itself. It needs three fixed characters in a row, or a `context`. Without `before` it does not start
   * inside a longer run, without `after` it does not end in one: 32 hex digits do not match inside 40.
   */
  readonly pattern: Pattern;
  /** Text that directly precedes or follows the secret and is not part of it. With the secret at most 64 KiB. */
  readonly before?: Pattern;
  readonly after?: Pattern;
  /**
   * Default: nothing has to be near the secret. Without context and `before`, a secret of `high` confidence whose
   * pattern starts with four fixed characters is also found in base64 and UTF-16.
   */
  readonly context?: Context;
  /**
   * Least Shannon entropy of the secret, in bits a character: 3 for 20 random letters and digits or more, 3 for 28 hex
   * digits or more. A value with less has low confidence, one with less than 80 % of it is usually not a match.
   */
  readonly entropy?: number;
  readonly checksum?: ChecksumName;
  readonly check?: CheckName;
  /**
   * `before` ends the name of a variable: names that only resemble that of a secret, such as `csrf_token`, `public_key`
   * and `token_url`, are skipped.
   */
  readonly checksName?: true;
  /**
   * What is kept with the secret so that its host can be queried (`--verify-databases`): the URL that `before` starts,
   * or the text `around` it, a connection string of names and values, up to double quotes or the ends of its line.
   */
  readonly keepsUrl?: true | 'around';
  /**
   * Two texts or more in which the detector finds exactly its secret. `{secret}` occurs once in each; the tests replace
   * it by a secret generated from the pattern, so that no example secret is in the repository.
   */
  readonly examples: readonly string[];
  /** Two texts or more in which it finds nothing: placeholders, and `{secret}` in a wrong place (`commit {secret}`). */
  readonly counterExamples: readonly string[];
  /** Pages that document the pattern. Playbooks without facts show them as sources. */
  readonly docs?: readonly string[];
  /**
   * The value is attributed to the vendor that its name contains, if it resembles one of the vendor's secrets. With
   * `required` it is not a match without such a vendor; its examples then use a secret of one.
   */
  readonly attribution?: 'named' | 'required';
  /** An account id, client id, user or host. It is reported only as the related value of a secret. */
  readonly isIdentifier?: true;
  /** Chooses the texts of the playbook. Default: `api-token`. */
  readonly kind?: SecretKind;
  /** `vendor` is a group of credentials that no vendor issues: passwords in URLs, private keys. */
  readonly isVendorless?: true;
  /**
   * How little the detector knows of the vendor; absent for a vendor's detector, whose match wins at the same bytes.
   * `protocol`: the text shows a secret, not its vendor (a password in a URL). `generic`: only a name such as
   * `password` suggests that the value is a secret; an identifier wins too.
   */
  readonly specificity?: 'protocol' | 'generic';
  /** A block of key material. What resembles a token inside it is part of the block. */
  readonly isKeyBlock?: true;
  /** A person may have chosen the secret, or it is derived from a password: reports show none of its characters. */
  readonly mayBePassword?: true;
  /**
   * Ids of detectors whose match forms one finding with this secret, in the same file or in the image's variables.
   * `within` is the most bytes between their starts. A vendor's `identifiers` are added (400 bytes).
   */
  readonly pair?: { readonly with: readonly string[]; readonly within: number };
}

/** The fields that the matcher reads. Workers receive only these, so that they have less to parse. */
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
