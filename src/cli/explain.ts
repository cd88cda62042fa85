import { readFile } from 'node:fs/promises';
import { detectors } from '#built-in/detectors';
import { ScanError, messageOf, printable } from '../errors.ts';
import { explain, type Occurrences } from '../remediation/explain.ts';
import { findingIn } from '../remediation/finding.ts';
import { renderMarkdown } from '../remediation/render-markdown.ts';
import { renderTerminal } from '../remediation/render-text.ts';
import { subjectOf, suggestions, type Explained } from '../remediation/subject.ts';
import { EXIT } from './exit-status.ts';
import type { ExplainArguments } from './explain-arguments.ts';
import { checkWritable, writeReport } from './files.ts';
import { useColor } from './terminal.ts';

/** Loaded only when it is asked for. @throws ScanError USAGE, OUTPUT_UNWRITABLE */
export async function explainCommand(typed: ExplainArguments, process: NodeJS.Process): Promise<number> {
  if (typed.output !== undefined) await checkWritable(typed.output);
  const { explained, found } = await resolveName(typed);
  const document = explain(explained, { language: typed.lang, store: typed.store, found });
  const { stdout, env } = process;
  const isTerminal = typed.output === undefined && stdout.isTTY;
  const answer =
    typed.format === 'markdown'
      ? renderMarkdown(document)
      : renderTerminal(document, {
          width: Math.min(isTerminal ? stdout.columns || 80 : 80, 80),
          color: useColor(typed.color, env, isTerminal),
        });
  await writeReport(typed.output ?? null, answer, stdout);
  return EXIT.pass;
}

interface Resolved {
  readonly explained: Explained;
  readonly found: Occurrences | undefined;
}

async function resolveName({ name, report }: ExplainArguments): Promise<Resolved> {
  if (report !== undefined) return resolveFinding(name, report);
  const explained = subjectOf(name, detectors);
  if (explained !== null) return { explained, found: undefined };
  const quoted = printable(name, 100);
  if (/^[0-9a-f]{32}$/.test(name)) {
    throw new ScanError('USAGE', `${quoted} looks like the id of a finding`, {
      hint: 'add --report FILE, the report of --format json that it is in',
    });
  }
  throw new ScanError('USAGE', `no detector and no vendor is called ${quoted}`, { hint: hintFor(name) });
}

function hintFor(name: string): string {
  const names = suggestions(name, detectors);
  return names.length === 0
    ? 'a report names the detector of each finding'
    : `did you mean ${names.join(', ')}?`;
}

/** The finding of a report; any id or start of one that fits a single finding will do. */
async function resolveFinding(id: string, path: string): Promise<Resolved> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new ScanError('USAGE', `cannot read ${printable(path, 200)}: ${messageOf(cause)}`, { cause });
  });
  const finding = findingIn(bytes, id);
  if (typeof finding === 'string') {
    throw new ScanError('USAGE', `${printable(path, 200)} ${finding}`, {
      hint: 'the report has to be one of --format json',
    });
  }
  const explained = subjectOf(finding.detector, detectors);
  if (explained !== null) return { explained, found: finding.found };
  throw new ScanError('USAGE', `the detector ${printable(finding.detector, 100)} is not known here`, {
    hint: 'the report is of another version of scan-image',
  });
}
