import yargs from 'yargs';
import { ScanError } from '../errors.ts';
import { LANGUAGES, STORES, type Language, type Store } from '../remediation/snippets/snippet.ts';
import { eachOnce, usageError } from './usage.ts';

/** What `scan-image explain` was asked for. */
export interface ExplainArguments {
  readonly name: string;
  readonly lang: Language | undefined;
  readonly store: Store | undefined;
  readonly format: 'text' | 'markdown';
  readonly report: string | undefined;
  readonly output: string | undefined;
  readonly color: 'auto' | 'always' | 'never';
}

const EPILOGUE = `A name is
  a detector    circleci-personal-api-token, as a report names it
  a vendor      circleci
  a finding     the id of one in a report of --format json; needs --report FILE

Exit status: 0, 2 wrong usage or an unknown name.`;

const WORDING = {
  help: 'see scan-image explain --help',
  missing: 'nothing to explain',
  options: ['lang', 'store', 'report', 'format', 'output', 'color', 'verbose'],
};

/** The arguments behind `explain`; a text is help, ready to be printed. @throws ScanError USAGE */
export async function parseExplain(
  argv: readonly string[],
  width: number,
): Promise<ExplainArguments | { readonly text: string }> {
  let text = '';
  const parsed = await yargs()
    .scriptName('scan-image explain')
    .usage('Usage: $0 <detector|vendor|finding> [options]\n\nSays what to do about a secret that leaked.')
    .command('$0 <name>', false, (command) =>
      command.positional('name', { type: 'string', demandOption: true, describe: 'what leaked' }),
    )
    .options({
      lang: {
        choices: LANGUAGES,
        requiresArg: true,
        describe: 'show code that reads the secret, in this language',
      },
      store: { choices: STORES, requiresArg: true, describe: 'show code that reads the secret from there' },
      report: { type: 'string', requiresArg: true, describe: 'the JSON report that a finding is in' },
      format: {
        choices: ['text', 'markdown'] as const,
        default: 'text' as const,
        requiresArg: true,
        describe: 'form of the answer',
      },
      output: { type: 'string', alias: 'o', requiresArg: true, describe: 'write the answer to a file' },
      color: {
        choices: ['auto', 'always', 'never'] as const,
        default: 'auto' as const,
        requiresArg: true,
        describe: 'colours',
      },
      // Read before the arguments are, by whoever prints an error.
      verbose: { type: 'boolean', default: false, describe: 'say why an error came about' },
    })
    .epilogue(EPILOGUE)
    .strict()
    .wrap(width)
    .version(false)
    .help()
    .alias('help', 'h')
    .exitProcess(false)
    .fail((message, error) => {
      throw usageError(message || error.message, argv, WORDING);
    })
    .parseAsync([...argv], {}, (_error: unknown, _argv: unknown, output: string) => {
      text = output;
    });
  if (text !== '' || parsed.help === true) return { text };
  const { name, lang, store, format, report, output, color } = eachOnce(parsed, [], WORDING.help);
  if (typeof name !== 'string') throw new ScanError('USAGE', WORDING.missing, { hint: WORDING.help });
  return { name, lang, store, format, report, output, color };
}
