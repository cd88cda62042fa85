import { detectors } from '../catalogue/detectors.ts';
import { compilePrefilter } from '../matcher/compile.ts';
import { packTables } from '../matcher/prefilter/pack.ts';

/** Returns the compiled prefilter of the built-in detectors, packed. */
export const packedPrefilter = (): string => packTables(compilePrefilter(detectors));
