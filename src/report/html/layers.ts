import { SEVERITIES, type Severity } from '../../catalogue/model/detector.ts';
import type { Finding } from '../../findings/finding.ts';
import { shortDigest } from '../../oci/digest.ts';
import type { Report, ReportLayer } from '../../result/report.ts';
import { formatBytes, formatCount } from '../units.ts';
import { markup, NOTHING, quoted, type Markup } from './markup.ts';

/** Images have 127 layers at most where an engine runs them; what is drawn beyond is for nobody's eyes. */
const MOST_LAYERS = 150;

/** How the rest of the page calls a layer, in `data-layers` and in the filter. */
export const layerKey = (layer: number | null): string => (layer === null ? 'meta' : String(layer));

/** What a layer has to do with the secrets. */
interface Role {
  readonly counts: Map<Severity, number>;
  /** Number on the page of the first finding in it. */
  first: number | null;
  /** Layers of which it hides secrets, with how many places. */
  readonly hides: Map<number, number>;
}

/**
 * The image as its layers in the order of the build, each with what leaks in it, and where a later one only hides a
 * secret. Layers with nothing to tell are the first to be left out.
 * @param numbers of the findings that are on the page
 */
export function layerSection(
  report: Report,
  findings: readonly Finding[],
  numbers: ReadonlyMap<Finding, number>,
): Markup {
  const { layers } = report;
  const roles = rolesOf(findings, numbers);
  const largest = Math.max(1, ...layers.map(({ size }) => size ?? 0));
  const drawn = new Set(mostTelling(layers, roles).map(({ index }) => index));
  const rows: Markup[] = [];
  let left = 0;
  for (const layer of layers) {
    if (!drawn.has(layer.index)) {
      left++;
      continue;
    }
    if (left > 0) rows.push(gapRow(left));
    left = 0;
    rows.push(layerRow(layer, roles.get(layerKey(layer.index)), largest));
  }
  if (left > 0) rows.push(gapRow(left));
  return markup`<section id="layers" aria-labelledby="layers-title">
<h2 id="layers-title">Where the leaks are</h2>
<p class="hint">${formatCount(layers.length, 'layer')} in the order of the build. What a later layer deletes or overwrites is still in the one below, and is pulled with it.${layers.some(({ base }) => base !== null) ? ' Which layers are of the base image is a guess by the history of the build; what leaks there is mended in the base image, or by taking another.' : ''}</p>
<ol class="stack">
${rows}
${metadataRow(roles.get(layerKey(null)))}
</ol>
</section>`;
}

function rolesOf(
  findings: readonly Finding[],
  numbers: ReadonlyMap<Finding, number>,
): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  const roleOf = (key: string): Role => {
    const role = roles.get(key) ?? { counts: new Map(), first: null, hides: new Map() };
    roles.set(key, role);
    return role;
  };
  for (const finding of findings) {
    for (const key of layersOf(finding)) {
      const role = roleOf(key);
      role.counts.set(finding.severity, (role.counts.get(finding.severity) ?? 0) + 1);
      role.first ??= numbers.get(finding) ?? null;
    }
    for (const { layer, removedBy } of finding.locations) {
      if (layer === null || removedBy === null) continue;
      const { hides } = roleOf(layerKey(removedBy.layer));
      hides.set(layer, (hides.get(layer) ?? 0) + 1);
    }
  }
  return roles;
}

/** Keys of the layers in which a finding stands, each once. */
export function layersOf({ locations }: Finding): ReadonlySet<string> {
  return new Set(locations.map(({ layer }) => layerKey(layer)));
}

function mostTelling(
  layers: readonly ReportLayer[],
  roles: ReadonlyMap<string, Role>,
): readonly ReportLayer[] {
  const tells = (layer: ReportLayer): number =>
    roles.has(layerKey(layer.index)) || layer.status === 'failed' ? 0 : 1;
  return layers.toSorted((a, b) => tells(a) - tells(b)).slice(0, MOST_LAYERS);
}

function layerRow(layer: ReportLayer, role: Role | undefined, largest: number): Markup {
  const { index, createdBy, base, size, status } = layer;
  const digest = shortDigest(layer.digest ?? layer.diffId ?? '');
  const share = size === null ? 0 : size / largest;
  const made =
    createdBy === null
      ? markup`<i>no instruction is known</i>`
      : quoted(createdBy.replace(/\s+/g, ' ').trim());
  return markup`<li class="slab ${worstOf(role)} h${heightOf(share)}" id="layer-${index}">
<span class="index">${index}</span>
<div class="made">${made}
<p class="sub">${digest === '' ? NOTHING : quoted(digest)}${base === null ? NOTHING : markup` <span class="tag">${base ? 'base image' : 'own'}</span>`}${status === 'scanned' ? NOTHING : markup` <span class="tag ${status}">${STATUS_TEXTS[status]}</span>`}</p>
${hidesLines(role)}</div>
<div class="size"><span>${size === null ? 'size unknown' : formatBytes(size)}</span>${size === null ? NOTHING : sizeBar(share)}</div>
<div class="leaks">${chips(role, layerKey(index), status === 'failed' ? 'not known' : '–')}</div>
</li>
`;
}

const STATUS_TEXTS = { cached: 'cached', skipped: 'skipped', failed: 'could not be read' } as const;

/** ENV, LABEL, history and the rest of the config: they stand in no layer. */
function metadataRow(role: Role | undefined): Markup {
  return markup`<li class="slab meta ${worstOf(role)} h0" id="layer-meta">
<span class="index" aria-hidden="true">{ }</span>
<div class="made">Image metadata
<p class="sub">environment, labels, commands, history</p></div>
<div class="size"></div>
<div class="leaks">${chips(role, layerKey(null), '–')}</div>
</li>`;
}

const gapRow = (count: number): Markup =>
  markup`<li class="gap">${formatCount(count, 'layer')} without a finding left out here</li>
`;

function hidesLines(role: Role | undefined): Markup | readonly Markup[] {
  return [...(role?.hides ?? [])].map(
    ([layer, places]) =>
      markup`<p class="hides">hides ${formatCount(places, 'place')} of layer ${layer}, which can still be pulled</p>`,
  );
}

function chips(role: Role | undefined, key: string, none: string): Markup | readonly Markup[] {
  if (role === undefined || role.counts.size === 0) return markup`<span class="none">${none}</span>`;
  const target = role.first === null ? 'findings' : `f${String(role.first)}`;
  const where = key === layerKey(null) ? 'in the image metadata' : `in layer ${key}`;
  return SEVERITIES.filter((severity) => role.counts.has(severity)).map(
    (severity) =>
      markup`<a class="chip ${severity}" href="#${target}" data-layer="${key}" data-severity="${severity}">${role.counts.get(severity) ?? 0} ${severity}<span class="unseen"> ${where}</span></a> `,
  );
}

const worstOf = (role: Role | undefined): string =>
  SEVERITIES.find((severity) => role?.counts.has(severity)) ?? 'clean';

/** Steps of the root, so that a layer of a hundredth still shows beside the largest. */
const heightOf = (share: number): number => Math.round(Math.sqrt(share) * 4);

/** A drawing and no style attribute, which the page's policy forbids. */
function sizeBar(share: number): Markup {
  const width = Math.max(1, Math.round(share * 100));
  return markup`<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="4"/><rect class="fill" width="${width}" height="4"/></svg>`;
}
