export { scan, type Surroundings } from './scan.ts';
export type { ScanProgress } from './progress.ts';
export { resolveOptions, type ScanOptions, type TypedOptions } from './options.ts';
export { ScanError, type ScanErrorCode } from './errors.ts';
export type { Report } from './result/report.ts';
export type { Finding, Location } from './findings/finding.ts';
