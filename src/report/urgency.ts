import type { Finding } from '../findings/finding.ts';
import { playbookFor } from '../remediation/playbook.ts';

/** How urgent a finding is, the most urgent first. */
const URGENCIES = ['active', 'present', 'buried', 'inactive'] as const;
export type Urgency = (typeof URGENCIES)[number];

export const URGENCY_TEXTS: Readonly<Record<Urgency, { readonly title: string; readonly why: string }>> = {
  active: { title: 'Active', why: 'the vendor accepts these now: start here' },
  present: { title: 'In the final image', why: 'whoever runs or inspects it has these' },
  buried: {
    title: 'Only in lower layers',
    why: 'hidden from containers, but still pulled',
  },
  inactive: { title: 'Inactive', why: 'the vendor accepts these no more' },
};

function urgencyOf({ validity, lifecycle }: Finding): Urgency {
  if (validity === 'active' || validity === 'inactive') return validity;
  return lifecycle === 'present' ? 'present' : 'buried';
}

export interface UrgencyGroup {
  readonly urgency: Urgency;
  readonly findings: readonly Finding[];
}

/** Groups the findings by urgency and keeps their order within a group. Empty groups are omitted. */
export function byUrgency(findings: readonly Finding[]): readonly UrgencyGroup[] {
  return URGENCIES.map((urgency) => ({
    urgency,
    findings: findings.filter((finding) => urgencyOf(finding) === urgency),
  })).filter((group) => group.findings.length > 0);
}

/** Returns the first step of the finding's playbook, split into sentences: `Make a new token.`, `Where: …`. */
export function nextStep(finding: Finding): readonly string[] {
  if (finding.validity === 'inactive') return ['Build the image anew without it.'];
  const { id, vendor, title } = { ...finding, id: finding.detector };
  const { revoke } = playbookFor({ id, vendor, title, description: '' }).parts;
  const step = revoke.find((block) => block.kind === 'steps')?.items[0] ?? 'Revoke it, and make a new one.';
  return step.replace(/ Good to know: .*$/, '').split(/(?<=\.) (?=[A-Z])/);
}
