import type { Detector } from '../catalogue/model/detector.ts';
import { recognition } from './recognition.ts';

/** docs/detectors.md: the detectors by vendor. */
export function detectorsPage(detectors: readonly Detector[]): string {
  const sorted = detectors.toSorted((a, b) => compare(a.vendor, b.vendor) || compare(a.id, b.id));
  const vendors = new Set(detectors.map(({ vendor }) => vendor));
  return `# Detectors

<!-- Made by scripts/detectors-page.js. Do not edit. -->

${String(detectors.length)} detectors of ${String(vendors.size)} vendors and kinds. \`scan-image detectors show ID\` tells everything about one,
\`scan-image detectors test ID FILE\` tries it. How a secret is recognised is written in the notation of
[rules.md](rules.md): text stands for itself, \`{hex 32}\` for characters of a set, \`(a|b)\` for a choice, \`?\` behind what
may be missing; "near" are the words of which one has to stand near the secret.

| vendor | id | title | severity | confidence | recognised by |
|---|---|---|---|---|---|
${sorted.map(row).join('\n')}
`;
}

function row(detector: Detector): string {
  const { vendor, id, title, severity, confidence } = detector;
  return `| ${[vendor, `\`${id}\``, title.replaceAll('|', '\\|'), severity, confidence, code(recognition(detector))].join(' | ')} |`;
}

/** In a table a bar is escaped even inside of code. */
function code(text: string): string {
  const fence = text.includes('`') ? '``' : '`';
  const pad = fence === '`' ? '' : ' ';
  return `${fence}${pad}${text.replaceAll('|', '\\|')}${pad}${fence}`;
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
