import type { Detector } from '../../catalogue/model/detector.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Block } from '../../remediation/document.ts';
import { ADVICE, instructionsOf } from '../../remediation/instruction.ts';
import {
  PARTS,
  playbookFor,
  type PartName,
  type Playbook,
  type Subject,
} from '../../remediation/playbook.ts';
import { vendorFor } from '../../remediation/refinement.ts';
import { SNIPPETS } from '../../remediation/snippets/index.ts';
import { LANGUAGES, STORES, type SecretNames } from '../../remediation/snippets/snippet.ts';
import { STRIPE_CLIENTS } from '../../remediation/snippets/stripe-client.ts';
import type { ReportLayer } from '../../result/report.ts';
import { formatCount } from '../units.ts';
import { codeBlock, markup, NOTHING, prose, shorten, type Markup } from './markup.ts';

/** All findings of one detector, which share a playbook. */
export interface PlaybookGroup {
  readonly anchor: string;
  readonly findings: readonly [Finding, ...Finding[]];
  /** Undefined if the render context does not know the detector. */
  readonly detector: Detector | undefined;
}

/** Returns the playbook of a detector: how to revoke the secret is visible, the other parts are folded. */
export function playbookSection(group: PlaybookGroup, layers: readonly ReportLayer[]): Markup {
  const [{ detector, vendor, title, severity }] = group.findings;
  const subject: Subject = group.detector ?? { id: detector, vendor, title, description: title };
  const playbook = playbookFor(subject);
  const names = namesOf(playbook);
  const parts = (['audit', 'impact', 'about', 'create', 'leaks', 'risks', 'practice'] as const).map((part) =>
    folded(PARTS[part], partBlocks(part, playbook)),
  );
  return markup`<details class="playbook">
<summary><h3><span class="chip ${severity}">${severity}</span> ${shorten(title)}</h3> <span class="count">${formatCount(group.findings.length, 'finding')}</span></summary>
<div id="${group.anchor}" class="steps">
<h4>${PARTS.revoke}</h4>
${partBlocks('revoke', playbook)}
${adviceOf(group, names, layers)}
${folded('Read it when the container runs', [snippetTabs(names)])}
${clients(playbook)}${parts}${sourcesOf(playbook)}
</div>
</details>
`;
}

const folded = (title: string, content: Markup | readonly Markup[]): Markup =>
  markup`<details class="part"><summary>${title}</summary><div>${content}</div></details>
`;

const partBlocks = (part: PartName, { parts }: Playbook): readonly Markup[] => parts[part].map(blockMarkup);

function blockMarkup(block: Block): Markup {
  switch (block.kind) {
    case 'heading':
      return markup`<h5>${prose(block.text)}</h5>`;
    case 'text':
      return markup`<p>${prose(block.text)}</p>`;
    case 'list':
      return markup`<ul>${block.items.map((item) => markup`<li>${prose(item)}</li>`)}</ul>`;
    case 'steps':
      return markup`<ol>${block.items.map((item) => markup`<li>${prose(item)}</li>`)}</ol>`;
    case 'code':
      return codeBlock(block.language, block.text);
  }
}

function namesOf({ variable, field }: Playbook): SecretNames {
  return { variable, path: `app/${fileOf(variable)}`, field };
}

const fileOf = (variable: string): string => variable.toLowerCase().replaceAll('_', '-');

/** Returns the Dockerfile lines that keep the secret out, for each kind of instruction that leaked it. */
function adviceOf(
  { findings }: PlaybookGroup,
  { variable }: SecretNames,
  layers: readonly ReportLayer[],
): Markup {
  const byIndex = new Map(layers.map((layer) => [layer.index, layer]));
  const leaks = findings
    .flatMap(({ locations }) => locations)
    .map(({ kind, layer, name, lifecycle }) => {
      const containing = layer === null ? undefined : byIndex.get(layer);
      return {
        kind,
        createdBy: kind === 'history' ? name : (containing?.createdBy ?? null),
        base: containing?.base ?? null,
        isRemoved: lifecycle !== 'present',
      };
    });
  const fill = (text: string): string =>
    text.replaceAll('{variable}', variable).replaceAll('{file}', fileOf(variable));
  const advice = instructionsOf(leaks).map((instruction) => {
    const { title, why, right } = ADVICE[instruction];
    return markup`<h5>${prose(title)}</h5><p>${prose(why)}</p>${right.map(({ language, text }) => codeBlock(language, fill(text)))}`;
  });
  return advice.length === 0 ? NOTHING : folded('Keep it out of the image', advice);
}

const LANGUAGE_NAMES = {
  python: 'Python',
  javascript: 'JavaScript',
  java: 'Java',
  go: 'Go',
  ruby: 'Ruby',
} as const;
const STORE_NAMES = {
  env: 'Environment',
  aws: 'AWS Secrets Manager',
  vault: 'HashiCorp Vault',
  conjur: 'CyberArk Conjur',
} as const;

/** Returns the snippets as folded elements; the script turns them into tabs. */
function snippetTabs(names: SecretNames): Markup {
  const ofLanguage = (language: (typeof LANGUAGES)[number]): Markup =>
    tabs(
      'Store',
      STORES.map((store) => {
        const { needs, code } = SNIPPETS[language][store];
        const note = needs === null ? NOTHING : markup`<p class="needs">Needs <code>${needs}</code></p>`;
        return { title: STORE_NAMES[store], content: markup`${note}${codeBlock(language, code(names))}` };
      }),
    );
  return tabs(
    'Language',
    LANGUAGES.map((language) => ({ title: LANGUAGE_NAMES[language], content: ofLanguage(language) })),
  );
}

function tabs(
  label: string,
  panels: readonly { readonly title: string; readonly content: Markup }[],
): Markup {
  return markup`<div class="tabs" data-label="${label}">${panels.map(
    ({ title, content }) => markup`<details><summary>${title}</summary>${content}</details>`,
  )}</div>`;
}

/** Returns how to set up Stripe’s client library, for the keys that it accepts. */
function clients({ subject }: Playbook): Markup {
  if (vendorFor(subject.id)?.vendor.id !== 'stripe') return NOTHING;
  const panels = STRIPE_CLIENTS.map(({ title, needs, language, code }) => ({
    title,
    content: markup`<p class="needs">Needs <code>${needs}</code></p>${codeBlock(language, code)}`,
  }));
  return folded('Set up Stripe’s client with the injected key', [tabs('Language', panels)]);
}

function sourcesOf({ sources, hasUnchecked }: Playbook): Markup {
  const links =
    sources.length === 0
      ? NOTHING
      : markup`<ul>${sources.map((source) => markup`<li>${prose(source)}</li>`)}</ul>`;
  const note = hasUnchecked
    ? markup`<p>Statements marked (unchecked) are general knowledge without a source.</p>`
    : NOTHING;
  return links === NOTHING && note === NOTHING ? NOTHING : folded('Sources', [links, note]);
}
