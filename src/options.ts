import { availableParallelism } from 'node:os';
import { SEVERITIES, type Severity } from './catalogue/model/detector.ts';
import { ScanError, printable } from './errors.ts';
import { type PlatformChoice, hostPlatform, parsePlatform } from './oci/platform.ts';
import { type Target, parseTarget } from './source/target.ts';
import type { LayerLimits } from './worker/messages.ts';

/** The options as typed; undefined if not given. Every default is decided here and nowhere else. */
export interface TypedOptions {
  readonly reference: string;
  readonly platform?: string | undefined;
  readonly image?: string | undefined;
  readonly host?: string | undefined;
  readonly username?: string | undefined;
  /** From standard input: never an argument, which other users of the machine could see. */
  readonly password?: string | undefined;
  readonly insecure?: boolean | undefined;
  readonly caFile?: string | undefined;
  readonly concurrency?: number | undefined;
  readonly maxLayerSize?: number | undefined;
  readonly maxLayerEntries?: number | undefined;
  readonly maxLayerMatches?: number | undefined;
  readonly failOn?: string | undefined;
  readonly showSecrets?: boolean | undefined;
  readonly verify?: boolean | undefined;
  readonly verifyDatabases?: boolean | undefined;
  readonly onlyActive?: boolean | undefined;
  readonly maxVerifications?: number | undefined;
  /** Paths of rules files. */
  readonly rules?: readonly string[] | undefined;
  /** Ids, vendors and severities of detectors; each text may be a comma-separated list. */
  readonly enable?: readonly string[] | undefined;
  readonly disable?: readonly string[] | undefined;
}

/** The options of a scan, checked and complete. */
export interface ScanOptions {
  readonly reference: string;
  readonly target: Target;
  readonly platform: PlatformChoice;
  /** Which image of an archive that holds several; null: its only one. */
  readonly pick: string | null;
  readonly host: string | null;
  readonly credentials: { readonly username: string; readonly password: string } | null;
  readonly insecure: boolean;
  readonly caFile: string | null;
  /** Worker threads, and layers in flight. */
  readonly concurrency: number;
  readonly limits: LayerLimits;
  /** Lowest severity that makes the verdict fail; null: any. */
  readonly failOn: Severity | null;
  readonly showSecrets: boolean;
  /** Null: no request is sent. `most` limits the requests; `databases`: also log in to databases that the image names. */
  readonly verify: { readonly most: number; readonly databases: boolean } | null;
  /** Whether only secrets that are known to be active make the verdict fail. */
  readonly onlyActive: boolean;
  /** Paths of rules files. */
  readonly rules: readonly string[];
  /** Ids, vendors and severities of the detectors that are on; empty: all are. */
  readonly enable: readonly string[];
  readonly disable: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const GIB = 1024 ** 3;
const MAX_THREADS = 256;

/** Returns the options of a scan: as typed, or their defaults. @throws ScanError USAGE */
export function resolveOptions(
  typed: TypedOptions,
  environment: Readonly<Record<string, string | undefined>>,
): ScanOptions {
  return {
    reference: typed.reference,
    target: parseTarget(typed.reference),
    platform:
      typed.platform === undefined
        ? { wanted: hostPlatform(process.arch), isExplicit: false }
        : { wanted: parsePlatform(typed.platform), isExplicit: true },
    pick: typed.image ?? null,
    host: typed.host ?? null,
    credentials: credentials(typed, environment),
    insecure: typed.insecure ?? false,
    caFile: typed.caFile ?? null,
    concurrency: wholeNumber('--concurrency', typed.concurrency, availableParallelism(), MAX_THREADS),
    limits: {
      bytes: wholeNumber('--max-layer-size', typed.maxLayerSize, 256 * GIB),
      entries: wholeNumber('--max-layer-entries', typed.maxLayerEntries, 5_000_000),
      matches: wholeNumber('--max-layer-matches', typed.maxLayerMatches, 100_000),
    },
    failOn: severity(typed.failOn),
    showSecrets: typed.showSecrets ?? false,
    verify: verification(typed),
    onlyActive: typed.onlyActive ?? false,
    rules: typed.rules ?? [],
    enable: namesIn('--enable', typed.enable),
    disable: namesIn('--disable', typed.disable),
    environment,
  };
}

function credentials(
  typed: TypedOptions,
  environment: Readonly<Record<string, string | undefined>>,
): ScanOptions['credentials'] {
  const username = typed.username ?? environment.SCAN_IMAGE_USERNAME;
  const password = typed.password ?? environment.SCAN_IMAGE_PASSWORD;
  if (!username && !password) return null;
  if (username && password) return { username, password };
  throw new ScanError(
    'USAGE',
    `the credentials are a ${username ? 'user name without a password' : 'password without a user name'}`,
    {
      hint: 'give --username with --password-stdin, or SCAN_IMAGE_USERNAME with SCAN_IMAGE_PASSWORD',
    },
  );
}

function verification({
  verify = false,
  verifyDatabases: databases = false,
  onlyActive = false,
  maxVerifications,
}: TypedOptions): ScanOptions['verify'] {
  const most = wholeNumber('--max-verifications', maxVerifications, 1000);
  if (verify) return { most, databases };
  if (databases) {
    throw new ScanError('USAGE', '--verify-databases needs --verify', {
      hint: 'add --verify, or remove --verify-databases',
    });
  }
  if (!onlyActive) return null;
  // Without verification no secret is known to be active, so every image would pass.
  throw new ScanError('USAGE', '--only-active needs --verify', {
    hint: 'add --verify, which asks the vendors which secrets are active',
  });
}

/** Splits comma-separated lists of names. @throws ScanError USAGE for an empty name */
function namesIn(flag: string, typed: readonly string[] = []): readonly string[] {
  const names = typed.flatMap((text) => text.split(',')).map((name) => name.trim());
  if (names.includes(''))
    throw new ScanError('USAGE', `${flag} has an empty name`, { hint: 'separate names by one comma each' });
  return names;
}

function severity(text: string | undefined): Severity | null {
  if (text === undefined) return null;
  const known = SEVERITIES.find((name) => name === text);
  if (known !== undefined) return known;
  throw new ScanError('USAGE', `--fail-on "${printable(text, 100)}" is not a severity`, {
    hint: `choose one of ${SEVERITIES.join(', ')}`,
  });
}

function wholeNumber(
  flag: string,
  value: number | undefined,
  fallback: number,
  max = Number.MAX_SAFE_INTEGER,
): number {
  if (value === undefined) return fallback;
  if (Number.isInteger(value) && value >= 1 && value <= max) return value;
  throw new ScanError('USAGE', `${flag} takes a whole number from 1 to ${String(max)}`);
}
