import { detectors } from '../catalogue/detectors.ts';
import { compileProgram } from '../matcher/compile.ts';
import { packProgram } from '../matcher/program/pack.ts';

/** Returns the compiled prefilter of the built-in detectors, packed. */
export const packedProgram = (): string => packProgram(compileProgram(detectors));
