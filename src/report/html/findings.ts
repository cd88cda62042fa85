import type { Finding, Location } from '../../findings/finding.ts';
import { SEVERITIES } from '../../catalogue/model/detector.ts';
import { isBaseLayer } from '../base-image.ts';
import {
  gradesText,
  instructionOf,
  locationText,
  orderedLocations,
  relatedValueTexts,
} from '../locations.ts';
import type { ReportLayer } from '../../result/report.ts';
import { nextStep, URGENCY_TEXTS, type UrgencyGroup } from '../urgency.ts';
import { formatCount } from '../units.ts';
import { answerLines } from '../verification.ts';
import { layerKey, layersOf } from './layers.ts';
import { markup, NOTHING, prose, quoted, shorten, type Markup } from './markup.ts';

const FIRST_LOCATIONS = 3;
const MAX_LOCATIONS = 25;
/** Limit on a page with more than `MANY` findings, which is long already. */
const MAX_LOCATIONS_IF_MANY = 8;
const MANY = 100;
const MAX_ANSWER_LINES = 12;

/** What a finding's card needs to know about the rest of the page. */
export interface PageContext {
  readonly layers: readonly ReportLayer[];
  readonly numbers: ReadonlyMap<Finding, number>;
  /** Anchor of each detector's playbook; omitted playbooks have none. */
  readonly playbooks: ReadonlyMap<string, string>;
}

/** Returns the filter form. It is hidden until the script runs. */
export function filterForm(findings: readonly Finding[]): Markup {
  const severities = SEVERITIES.filter((one) => findings.some(({ severity }) => severity === one));
  const keys = [...new Set(findings.flatMap((finding) => [...layersOf(finding)]))].sort(
    (a, b) => Number(a === 'meta') - Number(b === 'meta') || Number(a) - Number(b),
  );
  return markup`<div class="filters" id="filters" role="search" aria-label="Findings" hidden>
<div class="field grow"><label for="filter-text">Search</label><input type="search" id="filter-text" placeholder="file, vendor, instruction" autocomplete="off" spellcheck="false"></div>
<fieldset><legend>Severity</legend>${severities.map(
    (severity) =>
      markup`<label class="check ${severity}"><input type="checkbox" name="severity" value="${severity}" checked>${severity}</label>`,
  )}</fieldset>
<div class="field"><label for="filter-state">State</label><select id="filter-state"><option value="">anything</option>${[
    option('present', 'present'),
    option('overwritten', 'overwritten'),
    option('deleted', 'deleted'),
  ]}</select></div>
<div class="field"><label for="filter-layer">Where</label><select id="filter-layer"><option value="">anywhere</option>${keys.map(
    (key) => option(key, key === 'meta' ? 'image metadata' : `layer ${key}`),
  )}</select></div>
<button type="button" id="filter-clear">Clear</button>
<p id="filter-count" role="status"></p>
</div>`;
}

const option = (value: string, text: string): Markup => markup`<option value="${value}">${text}</option>`;

/** Returns one urgency group of findings. `total` also counts the findings that are not on the page. */
export function groupSection({ urgency, findings }: UrgencyGroup, total: number, page: PageContext): Markup {
  const { title, why } = URGENCY_TEXTS[urgency];
  return markup`<section class="group ${urgency}" aria-labelledby="group-${urgency}">
<h3 id="group-${urgency}">${title} <span class="count">${total}</span></h3>
<p class="hint">${sentence(why)}</p>
${findings.map((finding) => findingCard(finding, page))}
</section>
`;
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

function findingCard(finding: Finding, page: PageContext): Markup {
  const number = page.numbers.get(finding) ?? 0;
  const grades = gradesText(finding);
  const playbook = page.playbooks.get(finding.detector);
  const states = [...new Set(finding.locations.map(({ lifecycle }) => lifecycle))].join(' ');
  return markup`<article class="finding ${finding.severity}" id="f${number}" aria-labelledby="f${number}-title" data-severity="${finding.severity}" data-states="${states}" data-layers="${[...layersOf(finding)].join(' ')}">
<header><h4 id="f${number}-title"><span class="chip ${finding.severity}">${finding.severity}</span> ${shorten(finding.title)}</h4>
<p class="secret">${quoted(finding.redacted)}${grades === null ? NOTHING : markup` <span class="grades">${grades}</span>`}</p>${relatedValueTexts(
    finding,
  ).map(
    (text) => markup`
<p class="secret">${quoted(text)}</p>`,
  )}</header>
${verificationList(finding)}${locationLists(finding, page)}
<p class="next"><b>Next</b> ${prose(nextStep(finding).join(' '))}${playbook === undefined ? NOTHING : markup` <a href="#${playbook}">All steps<span class="unseen"> for ${shorten(finding.title)}</span></a>`}</p>
</article>
`;
}

function verificationList(finding: Finding): Markup {
  const lines = answerLines(finding, Infinity, '');
  if (lines.length === 0) return NOTHING;
  const links = finding.verification?.links ?? [];
  return markup`<ul class="said">${lines.slice(0, MAX_ANSWER_LINES).map((line) => markup`<li>${shorten(line)}</li>`)}${links.map(
    ({ name, url }) => markup`<li>${shorten(name)} ${linkTo(url)}</li>`,
  )}</ul>
`;
}

/** Returns a link if the address is Stripe's, the only vendor that sends links; any other address stays text. */
function linkTo(url: string): Markup {
  return /^https:\/\/(?:[\w-]+\.)*stripe\.com\/[\w./?=%~:#-]*$/.test(url)
    ? markup`<a href="${url}" rel="noreferrer noopener">${url}</a>`
    : markup`${shorten(url)}`;
}

function locationLists(finding: Finding, { layers, numbers }: PageContext): Markup {
  const limit = numbers.size > MANY ? MAX_LOCATIONS_IF_MANY : MAX_LOCATIONS;
  const all = orderedLocations(finding);
  const more = all.slice(FIRST_LOCATIONS, limit);
  const rest = all.length - FIRST_LOCATIONS - more.length;
  const list = (locations: readonly Location[]): Markup =>
    markup`<ul class="places">${locations.map((location) => locationItem(location, layers))}</ul>`;
  if (more.length === 0) return list(all);
  return markup`${list(all.slice(0, FIRST_LOCATIONS))}
<details class="more"><summary>${formatCount(all.length - FIRST_LOCATIONS, 'more location')}</summary>${list(more)}${
    rest > 0
      ? markup`<p class="left-out">${formatCount(rest, 'more location')} omitted; see <code>--format json</code>.</p>`
      : NOTHING
  }</details>`;
}

/** Returns a location and its lifecycle: the layer that introduced the secret, and the one that removed it. */
function locationItem(location: Location, layers: readonly ReportLayer[]): Markup {
  const { layer, lifecycle, removedBy } = location;
  const by = removedBy?.createdBy ?? null;
  const outcome =
    lifecycle === 'present' || removedBy === null || layer === null
      ? markup`<li class="present">present in the final image</li>`
      : markup`<li class="${lifecycle}">${lifecycle} by ${layerLink(removedBy.layer)}${by === null ? NOTHING : markup` ${quoted(by)}`}</li><li class="pulled">still pulled with layer ${layer}</li>`;
  return markup`<li>${quoted(locationText(location))}
<ol class="life"><li>introduced in ${layerLink(layer)}${isBaseLayer(layer, layers) ? ' of the base image' : ''}${createdByText(layer, layers)}</li>${outcome}</ol></li>
`;
}

function createdByText(layer: number | null, layers: readonly ReportLayer[]): Markup {
  const instruction = instructionOf(layer, layers);
  return instruction === null ? NOTHING : markup` ${quoted(instruction)}`;
}

const layerLink = (layer: number | null): Markup =>
  markup`<a href="#layer-${layerKey(layer)}">${layer === null ? 'the image metadata' : `layer ${String(layer)}`}</a>`;
