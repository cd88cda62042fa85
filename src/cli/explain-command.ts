import { readFile } from 'node:fs/promises';
import { detectors } from '#built-in/detectors';
import { ScanError, messageOf, printable } from '../errors.ts';
import { explain, type Occurrences } from '../remediation/explain.ts';
import { findingIn } from '../remediation/finding.ts';
import { renderMarkdown } from '../remediation/render-markdown.ts';
import { renderTerminal } from '../remediation/render-text.ts';
import { subjectOf, suggestions, type Explained } from '../remediation/subject.ts';
import { printHelp } from './arguments.ts';
import { EXIT } from './exit-status.ts';
import { type ExplainArguments, parseExplain } from './explain-arguments.ts';
import { checkWritable, writeReport } from './files.ts';
import { useColor } from './terminal.ts';

/** Writes the playbook for a name, and returns the exit status. @throws ScanError USAGE, OUTPUT_UNWRITABLE */
export async function explainCommand(
  argv: readonly string[],
  width: number,
  process: NodeJS.Process,
): Promise<number> {
  const typed = await parseExplain(argv, width);
  if ('text' in typed) return printHelp(typed.text, process.stdout);
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
      hint: 'add --report FILE with the JSON report that has the finding',
    });
  }
  throw new ScanError('USAGE', `no detector or vendor is called ${quoted}`, { hint: hintFor(name) });
}

function hintFor(name: string): string {
  const names = suggestions(name, detectors);
  return names.length === 0
    ? 'a report names the detector of each finding; `scan-image detectors list` shows all'
    : `did you mean ${names.join(', ')}?`;
}

/** Returns what a finding of a report is about. @param id the id, or a start that no other finding's id has */
async function resolveFinding(id: string, path: string): Promise<Resolved> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new ScanError('USAGE', `cannot read ${printable(path, 200)}: ${messageOf(cause)}`, { cause });
  });
  const finding = findingIn(bytes, id);
  if (typeof finding === 'string') {
    throw new ScanError('USAGE', `${printable(path, 200)} ${finding}`, {
      hint: 'the report must be one of --format json',
    });
  }
  const explained = subjectOf(finding.detector, detectors);
  if (explained !== null) return { explained, found: finding.found };
  throw new ScanError(
    'USAGE',
    `unknown detector in ${printable(path, 200)}: ${printable(finding.detector, 100)}`,
    {
      hint: 'the report may be from another version of scan-image, or the finding from your own rules',
    },
  );
}
