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

/** All findings of one detector, which have one playbook. */
export interface Leaked {
  readonly anchor: string;
  readonly findings: readonly [Finding, ...Finding[]];
  /** Undefined for a detector that only the user's rules know. */
  readonly detector: Detector | undefined;
}

/** What to do about the findings of a detector: the way to end the secret in sight, the rest behind its titles. */
export function playbookSection(leaked: Leaked, layers: readonly ReportLayer[]): Markup {
  const [{ detector, vendor, title, severity }] = leaked.findings;
  const subject: Subject = leaked.detector ?? { id: detector, vendor, title, description: title };
  const playbook = playbookFor(subject);
  const names = namesOf(playbook);
  const parts = (['audit', 'impact', 'about', 'create', 'leaks', 'risks', 'practice'] as const).map((part) =>
    folded(PARTS[part], partBlocks(part, playbook)),
  );
  return markup`<details class="playbook">
<summary><h3><span class="chip ${severity}">${severity}</span> ${shorten(title)}</h3> <span class="count">${formatCount(leaked.findings.length, 'finding')}</span></summary>
<div id="${leaked.anchor}" class="steps">
<h4>${PARTS.revoke}</h4>
${partBlocks('revoke', playbook)}
${adviceOf(leaked, names, layers)}
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

/** The lines of a Dockerfile that would have kept it out, for the ways by which it got in. */
function adviceOf({ findings }: Leaked, { variable }: SecretNames, layers: readonly ReportLayer[]): Markup {
  const byIndex = new Map(layers.map((layer) => [layer.index, layer]));
  const leaks = findings
    .flatMap(({ locations }) => locations)
    .map(({ kind, layer, name, lifecycle }) => {
      const made = layer === null ? undefined : byIndex.get(layer);
      return {
        kind,
        createdBy: kind === 'history' ? name : (made?.createdBy ?? null),
        base: made?.base ?? null,
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

/** Folded one under the other; the script makes tabs of them. */
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

/** Stripe’s own client, for the keys that it takes. */
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
    ? markup`<p>What is marked (unchecked) is general knowledge that was not compared with a source.</p>`
    : NOTHING;
  return links === NOTHING && note === NOTHING ? NOTHING : folded('Sources', [links, note]);
}
