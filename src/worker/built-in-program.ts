import { detectors } from '../detectors/index.ts';
import { compilePrefilter } from '../matcher/compile.ts';
import type { PrefilterTables } from '../matcher/prefilter/tables.ts';

/**
 * The built-in detectors, compiled. From the sources they are compiled now; scripts/build.js puts a module in this one's
 * place that holds the result.
 */
export function builtInProgram(): PrefilterTables {
  return compilePrefilter(detectors);
}
