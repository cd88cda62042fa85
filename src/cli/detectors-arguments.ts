import yargs from 'yargs';
import { SEVERITIES } from '../catalogue/model/detector.ts';
import type { Severity } from '../catalogue/model/detector.ts';
import { STDIN, eachOnce, usageError, withStdin } from './usage.ts';

/** What `scan-image detectors` was asked for. */
export interface DetectorsArguments {
  readonly action: 'list' | 'show' | 'test';
  /** Of the detector; none for `list`. */
  readonly id: string;
  /** What to test it on: a file, or `-`. */
  readonly file: string;
  /** The path that the file is taken to have; undefined: its own. */
  readonly path: string | undefined;
  readonly vendor: string | undefined;
  readonly severity: Severity | undefined;
  readonly rules: readonly string[];
  readonly format: 'text' | 'json';
  readonly showSecrets: boolean;
}

const WORDING = {
  help: 'see scan-image detectors --help',
  missing: 'more is needed: show ID, or test ID FILE',
  options: ['vendor', 'severity', 'show-secrets', 'path', 'rules', 'format', 'verbose'],
};

/** The arguments behind `detectors`; a text is help, ready to be printed. @throws ScanError USAGE */
export async function parseDetectors(
  argv: readonly string[],
  width: number,
): Promise<DetectorsArguments | { readonly text: string }> {
  let text = '';
  const parser = yargs()
    .scriptName('scan-image detectors')
    .usage('Usage: $0 list|show|test [options]\n\nThe detectors: what is looked for, and how.')
    .command('list', 'list them', (command) =>
      command.options({
        vendor: { type: 'string', requiresArg: true, describe: 'only those of this vendor' },
        severity: { choices: SEVERITIES, requiresArg: true, describe: 'only those of this severity' },
      }),
    )
    .command('show <id>', 'everything about one', (command) =>
      command.positional('id', { type: 'string', demandOption: true, describe: 'the detector' }),
    )
    .command('test <id> <file>', 'run one over a file, or - for standard input', (command) =>
      command
        .positional('id', { type: 'string', demandOption: true, describe: 'the detector' })
        .positional('file', { type: 'string', demandOption: true, describe: 'the file' })
        .options({
          'show-secrets': { type: 'boolean', default: false, describe: 'print secrets in full' },
          path: { type: 'string', requiresArg: true, describe: 'path that the file has in an image' },
        }),
    )
    .options({
      rules: {
        type: 'string',
        array: true,
        nargs: 1,
        default: [],
        defaultDescription: 'none',
        describe: 'file of your own rules (repeatable)',
      },
      format: {
        choices: ['text', 'json'] as const,
        default: 'text' as const,
        requiresArg: true,
        describe: 'form of the answer',
      },
      // Read before the arguments are, by whoever prints an error.
      verbose: { type: 'boolean', default: false, describe: 'say why an error came about' },
    })
    .demandCommand(1, 1, 'nothing to do: list, show or test')
    .epilogue('Exit status: 0, 2 wrong usage, 3 the test could not be ended.')
    .strict()
    .wrap(width)
    .version(false)
    .help()
    .alias('help', 'h')
    .exitProcess(false)
    .fail((message, error) => {
      throw usageError(message || error.message, argv, WORDING);
    });
  const answer = await parser.parseAsync(
    withStdin(argv),
    {},
    (_error: unknown, _argv: unknown, output: string) => {
      text = output;
    },
  );
  if (text !== '' || answer.help === true) return { text };
  const parsed: Readonly<Record<string, unknown>> = eachOnce(answer, ['rules'], WORDING.help);
  const [action] = Array.isArray(parsed._) ? (parsed._ as unknown[]) : [];
  const file = textIn(parsed.file) ?? '';
  return {
    action: action === 'show' || action === 'test' ? action : 'list',
    id: textIn(parsed.id) ?? '',
    file: file === STDIN ? '-' : file,
    path: textIn(parsed.path),
    vendor: textIn(parsed.vendor),
    severity: SEVERITIES.find((severity) => severity === parsed.severity),
    rules: Array.isArray(parsed.rules) ? parsed.rules.map(String) : [],
    format: parsed.format === 'json' ? 'json' : 'text',
    showSecrets: parsed.showSecrets === true,
  };
}

const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
