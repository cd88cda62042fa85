import { entries } from '../catalogue/entries.ts';
import type { VendorFacts } from '../catalogue/model/facts.ts';

/** What playbooks know about vendors. */
export const facts: readonly VendorFacts[] = entries.flatMap(({ slug, name, facts: own = [] }) =>
  own.map((each) => ({ id: slug, name, ...each })),
);
