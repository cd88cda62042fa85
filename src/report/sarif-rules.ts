import { SEVERITIES, type Detector, type Severity } from '../catalogue/model/detector.ts';
import type { Finding } from '../findings/finding.ts';
import { by } from '../findings/order.ts';
import { ADVICE, CWE } from './advice.ts';

export const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
};

/** Scores from 0 to 10 that GitHub sorts security alerts by; 9 and more is critical, 7 and more is high. */
const SECURITY_SEVERITIES: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.5',
  info: '0.1',
};

export interface Rule {
  readonly id: string;
  readonly [property: string]: unknown;
}

/** Returns one rule per detector that has findings, sorted by id. An unknown detector is described by its findings. */
export function rulesOf(findings: readonly Finding[], detectors: readonly Detector[]): readonly Rule[] {
  const known = new Map(detectors.map((detector) => [detector.id, detector]));
  const found = new Map<string, Finding>();
  for (const finding of findings) {
    const worst = found.get(finding.detector);
    if (worst === undefined || SEVERITIES.indexOf(finding.severity) < SEVERITIES.indexOf(worst.severity)) {
      found.set(finding.detector, finding);
    }
  }
  return [...found.values()]
    .map((finding) => ruleOf(finding, known.get(finding.detector)))
    .sort(by<Rule>(({ id }) => id));
}

function ruleOf(finding: Finding, detector: Detector | undefined): Rule {
  const { severity, confidence, title } = detector ?? finding;
  const description = detector?.description ?? `${title} in a container image.`;
  const links = (detector?.docs ?? []).filter(
    (link) => /^https?:\/\/[^\s<>]+$/.test(link) && URL.canParse(link),
  );
  return {
    id: finding.detector,
    name: pascalCase(finding.detector),
    shortDescription: { text: title },
    fullDescription: { text: description },
    help: {
      text: [description, ADVICE, ...links].join('\n\n'),
      markdown: [`**${title}**`, description, ADVICE, ...links.map((link) => `<${link}>`)].join('\n\n'),
    },
    ...(links[0] === undefined ? {} : { helpUri: links[0] }),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: {
      tags: ['security', 'secret', `external/cwe/${CWE.id.toLowerCase()}`],
      precision: confidence,
      'security-severity': SECURITY_SEVERITIES[severity],
      vendor: finding.vendor,
    },
  };
}

/** Returns an id in Pascal case: `npm-access-token` → `NpmAccessToken`. */
function pascalCase(id: string): string {
  return id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
