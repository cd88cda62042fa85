export type { LayerScan, PlacedMatch } from '../worker/layer-scan.ts';
