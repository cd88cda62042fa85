import type { Detector, Severity } from '../catalogue/model/detector.ts';
import type { TextStyle } from './layout.ts';
import type { Report, Reports } from '../result/report.ts';

/** What a format may want to know beside the report. */
export interface RenderContext extends TextStyle {
  readonly detectors: readonly Detector[];
  /** Least severity that makes the verdict fail; null: any. */
  readonly failOn: Severity | null;
  /** The commit that a pipeline runs for; null outside of one. */
  readonly commit: string | null;
  /** When the scan ended. */
  readonly endedAt: Date;
}

/** The whole text, or its lines one after another where there may be very many. */
export type Rendered = string | Iterable<string>;

interface ReportFormat {
  readonly about: string;
  /** Whether `--show-secrets` counts. Not where a report is made to be uploaded or posted. */
  readonly showsSecrets: boolean;
  readonly load: () => Promise<(report: Report, context: RenderContext) => Rendered>;
}

/** The formats of `--format` and `--output`, a line each. A module is loaded when its format is asked for. */
// prettier-ignore
export const FORMATS = {
  text: { about: 'for people', showsSecrets: true, load: async () => (await import('./text.ts')).renderText },
  json: { about: 'the whole report', showsSecrets: true, load: async () => (await import('./json.ts')).renderJson },
  jsonl: { about: 'a finding a line', showsSecrets: true, load: async () => (await import('./jsonl.ts')).renderJsonl },
  csv: { about: 'a place a row', showsSecrets: true, load: async () => (await import('./csv.ts')).renderCsv },
  sarif: { about: 'SARIF 2.1.0', showsSecrets: false, load: async () => (await import('./sarif.ts')).renderSarif },
  gitlab: { about: 'GitLab secret detection', showsSecrets: false, load: async () => (await import('./gitlab.ts')).renderGitlab },
  junit: { about: 'JUnit XML', showsSecrets: false, load: async () => (await import('./junit.ts')).renderJunit },
  markdown: { about: 'a comment on a pull request', showsSecrets: false, load: async () => (await import('./markdown.ts')).renderMarkdown },
  html: { about: 'a page to read, share and print', showsSecrets: false, load: async () => (await import('./html/html.ts')).renderHtml },
} as const satisfies Readonly<Record<string, ReportFormat>>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS).filter(isFormatName);

export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(FORMATS, name);
}

export async function renderReport(
  name: FormatName,
  { report, masked }: Reports,
  context: RenderContext,
): Promise<Rendered> {
  const format: ReportFormat = FORMATS[name];
  const render = await format.load();
  return render(format.showsSecrets ? report : masked, context);
}
