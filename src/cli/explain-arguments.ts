import { ScanError } from '../errors.ts';
import { LANGUAGES, STORES, type Language, type Store } from '../remediation/snippets/snippet.ts';
import { parseStrictly } from './arguments.ts';
import { COLOR_FLAG, VERBOSE_FLAG } from './shared-flags.ts';

/** The arguments of `scan-image explain`. */
export interface ExplainArguments {
  /** Of a detector or vendor, or the id of a finding. */
  readonly name: string;
  readonly lang: Language | undefined;
  readonly store: Store | undefined;
  readonly format: 'text' | 'markdown';
  readonly report: string | undefined;
  readonly output: string | undefined;
  readonly color: 'auto' | 'always' | 'never';
}

const EPILOGUE = `A name is
  a detector    circleci-personal-api-token, as in a report
  a vendor      circleci
  a finding     the id of a finding in a JSON report; needs --report FILE

Exit status: 0 success, 2 wrong usage or an unknown name.`;

const FLAGS = {
  lang: {
    choices: LANGUAGES,
    requiresArg: true,
    describe: 'show code that reads the secret in this language',
  },
  store: { choices: STORES, requiresArg: true, describe: 'show code that reads the secret from this store' },
  report: { type: 'string', requiresArg: true, describe: 'look the finding up in this JSON report' },
  format: {
    choices: ['text', 'markdown'],
    default: 'text',
    requiresArg: true,
    describe: 'choose the form of the answer',
  },
  output: { type: 'string', alias: 'o', requiresArg: true, describe: 'write the answer to a file' },
  color: COLOR_FLAG,
  verbose: VERBOSE_FLAG,
} as const;

const WORDING = {
  help: 'see scan-image explain --help',
  missing: 'nothing to explain: name a detector, a vendor or a finding',
  options: Object.keys(FLAGS),
};

/** Parses the arguments after `explain`; a text is help. @throws ScanError USAGE */
export async function parseExplain(
  argv: readonly string[],
  width: number,
): Promise<ExplainArguments | { readonly text: string }> {
  const parsed = await parseStrictly(
    (parser) =>
      parser
        .scriptName('scan-image explain')
        .usage('Usage: $0 <detector|vendor|finding> [options]\n\nExplains what to do about a leaked secret.')
        .command('$0 <name>', false, (command) =>
          command.positional('name', { type: 'string', demandOption: true, describe: 'what leaked' }),
        )
        .options(FLAGS)
        .epilogue(EPILOGUE)
        .version(false),
    argv,
    { width, wording: WORDING, repeatable: [] },
  );
  if (parsed.isHelp) return parsed;
  const { name, lang, store, format, report, output, color } = parsed.values;
  if (typeof name !== 'string') throw new ScanError('USAGE', WORDING.missing, { hint: WORDING.help });
  return { name, lang, store, format, report, output, color };
}
