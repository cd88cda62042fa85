import { list, steps, text, type Block } from './document.ts';
import type { Risks } from '../catalogue/model/facts.ts';
import type { Impact, Kind, Practice } from './kind.ts';
import { KINDS } from './kinds/index.ts';
import { isSpecific, kindOf, nameOf, vendorFor, type Refinement } from './refinement.ts';
import type { Fact } from '../catalogue/model/facts.ts';

/** The subject of a playbook: a detector, or a vendor without one. */
export interface Subject {
  readonly id: string;
  readonly vendor: string;
  readonly title: string;
  readonly description: string;
  readonly docs?: readonly string[];
}

/** The parts and their titles, in the order of the playbook. */
export const PARTS = {
  about: 'What it is and what it opens',
  create: 'How to create a new one',
  leaks: 'How it usually leaks',
  risks: 'What an attacker can do with it',
  audit: 'Is somebody else using it?',
  revoke: 'Revoke it, in this order',
  impact: 'What will stop working',
  practice: 'From now on',
} as const;
export type PartName = keyof typeof PARTS;

export interface Playbook {
  readonly subject: Subject;
  readonly parts: Readonly<Record<PartName, readonly Block[]>>;
  /** Links to the sources of the facts. */
  readonly sources: readonly string[];
  /** Whether a fact is marked as unchecked. */
  readonly hasUnchecked: boolean;
  /** The environment variable that usually holds the secret. */
  readonly variable: string;
  /** The field that holds the secret in a store. */
  readonly field: string;
}

const UNCHECKED = ' (unchecked)';

/** Returns the texts of the secret's kind, refined by the vendor’s line of business and by the vendor. */
export function playbookFor(subject: Subject): Playbook {
  const refinement = vendorFor(subject.id);
  const vendor = refinement?.vendor;
  const kind = KINDS[kindOf(subject.id)];
  const variable = vendor?.variable ?? variableOf(subject.id);
  const fill = fillerFor(kind, subject, refinement, variable);
  const filled = (lines: readonly string[]): readonly string[] => lines.map(fill);
  const { lines } = vendor ?? {};
  const parts: Playbook['parts'] = {
    about: [
      text(subject.description),
      ...filled(lines?.about ?? aboutLines(kind, subject, refinement)).map(text),
    ],
    create: [steps(filled(lines?.create ?? kind.create))],
    leaks: [list(filled([...IMAGE_LEAKS, ...(lines?.leaks ?? kind.leaks)]))],
    risks: [list(filled(riskLines({ ...kind.risks, ...refinement?.risks })))],
    audit: [steps(filled(lines?.audit ?? kind.audit))],
    revoke: [text(ABUSE), steps(filled(revocationLines(kind, refinement)))],
    impact: [list(filled(lines?.impact ?? impactLines(kind.impact)))],
    practice: [list(filled(lines?.practice ?? practiceLines(kind.practice)))],
  };
  return {
    subject,
    parts,
    sources: vendor?.sources ?? (isSpecific(subject) ? (subject.docs ?? []) : []),
    hasUnchecked: JSON.stringify(parts).includes(UNCHECKED),
    variable,
    field: kind.field,
  };
}

/** The ways into an image for every kind of secret. They come first. */
const IMAGE_LEAKS: readonly string[] = [
  '`COPY . .` or `ADD` that copies an `.env`, a settings file or a credentials file.',
  '`ENV {variable}=…` in the Dockerfile: the image config contains the value, and `docker inspect` shows it to everyone.',
  '`ARG {variable}` with `--build-arg`: the history of each later RUN contains the value, and `docker history` shows it.',
  'A RUN that contains the value: a header of `curl`, a URL of `git clone`, an `echo` into a settings file.',
  'A file that a later layer removes (`RUN rm .env`): it is still in the lower layer, which is pulled with the image.',
  'The folder `.git` in the build context: old commits, and a remote whose URL contains a token.',
];

const ABUSE =
  'If somebody is abusing it now, revoke it first and repair afterwards: an outage costs less than an intruder. Otherwise revoke the old one only after the new one works.';

const REBUILD =
  'Rebuild the image without the secret, deploy it, and delete the old tags and digests from the registry. Do this last: it does not make the old secret safe, because anyone who pulled the old image keeps its layers.';

function aboutLines(kind: Kind, subject: Subject, refinement: Refinement | null): readonly string[] {
  const general = `It is ${kind.what}. ${kind.about}`;
  const opens = refinement?.vendor.opens;
  return opens === undefined || opens === subject.description ? [general] : [general, opens];
}

function revocationLines({ revoke }: Kind, refinement: Refinement | null): readonly string[] {
  const { vendor } = refinement ?? {};
  if (vendor?.lines?.revoke !== undefined) return [...vendor.lines.revoke, REBUILD];
  const noted = vendor && markUnchecked(vendor.rotation, 'rotation', refinement);
  const note = noted === undefined ? '' : ` Good to know: ${noted}.`;
  const api = vendor?.api === undefined ? '' : ` By API: ${markUnchecked(vendor.api, 'api', refinement)}.`;
  if (vendor === undefined || vendor.overlaps)
    return [revoke.make + note, revoke.update, revoke.end + api, revoke.watch, REBUILD];
  return [
    `Prepare the change: a new value invalidates the old one at once.${note} Find everything that uses it, prepare its update, and agree on a time.`,
    revoke.swap + api,
    revoke.update,
    revoke.watch,
    REBUILD,
  ];
}

const riskLines = ({ access, data, money, reputation }: Risks): readonly string[] => [
  `Access: ${access}`,
  `Data: ${data}`,
  `Money: ${money}`,
  `Reputation: ${reputation}`,
];

const impactLines = ({ inventory, communication, staging, fallback }: Impact): readonly string[] => [
  `Inventory: ${inventory}`,
  `Communication: ${communication}`,
  `Staging: ${staging}`,
  `Fallback: ${fallback}`,
];

const practiceLines = ({ storage, rotation, privilege, monitoring }: Practice): readonly string[] => [
  `Storage: ${storage}`,
  `Rotation: ${rotation}`,
  `Least privilege: ${privilege}`,
  `Monitoring: ${monitoring}`,
];

/** Marks a fact that was not checked against the vendor’s documentation. */
function markUnchecked(text: string, fact: Fact, refinement: Refinement | null): string {
  return refinement === null || refinement.vendor.checked.includes(fact) ? text : text + UNCHECKED;
}

function fillerFor(
  kind: Kind,
  subject: Subject,
  refinement: Refinement | null,
  variable: string,
): (text: string) => string {
  const name = nameOf(subject);
  const places = refinement?.vendor ?? kind.places;
  const values: Readonly<Record<string, string>> = {
    name,
    variable,
    create: markUnchecked(places.create, 'create', refinement).replaceAll('{name}', name),
    revoke: markUnchecked(places.revoke, 'revoke', refinement).replaceAll('{name}', name),
    audit: markUnchecked(places.audit, 'audit', refinement).replaceAll('{name}', name),
  };
  return (text) => text.replace(/\{(\w+)\}/g, (placeholder, key: string) => values[key] ?? placeholder);
}

/** Returns `CLOCKIFY_API_KEY` for `clockify-api-key`. A variable cannot start with a digit. */
function variableOf(id: string): string {
  const name = id.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  return /^[0-9]/.test(name) ? `APP_${name}` : name;
}
