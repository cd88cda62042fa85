import { detectors } from '../catalogue/detectors.ts';
import { detectorsRevision } from '../catalogue/revision.ts';

/** Returns the revision of the built-in detectors. */
export const builtInRevision = (): string => detectorsRevision(detectors);
