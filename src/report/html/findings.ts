import type { Finding, Location } from '../../findings/finding.ts';
import { SEVERITIES } from '../../catalogue/model/detector.ts';
import { isOfBase } from '../base-image.ts';
import { companionTexts, firstPlace, gradesText, instructionOf, placeText } from '../places.ts';
import type { ReportLayer } from '../../result/report.ts';
import { nextStep, URGENCY_TEXTS, type UrgencyGroup } from '../text-urgency.ts';
import { formatCount } from '../units.ts';
import { saidLines } from '../verification.ts';
import { layerKey, layersOf } from './layers.ts';
import { markup, NOTHING, prose, quoted, shorten, type Markup } from './markup.ts';

const FIRST_PLACES = 3;
const MOST_PLACES = 25;
/** Where there are many findings, which make a page long enough. */
const MOST_PLACES_OF_MANY = 8;
const MANY = 100;
const MOST_SAID = 12;

/** What a finding is drawn with. */
export interface FindingsOnPage {
  readonly layers: readonly ReportLayer[];
  readonly numbers: ReadonlyMap<Finding, number>;
  /** Where the playbook of a detector is; none for those that were left out. */
  readonly playbooks: ReadonlyMap<string, string>;
}

/** The filter; hidden until the script that makes it work has run. */
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

/** The findings of a group that are on the page. */
export function groupSection(
  { urgency, findings }: UrgencyGroup,
  total: number,
  page: FindingsOnPage,
): Markup {
  const { title, why } = URGENCY_TEXTS[urgency];
  return markup`<section class="group ${urgency}" aria-labelledby="group-${urgency}">
<h3 id="group-${urgency}">${title} <span class="count">${total}</span></h3>
<p class="hint">${sentence(why)}</p>
${findings.map((finding) => card(finding, page))}
</section>
`;
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

function card(finding: Finding, page: FindingsOnPage): Markup {
  const number = page.numbers.get(finding) ?? 0;
  const grades = gradesText(finding);
  const playbook = page.playbooks.get(finding.detector);
  const states = [...new Set(finding.locations.map(({ lifecycle }) => lifecycle))].join(' ');
  return markup`<article class="finding ${finding.severity}" id="f${number}" aria-labelledby="f${number}-title" data-severity="${finding.severity}" data-states="${states}" data-layers="${[...layersOf(finding)].join(' ')}">
<header><h4 id="f${number}-title"><span class="chip ${finding.severity}">${finding.severity}</span> ${shorten(finding.title)}</h4>
<p class="secret">${quoted(finding.redacted)}${grades === null ? NOTHING : markup` <span class="grades">${grades}</span>`}</p>${companionTexts(
    finding,
  ).map(
    (text) => markup`
<p class="secret">${quoted(text)}</p>`,
  )}</header>
${verificationList(finding)}${placeLists(finding, page)}
<p class="next"><b>Next</b> ${prose(nextStep(finding).join(' '))}${playbook === undefined ? NOTHING : markup` <a href="#${playbook}">All steps<span class="unseen"> for ${shorten(finding.title)}</span></a>`}</p>
</article>
`;
}

function verificationList(finding: Finding): Markup {
  const lines = saidLines(finding, Infinity, '');
  if (lines.length === 0) return NOTHING;
  const links = finding.verification?.links ?? [];
  return markup`<ul class="said">${lines.slice(0, MOST_SAID).map((line) => markup`<li>${shorten(line)}</li>`)}${links.map(
    ({ name, url }) => markup`<li>${shorten(name)} ${linkTo(url)}</li>`,
  )}</ul>
`;
}

/** Stripe is the one vendor who gives links: what leads elsewhere is text, whoever sent it. */
function linkTo(url: string): Markup {
  return /^https:\/\/(?:[\w-]+\.)*stripe\.com\/[\w./?=%~:#-]*$/.test(url)
    ? markup`<a href="${url}" rel="noreferrer noopener">${url}</a>`
    : markup`${shorten(url)}`;
}

function placeLists(finding: Finding, { layers, numbers }: FindingsOnPage): Markup {
  const most = numbers.size > MANY ? MOST_PLACES_OF_MANY : MOST_PLACES;
  const first = firstPlace(finding);
  const all = first === undefined ? [] : [first, ...finding.locations.filter((place) => place !== first)];
  const more = all.slice(FIRST_PLACES, most);
  const rest = all.length - FIRST_PLACES - more.length;
  const list = (places: readonly Location[]): Markup =>
    markup`<ul class="places">${places.map((place) => placeItem(place, layers))}</ul>`;
  if (more.length === 0) return list(all);
  return markup`${list(all.slice(0, FIRST_PLACES))}
<details class="more"><summary>${formatCount(all.length - FIRST_PLACES, 'more place')}</summary>${list(more)}${
    rest > 0
      ? markup`<p class="left-out">${formatCount(rest, 'more place')} left out; the JSON report has them.</p>`
      : NOTHING
  }</details>`;
}

/** A place and its life: where the secret came in, what became of it, and whether it can still be had. */
function placeItem(place: Location, layers: readonly ReportLayer[]): Markup {
  const { layer, lifecycle, removedBy } = place;
  const by = removedBy?.createdBy ?? null;
  const ends =
    lifecycle === 'present' || removedBy === null || layer === null
      ? markup`<li class="present">present in the final image</li>`
      : markup`<li class="${lifecycle}">${lifecycle} by ${layerLink(removedBy.layer)}${by === null ? NOTHING : markup` ${quoted(by)}`}</li><li class="pulled">still pulled with layer ${layer}</li>`;
  return markup`<li>${quoted(placeText(place))}
<ol class="life"><li>introduced in ${layerLink(layer)}${isOfBase(layer, layers) ? ' of the base image' : ''}${madeBy(layer, layers)}</li>${ends}</ol></li>
`;
}

function madeBy(layer: number | null, layers: readonly ReportLayer[]): Markup {
  const instruction = instructionOf(layer, layers);
  return instruction === null ? NOTHING : markup` ${quoted(instruction)}`;
}

const layerLink = (layer: number | null): Markup =>
  markup`<a href="#layer-${layerKey(layer)}">${layer === null ? 'the image metadata' : `layer ${String(layer)}`}</a>`;
