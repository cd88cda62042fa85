import { ScanError } from '../errors.ts';
import type { TypedOptions } from '../options.ts';
import { FORMATS, type FormatName } from '../report/formats.ts';
import { VERSION } from '../version.ts';
import { parseStrictly } from './arguments.ts';
import { SCAN_FLAGS } from './scan-flags.ts';
import { STDIN, withStdin } from './usage.ts';

/** The arguments of a scan as typed: of the right types, but not checked further. */
export interface ScanArguments extends Omit<TypedOptions, 'password'> {
  readonly passwordStdin: boolean;
  readonly format: FormatName;
  /** `FILE` or `FORMAT=FILE`, each. */
  readonly output: readonly string[];
  readonly color: 'auto' | 'always' | 'never';
  readonly verbose: boolean;
}

const USAGE = `Usage: $0 [scan] <reference> [options]
       $0 explain <detector|vendor|finding> [options]
       $0 detectors list|show|test [options]

Finds leaked secrets in a container image, and explains what to do about them.`;

const EPILOGUE = `A reference is
  repo:tag, repo@sha256:…  the local engine if it has the image, or the registry
  docker:repo:tag          the engine only (any Docker-API socket, podman too)
  registry:repo:tag        the registry only, no engine needed
  docker-archive:FILE      an archive written by \`docker save\`
  oci-archive:FILE         an OCI image layout as a tar
  oci-dir:DIR              an OCI image layout as a folder
  -                        an archive of either form on standard input

A format is
${Object.entries(FORMATS)
  .map(([name, { about }]) => `  ${name.padEnd(24)} ${about}`)
  .join('\n')}

Exit status: 0 pass, 1 fail (secrets against the policy), 2 wrong usage,
3 incomplete or the image could not be read, 130/143 ended by a signal.`;

const WORDING = {
  help: 'see scan-image --help',
  missing: 'no image given',
  options: Object.keys(SCAN_FLAGS),
};

/** Parses the arguments of a scan; a text is help or version. @throws ScanError USAGE */
export async function parseScan(
  argv: readonly string[],
  width: number,
): Promise<ScanArguments | { readonly text: string }> {
  const parsed = await parseStrictly(
    (parser) =>
      parser
        .scriptName('scan-image')
        .usage(USAGE)
        .command(['$0 <reference>', 'scan <reference>'], false, (command) =>
          command.positional('reference', {
            type: 'string',
            demandOption: true,
            describe: 'the image to scan',
          }),
        )
        .options(SCAN_FLAGS)
        .epilogue(EPILOGUE)
        .version(VERSION),
    withStdin(argv),
    {
      width,
      wording: WORDING,
      repeatable: ['output', 'o', 'rules', 'enable', 'disable'],
    },
  );
  if (parsed.isHelp) return parsed;
  const { reference, ...rest } = parsed.values;
  if (typeof reference !== 'string') throw new ScanError('USAGE', WORDING.missing, { hint: WORDING.help });
  return { ...rest, reference: reference === STDIN ? '-' : reference };
}
