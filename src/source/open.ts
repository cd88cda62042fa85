import { ScanError, type ScanErrorCode, printable } from '../errors.ts';
import type { PlatformChoice } from '../oci/platform.ts';
import { isImageId, parseReference } from '../oci/reference.ts';
import { openArchiveFile, openArchiveStream } from './archive-image.ts';
import { openEngineImage } from './docker/engine.ts';
import { type Environment, findEndpoint } from './docker/endpoint.ts';
import type { Image } from './image.ts';
import { openOciDir } from './oci-dir.ts';
import type { Target } from './target.ts';

export interface SourceOptions {
  /** Address of the engine, where `--host` names one. */
  readonly host: string | null;
  readonly platform: PlatformChoice;
  /** Which image of an archive that holds several. */
  readonly pick: string | null;
  readonly credentials: { readonly username: string; readonly password: string } | null;
  /** Plain HTTP and unverified certificates are allowed for the registry. */
  readonly insecure: boolean;
  readonly caFile: string | null;
  readonly environment: Environment;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly signal: AbortSignal;
  /** A line for the person who waits: which origin was used, what was tried. */
  readonly note: (line: string) => void;
}

/** Picks the origin. @throws ScanError those of the origins, USAGE */
export async function openImage(target: Target, options: SourceOptions): Promise<Image> {
  const { pick, platform } = options;
  switch (target.kind) {
    case 'docker':
      return openFromEngine(target.name, options);
    case 'registry':
      return openFromRegistry(target.name, options);
    case 'docker-archive':
    case 'oci-archive':
      return openArchiveFile(target.path, { format: target.kind, pick, platform });
    case 'oci-dir':
      return openOciDir(target.path, pick, platform);
    case 'stdin':
      return openArchiveStream(
        options.stdin,
        'standard input',
        { format: 'docker-archive', pick, platform },
        () => Promise.resolve(),
      );
    case 'any':
      return openFromAnywhere(target.name, options);
  }
}

async function openFromEngine(name: string, options: SourceOptions): Promise<Image> {
  const endpoint = await findEndpoint(options.host, options.environment);
  return openEngineImage(name, { endpoint, platform: options.platform, signal: options.signal });
}

async function openFromRegistry(name: string, options: SourceOptions): Promise<Image> {
  const reference = parseReference(name);
  const { openRegistryImage } = await import('./registry/registry-image.ts');
  return openRegistryImage(reference, {
    platform: options.platform,
    credentials: options.credentials,
    insecure: options.insecure,
    caFile: options.caFile,
    environment: options.environment,
    signal: options.signal,
    diagnostics: options.note,
  });
}

/** The engine if it answers and has the image, else the registry. */
async function openFromAnywhere(name: string, options: SourceOptions): Promise<Image> {
  let reason: ScanError;
  try {
    const image = await openFromEngine(name, options);
    options.note(`using the engine's ${printable(name, 300)}`);
    return image;
  } catch (error) {
    if (!(error instanceof ScanError) || !canAskRegistry(error)) throw error;
    reason = error;
  }
  if (isImageId(name)) throw reason; // no registry knows it
  parseReference(name); // what is no name is told before what the engine said of it
  options.note(`${reason.message}: using the registry`);
  return openFromRegistry(name, options);
}

const ASK_REGISTRY: ReadonlySet<ScanErrorCode> = new Set([
  'IMAGE_NOT_FOUND',
  'PLATFORM_NOT_FOUND',
  'DAEMON_UNREACHABLE',
  'DAEMON_DENIED',
]);

function canAskRegistry({ code }: ScanError): boolean {
  return ASK_REGISTRY.has(code);
}
