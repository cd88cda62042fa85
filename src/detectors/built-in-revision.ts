import { detectors } from './index.ts';
import { detectorsRevision } from './revision.ts';

/** The revision of all built-in detectors. As `builtInProgram`, it is worked out by the build. */
export function builtInRevision(): string {
  return detectorsRevision(detectors);
}
