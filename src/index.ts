export { scan, type ScanProgress, type Surroundings } from './scan.ts';
export { resolveOptions, type ScanOptions, type TypedOptions } from './options.ts';
export { ScanError, type ScanErrorCode } from './errors.ts';
export type { Report } from './report/report.ts';
export type { Finding, Location } from './findings/finding.ts';
