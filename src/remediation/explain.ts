import { code, heading, list, text, type Block, type Document } from './document.ts';
import { ADVICE, INSTRUCTIONS, instructionsOf, type Instruction, type Leak } from './instruction.ts';
import { PARTS, playbookFor, type PartName, type Playbook } from './playbook.ts';
import { vendorFor } from './refinement.ts';
import { SNIPPETS } from './snippets/index.ts';
import { LANGUAGES, STORES, type Language, type SecretNames, type Store } from './snippets/snippet.ts';
import { STRIPE_CLIENTS } from './snippets/stripe-client.ts';
import type { Explained } from './subject.ts';

/** Selects the parts that `scan-image explain` shows. */
export interface ExplainOptions {
  readonly language?: Language | undefined;
  readonly store?: Store | undefined;
  /** Where a report found the secret. */
  readonly found?: Occurrences | undefined;
}

export interface Occurrences {
  /** One line per place, safe to print. */
  readonly places: readonly string[];
  readonly leaks: readonly Leak[];
}

/** Returns the playbook of a subject as one document. */
export function explain({ subject, detectors }: Explained, options: ExplainOptions): Document {
  const playbook = playbookFor(subject);
  const names = namesOf(playbook);
  const parts = Object.keys(PARTS) as readonly PartName[];
  return [
    heading(1, `${subject.title}: what to do when it leaked`),
    ...foundBlocks(options.found),
    ...parts.flatMap((part, i) => [
      heading(2, `${String(i + 1)}. ${PARTS[part]}`),
      ...playbook.parts[part],
      ...(part === 'about' ? detectorBlocks(detectors) : []),
    ]),
    ...imageBlocks(options.found, names),
    ...snippetBlocks(options, names),
    ...clientBlocks(playbook, options.language),
    ...sourceBlocks(playbook),
  ];
}

/** Returns the names of the secret in code: `STRIPE_SECRET_KEY`, `app/stripe-secret-key`. */
function namesOf({ variable, field }: Playbook): SecretNames {
  return { variable, path: `app/${kebab(variable)}`, field };
}

const kebab = (variable: string): string => variable.toLowerCase().replaceAll('_', '-');

function foundBlocks(found: Occurrences | undefined): readonly Block[] {
  return found === undefined ? [] : [text('Found in:'), list(found.places)];
}

function detectorBlocks(ids: readonly string[]): readonly Block[] {
  const [only] = ids;
  if (only === undefined) return [];
  if (ids.length === 1) return [text(`A scan reports it as \`${only}\`.`)];
  return [
    text(
      'A scan distinguishes these. This playbook is for the first one, which has the highest severity; each of the others has a separate playbook.',
    ),
    list(ids.map((id) => `\`${id}\``)),
  ];
}

function imageBlocks(found: Occurrences | undefined, { variable }: SecretNames): readonly Block[] {
  const leaked = found === undefined ? [] : instructionsOf(found.leaks);
  const shown: readonly Instruction[] = leaked.length === 0 ? INSTRUCTIONS : leaked;
  const fill = (line: string): string =>
    line.replaceAll('{variable}', variable).replaceAll('{file}', kebab(variable));
  return [
    heading(2, 'Keep it out of the image'),
    ...shown.flatMap((instruction) => {
      const { title, why, right } = ADVICE[instruction];
      return [heading(3, title), text(why), ...right.map((lines) => code(lines.language, fill(lines.text)))];
    }),
  ];
}

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  python: 'Python',
  javascript: 'JavaScript and TypeScript',
  java: 'Java',
  go: 'Go',
  ruby: 'Ruby',
};

const STORE_NAMES: Readonly<Record<Store, string>> = {
  env: 'the environment',
  aws: 'AWS Secrets Manager',
  vault: 'HashiCorp Vault',
  conjur: 'CyberArk Conjur',
};

/** Without a language and a store, names the flags only: twenty snippets are too many to read. */
function snippetBlocks({ language, store }: ExplainOptions, names: SecretNames): readonly Block[] {
  const title = heading(2, 'Read it when the container runs');
  if (language === undefined && store === undefined) {
    const { env, aws, vault, conjur } = STORE_NAMES;
    return [
      title,
      text(
        `Read the secret from ${env}, or from a secret store: ${aws}, ${vault} or ${conjur}. To see the code, add \`--lang ${LANGUAGES.join('|')}\`, \`--store ${STORES.join('|')}\`, or both.`,
      ),
    ];
  }
  const languages = language === undefined ? LANGUAGES : [language];
  const stores = store === undefined ? STORES : [store];
  return [
    title,
    ...languages.flatMap((each) =>
      stores.flatMap((from) => {
        const snippet = SNIPPETS[each][from];
        return [
          heading(3, `${LANGUAGE_NAMES[each]}, from ${STORE_NAMES[from]}`),
          ...(snippet.needs === null ? [] : [text(`Needs \`${snippet.needs}\`.`)]),
          code(each, snippet.code(names)),
        ];
      }),
    ),
  ];
}

/** Shows Stripe’s client, for the kinds of keys that it accepts. */
function clientBlocks({ subject }: Playbook, language: Language | undefined): readonly Block[] {
  if (vendorFor(subject.id)?.vendor.id !== 'stripe') return [];
  const shown = STRIPE_CLIENTS.filter((setup) => language === undefined || setup.language === language);
  return [
    heading(2, 'Set up Stripe’s client with the injected key'),
    ...shown.flatMap((setup) => [
      heading(3, setup.title),
      text(`Needs \`${setup.needs}\`.`),
      code(setup.language, setup.code),
    ]),
  ];
}

function sourceBlocks({ sources, hasUnchecked }: Playbook): readonly Block[] {
  const note = hasUnchecked
    ? [
        text(
          'Statements marked (unchecked) are general knowledge without a source. Vendors move their pages: if a page differs, follow the vendor.',
        ),
      ]
    : [];
  const links =
    sources.length > 0
      ? [list(sources)]
      : hasUnchecked
        ? []
        : [
            text(
              'This playbook has no facts about the vendor itself. The places above are where vendors usually have these pages.',
            ),
          ];
  return [heading(2, 'Sources'), ...links, ...note];
}
