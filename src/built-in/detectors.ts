/** The built-in detectors, for the main thread. */
export { detectors } from '../catalogue/detectors.ts';
