import * as files from './files.ts';
import type { Entry } from './model/vendor.ts';

/** Every entry of the catalogue. Most files export one entry, those of the long tail a list. */
export const entries: readonly Entry[] = Object.values<Entry | readonly Entry[]>(files).flat();
