import { entries } from '../catalogue/entries.ts';
import type { VendorFacts } from '../catalogue/model/facts.ts';

/** The facts of all entries, for playbooks. */
export const facts: readonly VendorFacts[] = entries.flatMap((entry) =>
  (entry.facts ?? []).map((each) => ({ id: entry.slug, name: entry.name, ...each })),
);
