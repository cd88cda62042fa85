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
  /** Address of the engine; null to find it like the docker command. */
  readonly host: string | null;
  readonly platform: PlatformChoice;
  /** Name or id of the image, for an archive with several. */
  readonly pick: string | null;
  readonly credentials: { readonly username: string; readonly password: string } | null;
  /** Allows plain HTTP and untrusted certificates for the registry. */
  readonly insecure: boolean;
  readonly caFile: string | null;
  readonly environment: Environment;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly signal: AbortSignal;
  /** Takes progress messages: which source is used, what was tried. */
  readonly note: (line: string) => void;
}

/** Opens the image from the source that the target names. @throws ScanError USAGE, and those of the sources */
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
      return openFromEngineOrRegistry(target.name, options);
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

/** Opens the image from the engine if it answers and has the image, else from the registry. */
async function openFromEngineOrRegistry(name: string, options: SourceOptions): Promise<Image> {
  let reason: ScanError;
  try {
    const image = await openFromEngine(name, options);
    options.note(`using the engine's ${printable(name, 300)}`);
    return image;
  } catch (error) {
    if (!(error instanceof ScanError) || !mayTryRegistry(error)) throw error;
    reason = error;
  }
  if (isImageId(name)) throw reason; // only an engine knows image ids
  parseReference(name); // report an invalid name rather than the engine's answer to it
  options.note(`${reason.message}: using the registry`);
  return openFromRegistry(name, options);
}

const TRY_REGISTRY: ReadonlySet<ScanErrorCode> = new Set([
  'IMAGE_NOT_FOUND',
  'PLATFORM_NOT_FOUND',
  'DAEMON_UNREACHABLE',
  'DAEMON_DENIED',
]);

function mayTryRegistry({ code }: ScanError): boolean {
  return TRY_REGISTRY.has(code);
}
