import { builtInRevision } from '#built-in/revision';
import { detectorsRevision } from '../catalogue/revision.ts';
import type { DetectorSelection } from '../rules/select-detectors.ts';
import { VERSION } from '../version.ts';
import type { Report } from './report.ts';

/** Returns what a report says about the program and its detectors. Identifiers are not counted. */
export function describeTool({ builtIn, user, hasAllBuiltIn }: DetectorSelection): Report['tool'] {
  const detectors = [...builtIn, ...user];
  return {
    name: 'scan-image',
    version: VERSION,
    detectors: {
      count: detectors.filter(({ isIdentifier }) => isIdentifier !== true).length,
      revision: hasAllBuiltIn && user.length === 0 ? builtInRevision() : detectorsRevision(detectors),
    },
  };
}
