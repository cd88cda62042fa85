import type { Finding } from '../findings/finding.ts';
import { playbookFor } from '../remediation/playbook.ts';

/** How urgent a finding is, the most urgent first. */
const URGENCIES = ['active', 'present', 'buried', 'inactive'] as const;
export type Urgency = (typeof URGENCIES)[number];

export const URGENCY_TEXTS: Readonly<Record<Urgency, { readonly title: string; readonly why: string }>> = {
  active: { title: 'Active', why: 'the vendor accepts these now; start here' },
  present: { title: 'In the final image', why: 'anyone who runs or inspects the image can read these' },
  buried: {
    title: 'Only in lower layers',
    why: 'hidden in containers, but still pulled with the image',
  },
  inactive: { title: 'Inactive', why: 'the vendor no longer accepts these' },
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

/** Returns the first step of the finding's playbook, split into sentences: `Create a new key.`, `Where: …`. */
export function nextStep(finding: Finding): readonly string[] {
  if (finding.validity === 'inactive') return ['Rebuild the image without it.'];
  const { id, vendor, title } = { ...finding, id: finding.detector };
  const { revoke } = playbookFor({ id, vendor, title, description: '' }).parts;
  const step = revoke.find((block) => block.kind === 'steps')?.items[0] ?? 'Revoke it and create a new one.';
  return step.replace(/ Good to know: .*$/, '').split(/(?<=\.) (?=[A-Z])/);
}
