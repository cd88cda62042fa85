import { list, steps, text, type Block } from './document.ts';
import type { Risks } from '../catalogue/model/facts.ts';
import type { Impact, Kind, Practice } from './kind.ts';
import { KINDS } from './kinds/index.ts';
import { isSpecific, kindOf, nameOf, vendorFor, type Refinement } from './refinement.ts';
import type { Fact } from '../catalogue/model/facts.ts';

/** What a playbook is about: a detector, or a vendor without one. */
export interface Subject {
  readonly id: string;
  readonly vendor: string;
  readonly title: string;
  readonly description: string;
  readonly docs?: readonly string[];
}

/** The parts, in the order in which a person needs them. */
export const PARTS = {
  about: 'What it is and what it opens',
  create: 'How one like it is made',
  leaks: 'How it usually leaks',
  risks: 'What somebody else can do with it',
  audit: 'Is somebody else using it?',
  revoke: 'Revoke it, in this order',
  impact: 'What will stop working',
  practice: 'From now on',
} as const;
export type PartName = keyof typeof PARTS;

export interface Playbook {
  readonly subject: Subject;
  readonly parts: Readonly<Record<PartName, readonly Block[]>>;
  /** Links that speak for the facts. */
  readonly sources: readonly string[];
  /** Whether a fact in it is marked as not checked. */
  readonly hasUnchecked: boolean;
  /** The environment variable that usually holds the secret. */
  readonly variable: string;
  /** The field of the secret in a store. */
  readonly field: string;
}

const UNCHECKED = ' (unchecked)';

/** A playbook out of parts: the texts of the kind, refined by what is at stake in the vendor’s field and by the vendor. */
export function playbookFor(subject: Subject): Playbook {
  const refinement = vendorFor(subject.id);
  const vendor = refinement?.vendor;
  const kind = KINDS[kindOf(subject.id)];
  const variable = vendor?.variable ?? variableOf(subject.id);
  const fill = filler(kind, subject, refinement, variable);
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

/** Of an image, these come first whatever the secret is. */
const IMAGE_LEAKS: readonly string[] = [
  '`COPY . .` or `ADD` that takes along an `.env`, a settings file or a file of credentials.',
  '`ENV {variable}=…` in the Dockerfile: the value stands in the image config, for everybody who runs `docker inspect`.',
  '`ARG {variable}` with `--build-arg`: the value stands in the history of each RUN that follows, as `docker history` shows.',
  'A RUN with the value in it: a header of `curl`, a URL of `git clone`, an `echo` into a settings file.',
  'A file that a later layer removes (`RUN rm .env`): it is still in the layer below, and is pulled with it.',
  'The folder `.git` in the build context: old commits, and a remote whose URL holds a token.',
];

const ABUSE =
  'If it is being abused now, end it first and repair afterwards: an outage costs less than an intruder. Otherwise nothing is ended before its successor works.';

const REBUILD =
  'Build the image anew without it, deploy that, and delete the old tags and digests from the registry. This comes last because it makes nothing safe: whoever has pulled the image keeps its layers.';

function aboutLines(kind: Kind, subject: Subject, refinement: Refinement | null): readonly string[] {
  const general = `It is ${kind.what}. ${kind.about}`;
  const opens = refinement?.vendor.opens;
  return opens === undefined || opens === subject.description ? [general] : [general, opens];
}

function revocationLines({ revoke }: Kind, refinement: Refinement | null): readonly string[] {
  const { vendor } = refinement ?? {};
  if (vendor?.lines?.revoke !== undefined) return [...vendor.lines.revoke, REBUILD];
  const noted = vendor && said(vendor.rotation, 'rotation', refinement);
  const note = noted === undefined ? '' : ` Good to know: ${noted}.`;
  const api = vendor?.api === undefined ? '' : ` By a program: ${said(vendor.api, 'api', refinement)}.`;
  if (vendor === undefined || vendor.overlaps)
    return [revoke.make + note, revoke.update, revoke.end + api, revoke.watch, REBUILD];
  return [
    `Prepare the change: here a new value ends the old one.${note} Find everything that uses it, have the change ready, and agree on a moment.`,
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

/** A fact, with a mark if nobody has compared it with the vendor’s documentation. */
function said(text: string, fact: Fact, refinement: Refinement | null): string {
  return refinement === null || refinement.vendor.checked.includes(fact) ? text : text + UNCHECKED;
}

function filler(
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
    create: said(places.create, 'create', refinement).replaceAll('{name}', name),
    revoke: said(places.revoke, 'revoke', refinement).replaceAll('{name}', name),
    audit: said(places.audit, 'audit', refinement).replaceAll('{name}', name),
  };
  return (text) => text.replace(/\{(\w+)\}/g, (placeholder, key: string) => values[key] ?? placeholder);
}

/** `clockify-api-key` is usually given as `CLOCKIFY_API_KEY`. A variable cannot start with a digit. */
function variableOf(id: string): string {
  const name = id.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  return /^[0-9]/.test(name) ? `APP_${name}` : name;
}
