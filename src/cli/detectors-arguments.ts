import { SEVERITIES, type Severity } from '../catalogue/model/detector.ts';
import { parseStrictly } from './arguments.ts';
import { LIST_FLAG, VERBOSE_FLAG } from './shared-flags.ts';
import { STDIN, withStdin } from './usage.ts';

/** The arguments of `scan-image detectors`. */
export interface DetectorsArguments {
  readonly action: 'list' | 'show' | 'test';
  /** Of the detector; empty for `list`. */
  readonly id: string;
  /** Path of the file to test the detector on, or `-`; empty for the other actions. */
  readonly file: string;
  /** The path in an image that the file is tested with; undefined for its own. */
  readonly path: string | undefined;
  readonly vendor: string | undefined;
  readonly severity: Severity | undefined;
  readonly rules: readonly string[];
  readonly format: 'text' | 'json';
  readonly showSecrets: boolean;
}

const LIST_FLAGS = {
  vendor: { type: 'string', requiresArg: true, describe: 'list only this vendor' },
  severity: { choices: SEVERITIES, requiresArg: true, describe: 'list only this severity' },
} as const;
const TEST_FLAGS = {
  'show-secrets': { type: 'boolean', default: false, describe: 'print secrets in full' },
  path: { type: 'string', requiresArg: true, describe: 'test as if the file had this path in an image' },
} as const;
const FLAGS = {
  rules: {
    ...LIST_FLAG,
    default: [],
    defaultDescription: 'none',
    describe: 'add rules from a file (repeatable)',
  },
  format: {
    choices: ['text', 'json'],
    default: 'text',
    requiresArg: true,
    describe: 'choose the form of the answer',
  },
  verbose: VERBOSE_FLAG,
} as const;

const WORDING = {
  help: 'see scan-image detectors --help',
  missing: 'an argument is missing: show ID, or test ID FILE',
  options: Object.keys({ ...LIST_FLAGS, ...TEST_FLAGS, ...FLAGS }),
};

/** Parses the arguments after `detectors`; a text is help. @throws ScanError USAGE */
export async function parseDetectors(
  argv: readonly string[],
  width: number,
): Promise<DetectorsArguments | { readonly text: string }> {
  const id = { type: 'string', demandOption: true, describe: 'the id of the detector' } as const;
  const parsed = await parseStrictly(
    (parser) =>
      parser
        .scriptName('scan-image detectors')
        .usage('Usage: $0 list|show|test [options]\n\nLists, shows and tests detectors.')
        .command('list', 'list the detectors', (command) => command.options(LIST_FLAGS))
        .command('show <id>', 'show one detector in full', (command) => command.positional('id', id))
        .command('test <id> <file>', 'run one detector on a file, or on standard input (-)', (command) =>
          command
            .positional('id', id)
            .positional('file', { type: 'string', demandOption: true, describe: 'the file' })
            .options(TEST_FLAGS),
        )
        .options(FLAGS)
        .demandCommand(1, 1, 'no action given: list, show or test')
        .epilogue('Exit status: 0 success, 2 wrong usage, 3 the test is incomplete.')
        .version(false),
    withStdin(argv),
    { width, wording: WORDING, repeatable: ['rules'] },
  );
  if (parsed.isHelp) return parsed;
  const { values } = parsed;
  const [action] = values._;
  const file = textIn(values.file) ?? '';
  return {
    action: action === 'show' || action === 'test' ? action : 'list',
    id: textIn(values.id) ?? '',
    file: file === STDIN ? '-' : file,
    path: textIn(values.path),
    vendor: textIn(values.vendor),
    severity: SEVERITIES.find((severity) => severity === values.severity),
    rules: values.rules,
    format: values.format,
    showSecrets: values.showSecrets === true,
  };
}

const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
