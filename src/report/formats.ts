import type { Detector, Severity } from '../catalogue/model/detector.ts';
import type { TextStyle } from './layout.ts';
import type { Report, Reports } from '../result/report.ts';

/** The input of a format besides the report. */
export interface RenderContext extends TextStyle {
  readonly detectors: readonly Detector[];
  /** Lowest severity that makes the verdict fail; null means any. */
  readonly failOn: Severity | null;
  /** The commit that the pipeline runs for; null outside a pipeline. */
  readonly commit: string | null;
  /** The end of the scan. */
  readonly endedAt: Date;
}

/** The whole text, or an iterable of its lines if there may be very many. */
export type Rendered = string | Iterable<string>;

interface ReportFormat {
  readonly about: string;
  /** Whether the format respects `--show-secrets`. False for reports that are uploaded or posted. */
  readonly showsSecrets: boolean;
  readonly load: () => Promise<(report: Report, context: RenderContext) => Rendered>;
}

/** The formats of `--format` and `--output`. A format's module is loaded on first use. */
// prettier-ignore
export const FORMATS = {
  text: { about: 'for people', showsSecrets: true, load: async () => (await import('./text.ts')).renderText },
  json: { about: 'the whole report', showsSecrets: true, load: async () => (await import('./json.ts')).renderJson },
  jsonl: { about: 'one finding per line', showsSecrets: true, load: async () => (await import('./jsonl.ts')).renderJsonl },
  csv: { about: 'one location per row', showsSecrets: true, load: async () => (await import('./csv.ts')).renderCsv },
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
