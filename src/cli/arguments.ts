import yargs, { type Argv } from 'yargs';
import { EXIT } from './exit-status.ts';
import { writeReport } from './files.ts';
import { eachOnce, usageError, type Wording } from './usage.ts';

interface ParserOptions {
  /** Columns of the help. */
  readonly width: number;
  readonly wording: Wording;
  /** Names of options that may be given several times. */
  readonly repeatable: readonly string[];
}

/**
 * Parses arguments strictly, with errors in our own words. Returns the values, or the text of help or version.
 * @param define adds usage, commands and options to a new parser
 * @throws ScanError USAGE
 */
export async function parseStrictly<T>(
  define: (parser: Argv) => Argv<T>,
  argv: readonly string[],
  { width, wording, repeatable }: ParserOptions,
) {
  let text = '';
  const values = await define(yargs())
    .strict()
    .wrap(width)
    .help()
    .alias('help', 'h')
    .exitProcess(false)
    .fail((message, error) => {
      throw usageError(message || error.message, argv, wording);
    })
    .parseAsync([...argv], {}, (_error: unknown, _argv: unknown, output: string) => {
      text = output;
    });
  if (text !== '' || values.help === true || values.version === true) return { isHelp: true as const, text };
  return { isHelp: false as const, values: eachOnce(values, repeatable, wording.help) };
}

/** Prints help or version. @returns the exit status */
export async function printHelp(text: string, stdout: NodeJS.WritableStream): Promise<number> {
  await writeReport(null, `${text}\n`, stdout);
  return EXIT.pass;
}
