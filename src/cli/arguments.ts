import yargs from 'yargs';
import { ScanError } from '../errors.ts';
import { SEVERITIES } from '../catalogue/model/detector.ts';
import type { TypedOptions } from '../options.ts';
import { FORMATS, FORMAT_NAMES, type FormatName } from '../report/formats.ts';
import { VERSION } from '../version.ts';
import { parseExplain, type ExplainArguments } from './explain-arguments.ts';
import { STDIN, eachOnce, usageError, withStdin } from './usage.ts';

/** What the command line said, typed but not yet judged. */
export interface Arguments extends Omit<TypedOptions, 'password'> {
  readonly passwordStdin: boolean;
  readonly format: FormatName;
  /** As typed: `FILE` or `FORMAT=FILE`. */
  readonly output: readonly string[];
  readonly color: 'auto' | 'always' | 'never';
  readonly verbose: boolean;
}

export type Parsed =
  | { readonly kind: 'scan'; readonly arguments: Arguments }
  | { readonly kind: 'explain'; readonly arguments: ExplainArguments }
  /** What stands behind `detectors`, not read yet. */
  | { readonly kind: 'detectors'; readonly argv: readonly string[] }
  /** Help or version, ready to be printed. */
  | { readonly kind: 'text'; readonly text: string };

const EPILOGUE = `A reference is
  repo:tag, repo@sha256:…  the local engine if it has it, else the registry
  docker:repo:tag          the engine only (any Docker-API socket, podman too)
  registry:repo:tag        the registry only, no engine needed
  docker-archive:FILE      what \`docker save\` wrote
  oci-archive:FILE         an OCI image layout as a tar
  oci-dir:DIR              an OCI image layout as a folder
  -                        either archive form on standard input

A format is
${Object.entries(FORMATS)
  .map(([name, { about }]) => `  ${name.padEnd(24)} ${about}`)
  .join('\n')}

Exit status: 0 pass, 1 fail (secrets against the policy), 2 wrong usage,
3 incomplete or the image could not be read, 130/143 ended by a signal.`;

const OPTIONS = {
  format: {
    choices: FORMAT_NAMES,
    default: 'text',
    requiresArg: true,
    describe: 'form of the report',
  },
  output: {
    type: 'string',
    // One file a flag: an array of yargs would take the image, too.
    array: true,
    nargs: 1,
    alias: 'o',
    default: [],
    defaultDescription: 'standard output',
    describe: 'write the report to FILE, or one more to FORMAT=FILE; may be given several times',
  },
  'fail-on': { choices: SEVERITIES, requiresArg: true, describe: 'least severity that fails (default: any)' },
  platform: {
    type: 'string',
    requiresArg: true,
    describe: 'os/arch[/variant] of a multi-platform image (default: linux, as this machine)',
  },
  image: { type: 'string', requiresArg: true, describe: 'which image of an archive that holds several' },
  host: { type: 'string', alias: 'H', requiresArg: true, describe: 'engine to use (unix:///…, tcp://…)' },
  username: { type: 'string', alias: 'u', requiresArg: true, describe: 'user name for the registry' },
  'password-stdin': {
    type: 'boolean',
    default: false,
    describe: 'read its password from standard input',
  },
  insecure: { type: 'boolean', describe: 'allow plain HTTP and unverified TLS to the registry' },
  'ca-file': { type: 'string', requiresArg: true, describe: 'certificates to trust, PEM' },
  concurrency: { type: 'number', requiresArg: true, describe: 'worker threads (default: one a core)' },
  'max-layer-size': {
    type: 'number',
    requiresArg: true,
    describe: 'most uncompressed bytes of a layer (default: 256 GiB)',
  },
  'max-layer-entries': {
    type: 'number',
    requiresArg: true,
    describe: 'most entries of a layer (default: 5,000,000)',
  },
  'max-layer-matches': {
    type: 'number',
    requiresArg: true,
    describe: 'most matches kept of a layer (default: 100,000)',
  },
  'show-secrets': { type: 'boolean', describe: 'print secrets in full' },
  verify: { type: 'boolean', describe: 'ask the vendors whether the secrets found are live' },
  'verify-databases': {
    type: 'boolean',
    describe: 'with --verify: also log in to databases, at hosts that the image names',
  },
  'only-active': { type: 'boolean', describe: 'with --verify: fail only for secrets that are live' },
  'max-verifications': {
    type: 'number',
    requiresArg: true,
    describe: 'most calls of --verify (default: 1000)',
  },
  rules: {
    type: 'string',
    array: true,
    nargs: 1,
    requiresArg: true,
    describe: 'file of your own rules: YAML, or gitleaks TOML (repeatable)',
  },
  enable: {
    type: 'string',
    array: true,
    nargs: 1,
    requiresArg: true,
    describe: 'only these detectors: ids, vendors, severities (commas; repeatable)',
  },
  disable: {
    type: 'string',
    array: true,
    nargs: 1,
    requiresArg: true,
    describe: 'not these detectors',
  },
  color: { choices: ['auto', 'always', 'never'], default: 'auto', requiresArg: true, describe: 'colours' },
  verbose: { type: 'boolean', default: false, describe: 'say more, and why an error came about' },
} as const;

const WORDING = {
  help: 'see scan-image --help',
  missing: 'no image given',
  options: Object.keys(OPTIONS),
};

/** @throws ScanError USAGE */
export async function parseArguments(argv: readonly string[], width: number): Promise<Parsed> {
  const [first, ...behind] = argv;
  if (first === 'explain') {
    const explained = await parseExplain(behind, width);
    return 'text' in explained ? { kind: 'text', ...explained } : { kind: 'explain', arguments: explained };
  }
  if (first === 'detectors') return { kind: 'detectors', argv: behind };
  let text = '';
  const parser = yargs()
    .scriptName('scan-image')
    .usage(
      'Usage: $0 [scan] <reference> [options]\n       $0 explain <detector|vendor|finding> [options]\n       $0 detectors list|show|test [options]\n\nFinds leaked secrets in a container image, and says what to do about one.',
    )
    .command(['$0 <reference>', 'scan <reference>'], false, (command) =>
      command.positional('reference', { type: 'string', demandOption: true, describe: 'the image' }),
    )
    .options(OPTIONS)
    .epilogue(EPILOGUE)
    .strict()
    .wrap(width)
    .version(VERSION)
    .help()
    .alias('help', 'h')
    .exitProcess(false)
    .fail((message, error) => {
      throw usageError(message || error.message, argv, WORDING);
    });
  const parsed = await parser.parseAsync(
    withStdin(argv),
    {},
    (_error: unknown, _argv: unknown, output: string) => {
      text = output;
    },
  );
  if (text !== '' || parsed.help === true || parsed.version === true) return { kind: 'text', text };
  const { reference, ...rest } = eachOnce(
    parsed,
    ['output', 'o', 'rules', 'enable', 'disable'],
    WORDING.help,
  );
  if (typeof reference !== 'string') throw new ScanError('USAGE', WORDING.missing, { hint: WORDING.help });
  return { kind: 'scan', arguments: { ...rest, reference: reference === STDIN ? '-' : reference } };
}
