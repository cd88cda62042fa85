import { SEVERITIES } from '../catalogue/model/detector.ts';
import { FORMAT_NAMES } from '../report/formats.ts';
import { COLOR_FLAG, LIST_FLAG, VERBOSE_FLAG } from './shared-flags.ts';

/** The options of a scan. Their defaults and limits are in `options.ts`. */
export const SCAN_FLAGS = {
  format: {
    choices: FORMAT_NAMES,
    default: 'text',
    requiresArg: true,
    describe: 'choose the form of the report',
  },
  output: {
    ...LIST_FLAG,
    alias: 'o',
    default: [],
    defaultDescription: 'standard output',
    describe: 'write the report to FILE; FORMAT=FILE writes one more report (repeatable)',
  },
  'fail-on': {
    choices: SEVERITIES,
    requiresArg: true,
    describe: 'fail for this severity and above (default: any)',
  },
  platform: {
    type: 'string',
    requiresArg: true,
    describe: 'choose os/arch[/variant] of a multi-platform image (default: linux, this architecture)',
  },
  image: { type: 'string', requiresArg: true, describe: 'choose an image of an archive that holds several' },
  host: { type: 'string', alias: 'H', requiresArg: true, describe: 'use this engine (unix:///…, tcp://…)' },
  username: {
    type: 'string',
    alias: 'u',
    requiresArg: true,
    describe: 'log in to the registry with this user name',
  },
  'password-stdin': {
    type: 'boolean',
    default: false,
    describe: 'read the password from standard input',
  },
  insecure: { type: 'boolean', describe: 'allow plain HTTP and unverified TLS to the registry' },
  'ca-file': { type: 'string', requiresArg: true, describe: 'also trust the certificates in this PEM file' },
  concurrency: {
    type: 'number',
    requiresArg: true,
    describe: 'set the number of worker threads (default: one per core)',
  },
  'max-layer-size': {
    type: 'number',
    requiresArg: true,
    describe: 'limit the uncompressed bytes of a layer (default: 256 GiB)',
  },
  'max-layer-entries': {
    type: 'number',
    requiresArg: true,
    describe: 'limit the entries of a layer (default: 5,000,000)',
  },
  'max-layer-matches': {
    type: 'number',
    requiresArg: true,
    describe: 'limit the matches kept per layer (default: 100,000)',
  },
  'show-secrets': { type: 'boolean', describe: 'print secrets in full' },
  verify: { type: 'boolean', describe: 'ask the vendors whether the secrets found are active' },
  'verify-databases': {
    type: 'boolean',
    describe: 'with --verify: also log in to databases, at hosts that the image names',
  },
  'only-active': { type: 'boolean', describe: 'with --verify: fail only for active secrets' },
  'max-verifications': {
    type: 'number',
    requiresArg: true,
    describe: 'limit the requests of --verify (default: 1000)',
  },
  rules: {
    ...LIST_FLAG,
    requiresArg: true,
    describe: 'add rules from a file: YAML, or TOML of gitleaks (repeatable)',
  },
  enable: {
    ...LIST_FLAG,
    requiresArg: true,
    describe: 'run only these detectors: ids, vendors, severities (commas; repeatable)',
  },
  disable: { ...LIST_FLAG, requiresArg: true, describe: 'do not run these detectors' },
  color: COLOR_FLAG,
  verbose: { ...VERBOSE_FLAG, describe: 'print more details, and the causes of an error' },
} as const;
