import { availableParallelism } from 'node:os';
import { SEVERITIES, type Severity } from './catalogue/model/detector.ts';
import { ScanError, printable } from './errors.ts';
import { type PlatformChoice, hostPlatform, parsePlatform } from './oci/platform.ts';
import { type Target, parseTarget } from './source/target.ts';
import type { LayerLimits } from './worker/messages.ts';

/** What was typed. Everything that was not is undefined: the defaults are decided here and nowhere else. */
export interface TypedOptions {
  readonly reference: string;
  readonly platform?: string | undefined;
  readonly image?: string | undefined;
  readonly host?: string | undefined;
  readonly username?: string | undefined;
  /** Read from standard input, or from the environment; never an argument. */
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
  /** Files of rules. */
  readonly rules?: readonly string[] | undefined;
  /** Ids, vendors and severities of detectors; each text may be a list with commas. */
  readonly enable?: readonly string[] | undefined;
  readonly disable?: readonly string[] | undefined;
}

/** What a scan runs with. */
export interface ScanOptions {
  readonly reference: string;
  readonly target: Target;
  readonly platform: PlatformChoice;
  readonly pick: string | null;
  readonly host: string | null;
  readonly credentials: { readonly username: string; readonly password: string } | null;
  readonly insecure: boolean;
  readonly caFile: string | null;
  /** Worker threads, and layers in flight. */
  readonly concurrency: number;
  readonly limits: LayerLimits;
  /** Least severity that makes the verdict fail; null: any. */
  readonly failOn: Severity | null;
  readonly showSecrets: boolean;
  /** Null: no vendor is asked about anything. `databases`: passwords of databases are tried at hosts the image names. */
  readonly verify: { readonly most: number; readonly databases: boolean } | null;
  /** Only secrets that their vendors call live make the verdict fail. */
  readonly onlyActive: boolean;
  readonly rules: readonly string[];
  /** Names of detectors, vendors and severities; none: all are on. */
  readonly enable: readonly string[];
  readonly disable: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const GIB = 1024 ** 3;
const MOST_THREADS = 256;

/** @throws ScanError USAGE */
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
    concurrency: wholeNumber('--concurrency', typed.concurrency, availableParallelism(), MOST_THREADS),
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
    `a ${username ? 'user name without a password' : 'password without a user name'} is of no use`,
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
      hint: 'it adds the databases to what --verify asks',
    });
  }
  if (!onlyActive) return null;
  // Else nothing would ever be active, and every image would pass.
  throw new ScanError('USAGE', '--only-active needs --verify', {
    hint: 'only with --verify the vendors are asked which secrets are active',
  });
}

/** The names in texts that may be lists with commas. @throws ScanError USAGE for an empty name */
function namesIn(flag: string, typed: readonly string[] = []): readonly string[] {
  const names = typed.flatMap((text) => text.split(',')).map((name) => name.trim());
  if (names.includes('')) throw new ScanError('USAGE', `${flag} names nothing`);
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
  most = Number.MAX_SAFE_INTEGER,
): number {
  if (value === undefined) return fallback;
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new ScanError('USAGE', `${flag} takes a whole number from 1 to ${String(most)}`);
}
