import { SEVERITIES, type Severity } from '../../catalogue/model/detector.ts';
import type { Finding } from '../../findings/finding.ts';
import { shortDigest } from '../../oci/digest.ts';
import type { Report, ReportLayer } from '../../result/report.ts';
import { formatBytes, formatCount } from '../units.ts';
import { markup, NOTHING, quoted, type Markup } from './markup.ts';

/** Engines run images with at most 127 layers, so this limit only affects images that cannot run. */
const MAX_LAYERS = 150;

/** Returns the key of a layer in `data-layers` attributes and in the filter. */
export const layerKey = (layer: number | null): string => (layer === null ? 'meta' : String(layer));

/** What the findings say about a layer. */
interface LayerSummary {
  readonly counts: Map<Severity, number>;
  /** Number on the page of the layer's first finding. */
  firstNumber: number | null;
  /** Lower layers whose secrets it hides, with the number of locations. */
  readonly hides: Map<number, number>;
}

/**
 * Returns the layers of the image in build order, each with the secrets that it contains and those that it hides. If
 * there are too many layers, those without findings are omitted first.
 * @param numbers the numbers of the findings that are on the page
 */
export function layerSection(
  report: Report,
  findings: readonly Finding[],
  numbers: ReadonlyMap<Finding, number>,
): Markup {
  const { layers } = report;
  const summaries = summariesOf(findings, numbers);
  const maxSize = Math.max(1, ...layers.map(({ size }) => size ?? 0));
  const visible = new Set(mostRelevant(layers, summaries).map(({ index }) => index));
  const rows: Markup[] = [];
  let omitted = 0;
  for (const layer of layers) {
    if (!visible.has(layer.index)) {
      omitted++;
      continue;
    }
    if (omitted > 0) rows.push(gapRow(omitted));
    omitted = 0;
    rows.push(layerRow(layer, summaries.get(layerKey(layer.index)), maxSize));
  }
  if (omitted > 0) rows.push(gapRow(omitted));
  return markup`<section id="layers" aria-labelledby="layers-title">
<h2 id="layers-title">Where the leaks are</h2>
<p class="hint">${formatCount(layers.length, 'layer')} in build order. A file that a later layer deletes or overwrites is still in the lower layer and is pulled with it.${layers.some(({ base }) => base !== null) ? ' The base image’s layers are guessed from the build history. Fix a leak there in the base image, or use another one.' : ''}</p>
<ol class="stack">
${rows}
${metadataRow(summaries.get(layerKey(null)))}
</ol>
</section>`;
}

/** Returns a summary for each layer that contains or hides a secret, by `layerKey`. */
function summariesOf(
  findings: readonly Finding[],
  numbers: ReadonlyMap<Finding, number>,
): ReadonlyMap<string, LayerSummary> {
  const summaries = new Map<string, LayerSummary>();
  const summaryOf = (key: string): LayerSummary => {
    const summary = summaries.get(key) ?? { counts: new Map(), firstNumber: null, hides: new Map() };
    summaries.set(key, summary);
    return summary;
  };
  for (const finding of findings) {
    for (const key of layersOf(finding)) {
      const summary = summaryOf(key);
      summary.counts.set(finding.severity, (summary.counts.get(finding.severity) ?? 0) + 1);
      summary.firstNumber ??= numbers.get(finding) ?? null;
    }
    for (const { layer, removedBy } of finding.locations) {
      if (layer === null || removedBy === null) continue;
      const { hides } = summaryOf(layerKey(removedBy.layer));
      hides.set(layer, (hides.get(layer) ?? 0) + 1);
    }
  }
  return summaries;
}

/** Returns the keys of the layers that contain a finding. */
export function layersOf({ locations }: Finding): ReadonlySet<string> {
  return new Set(locations.map(({ layer }) => layerKey(layer)));
}

/** Returns at most `MAX_LAYERS` layers; those with findings and those that could not be read come first. */
function mostRelevant(
  layers: readonly ReportLayer[],
  summaries: ReadonlyMap<string, LayerSummary>,
): readonly ReportLayer[] {
  const rank = (layer: ReportLayer): number =>
    summaries.has(layerKey(layer.index)) || layer.status === 'failed' ? 0 : 1;
  return layers.toSorted((a, b) => rank(a) - rank(b)).slice(0, MAX_LAYERS);
}

function layerRow(layer: ReportLayer, summary: LayerSummary | undefined, maxSize: number): Markup {
  const { index, createdBy, base, size, status } = layer;
  const digest = shortDigest(layer.digest ?? layer.diffId ?? '');
  const share = size === null ? 0 : size / maxSize;
  const instruction =
    createdBy === null ? markup`<i>unknown instruction</i>` : quoted(createdBy.replace(/\s+/g, ' ').trim());
  return markup`<li class="slab ${worstOf(summary)} h${heightOf(share)}" id="layer-${index}">
<span class="index">${index}</span>
<div class="made">${instruction}
<p class="sub">${digest === '' ? NOTHING : quoted(digest)}${base === null ? NOTHING : markup` <span class="tag">${base ? 'base image' : 'own'}</span>`}${status === 'scanned' ? NOTHING : markup` <span class="tag ${status}">${STATUS_TEXTS[status]}</span>`}</p>
${hidesLines(summary)}</div>
<div class="size"><span>${size === null ? 'size unknown' : formatBytes(size)}</span>${size === null ? NOTHING : sizeBar(share)}</div>
<div class="leaks">${chips(summary, layerKey(index), status === 'failed' ? 'unknown' : '–')}</div>
</li>
`;
}

const STATUS_TEXTS = { cached: 'cached', skipped: 'skipped', failed: 'could not be read' } as const;

/** Returns the row of the image config: ENV, LABEL, history and the rest, which are not in a layer. */
function metadataRow(summary: LayerSummary | undefined): Markup {
  return markup`<li class="slab meta ${worstOf(summary)} h0" id="layer-meta">
<span class="index" aria-hidden="true">{ }</span>
<div class="made">Image metadata
<p class="sub">environment, labels, commands, history</p></div>
<div class="size"></div>
<div class="leaks">${chips(summary, layerKey(null), '–')}</div>
</li>`;
}

const gapRow = (count: number): Markup =>
  markup`<li class="gap">${formatCount(count, 'layer')} without findings omitted</li>
`;

function hidesLines(summary: LayerSummary | undefined): Markup | readonly Markup[] {
  return [...(summary?.hides ?? [])].map(
    ([layer, count]) =>
      markup`<p class="hides">hides ${formatCount(count, 'location')} in layer ${layer}, which is still pulled with the image</p>`,
  );
}

function chips(
  summary: LayerSummary | undefined,
  key: string,
  emptyText: string,
): Markup | readonly Markup[] {
  if (summary === undefined || summary.counts.size === 0)
    return markup`<span class="none">${emptyText}</span>`;
  const target = summary.firstNumber === null ? 'findings' : `f${String(summary.firstNumber)}`;
  const where = key === layerKey(null) ? 'in the image metadata' : `in layer ${key}`;
  return SEVERITIES.filter((severity) => summary.counts.has(severity)).map(
    (severity) =>
      markup`<a class="chip ${severity}" href="#${target}" data-layer="${key}" data-severity="${severity}">${summary.counts.get(severity) ?? 0} ${severity}<span class="unseen"> ${where}</span></a> `,
  );
}

const worstOf = (summary: LayerSummary | undefined): string =>
  SEVERITIES.find((severity) => summary?.counts.has(severity)) ?? 'clean';

/** Returns a height class from 0 to 4: the square root keeps small layers visible. */
const heightOf = (share: number): number => Math.round(Math.sqrt(share) * 4);

/** Returns the bar as SVG: the page's policy forbids style attributes. */
function sizeBar(share: number): Markup {
  const width = Math.max(1, Math.round(share * 100));
  return markup`<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="4"/><rect class="fill" width="${width}" height="4"/></svg>`;
}
