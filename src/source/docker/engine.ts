import { once } from 'node:events';
import { Agent } from 'node:https';
import type Docker from 'dockerode';
import { ScanError, messageOf, printable } from '../../errors.ts';
import { type ImageConfig, readConfig } from '../../oci/config.ts';
import { asArray, asObject, asString, asStrings } from '../../json.ts';
import { type Platform, type PlatformChoice, formatPlatform, servesPlatform } from '../../oci/platform.ts';
import { fullName } from '../../oci/reference.ts';
import { describeSavedImage } from '../docker-manifest.ts';
import type { Image, ImageDescription } from '../image.ts';
import { describeOciImage } from '../oci-index.ts';
import { type StreamedArchive, streamArchive } from '../streamed-archive.ts';
import type { Endpoint } from './endpoint.ts';

export interface EngineOptions {
  readonly endpoint: Endpoint;
  readonly platform: PlatformChoice;
  readonly signal: AbortSignal;
}

/**
 * Opens an image of an engine with Docker's API. The engine sends it as one tar, like `docker save`, which is read
 * as a stream and not stored.
 * @throws ScanError USAGE | IMAGE_NOT_FOUND | PLATFORM_NOT_FOUND | DAEMON_UNREACHABLE | DAEMON_DENIED |
 *   DAEMON_FAILED
 */
export async function openEngineImage(
  name: string,
  { endpoint, platform, signal }: EngineOptions,
): Promise<Image> {
  // The name is inserted into the path of a request.
  if (!/^[\w][\w.\-/:@]*$/.test(name))
    throw new ScanError('USAGE', `"${printable(name, 300)}" is not the name of an image`, {
      hint: 'write it as repo:tag, registry.example/team/app:tag or an image id',
    });
  const engine = await connect(endpoint);
  const what = printable(name, 300);
  const failed = (error: unknown): ScanError => asEngineError(error, what, endpoint);
  const request = <T>(work: Promise<T>): Promise<T> =>
    untilAborted(work, signal).catch((error: unknown) => {
      throw failed(error);
    });
  const { config: earlyConfig, tags } = await request(inspect(engine, name));
  const query = platform.isExplicit ? await request(platformQuery(engine, platform)) : null;
  if (platform.isExplicit && query === null && isOther(earlyConfig.platform, platform))
    throw noVariant(platform, what, endpoint);

  const archive = streamArchive(async function* () {
    try {
      for await (const chunk of await save(engine, nameOfOne(name, tags), query ?? {}, signal)) {
        signal.throwIfAborted();
        if (chunk instanceof Uint8Array) yield chunk;
      }
    } catch (error) {
      signal.throwIfAborted();
      // A 404 is about the platform: the engine has inspected the image before.
      throw platform.isExplicit && statusOf(error) === 404
        ? noVariant(platform, what, endpoint)
        : failed(error);
    }
  }, `the engine's archive of ${what}`);
  return {
    earlyConfig,
    layerBlobs: () => archive.layerBlobs(),
    describe: () => archive.describe(() => describe(archive, what, platform), 'docker', earlyConfig),
    close: () => Promise.resolve(),
  };
}

async function describe(
  { view }: StreamedArchive,
  what: string,
  platform: PlatformChoice,
): Promise<ImageDescription> {
  const described =
    (await describeSavedImage(view, 'docker', null, platform)) ??
    (await describeOciImage(view, 'docker', null, platform));
  if (described !== null) return described;
  throw new ScanError('DAEMON_FAILED', `the engine sent ${what} without a manifest`, {
    hint: "check the engine's log and try again",
  });
}

async function connect({ socketPath, host, port, tls }: Endpoint): Promise<Docker> {
  const { default: Dockerode } = await import('dockerode');
  if (socketPath !== null) return new Dockerode({ socketPath, host: undefined, protocol: 'http' });
  if (tls === null) return new Dockerode({ host: host ?? '', port: port ?? 0, protocol: 'http' });
  const { verify, ...certificates } = tls;
  // dockerode passes the agent on, though its types do not declare it; a variable avoids the excess property check.
  const options = {
    host: host ?? '',
    port: port ?? 0,
    protocol: 'https' as const,
    agent: new Agent({ ...certificates, rejectUnauthorized: verify }),
  };
  return new Dockerode(options);
}

/** Returns a name for one image: for a name without a tag, an engine inspects `latest` but sends all tags. */
function nameOfOne(name: string, tags: readonly string[]): string {
  const latest = `${name}:latest`;
  return tags.some((tag) => fullName(tag) === fullName(latest)) ? latest : name;
}

/** Returns what the engine knows of the image before it sends a layer, as an image config. */
async function inspect(
  engine: Docker,
  name: string,
): Promise<{ readonly config: ImageConfig; readonly tags: readonly string[] }> {
  const image = engine.getImage(name);
  const details = asObject(await image.inspect());
  const history = asArray(await image.history().catch(() => [])).map(asObject);
  const config = readConfig({
    os: details.Os,
    architecture: details.Architecture,
    author: details.Author,
    comment: details.Comment,
    config: details.Config,
    rootfs: { diff_ids: asObject(details.RootFS).Layers },
    history: history.reverse().map((step) => ({ created_by: step.CreatedBy, comment: step.Comment })),
  });
  return { config, tags: asStrings(details.RepoTags) };
}

/** Returns null for engines before API 1.48: they have one platform of an image and accept no choice. */
async function platformQuery(
  engine: Docker,
  { wanted }: PlatformChoice,
): Promise<Record<string, string> | null> {
  const [major = 0, minor = 0] = (asString(asObject(await engine.version()).ApiVersion) ?? '')
    .split('.')
    .map(Number);
  if (major < 1 || (major === 1 && minor < 48)) return null;
  const { os, architecture, variant } = wanted;
  return { platform: JSON.stringify({ os, architecture, ...(variant !== null && { variant }) }) };
}

function save(
  engine: Docker,
  name: string,
  query: Record<string, string>,
  signal: AbortSignal,
): Promise<AsyncIterable<unknown>> {
  return new Promise((resolve, reject) => {
    engine.modem.dial(
      {
        path: `/images/${name}/get?`,
        method: 'GET',
        isStream: true,
        options: query,
        statusCodes: { 200: true, 404: 'no such image', 500: 'server error' },
        abortSignal: signal,
      },
      (error, stream) => {
        if (error === null && isIterable(stream)) resolve(stream);
        else reject(error instanceof Error ? error : new Error('the engine sent no stream'));
      },
    );
  });
}

/** Stops waiting when the signal fires: dockerode's calls accept no signal. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  work.catch(() => undefined); // a failure after the abort must not be an unhandled rejection
  const ended = new AbortController();
  const aborted = once(signal, 'abort', { signal: ended.signal }).then(() => {
    throw signal.reason;
  });
  try {
    signal.throwIfAborted();
    return await Promise.race([work, aborted]);
  } finally {
    aborted.catch(() => undefined);
    ended.abort();
  }
}

function isIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

const isOther = (actual: Platform | null, { wanted }: PlatformChoice): boolean =>
  actual !== null && !servesPlatform(actual, wanted);

function statusOf(error: unknown): unknown {
  return error instanceof Error && 'statusCode' in error ? error.statusCode : null;
}

function noVariant({ wanted }: PlatformChoice, what: string, { address }: Endpoint): ScanError {
  const at = printable(address, 200);
  const variant = formatPlatform(wanted);
  return new ScanError('PLATFORM_NOT_FOUND', `the engine at ${at} has no ${variant} variant of ${what}`, {
    hint: `pull it with \`docker pull --platform ${variant}\`, or scan it in its registry with registry:NAME`,
  });
}

function asEngineError(error: unknown, what: string, { address }: Endpoint): ScanError {
  if (error instanceof ScanError) return error;
  const at = printable(address, 200);
  const status = statusOf(error);
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (status === 404) {
    return new ScanError('IMAGE_NOT_FOUND', `the engine at ${at} has no image ${what}`, {
      hint: 'list them with `docker images`; to scan it in its registry, write registry:NAME, or docker.io/library/docker for the image named docker',
      cause: error,
    });
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new ScanError('DAEMON_DENIED', `no permission to use the engine at ${at}`, {
      hint: 'run as a member of its group (docker), or choose another engine with --host',
      cause: error,
    });
  }
  if (status === null && code !== null && code !== 'ECONNRESET') {
    return new ScanError('DAEMON_UNREACHABLE', `no engine answers at ${at}: ${messageOf(error)}`, {
      hint: 'start it, choose another with --host, or scan the image in its registry with registry:NAME',
      cause: error,
    });
  }
  return new ScanError('DAEMON_FAILED', `the engine at ${at} failed on ${what}: ${messageOf(error).trim()}`, {
    hint: "check the engine's log and try again",
    cause: error,
  });
}
