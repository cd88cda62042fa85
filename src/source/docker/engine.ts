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
 * An image of a Docker-API engine, through dockerode. It leaves the engine as one tar, as `docker save` would
 * write it, and is read as it comes: nothing is kept on disk here.
 * @throws ScanError USAGE | IMAGE_NOT_FOUND | PLATFORM_NOT_FOUND | DAEMON_UNREACHABLE | DAEMON_DENIED |
 *   DAEMON_FAILED
 */
export async function openEngineImage(
  name: string,
  { endpoint, platform, signal }: EngineOptions,
): Promise<Image> {
  // The name becomes part of a request's path.
  if (!/^[\w][\w.\-/:@]*$/.test(name))
    throw new ScanError('USAGE', `"${printable(name, 300)}" is not the name of an image`);
  const engine = await connect(endpoint);
  const what = printable(name, 300);
  const failed = (error: unknown): ScanError => asEngineError(error, what, endpoint);
  const ask = <T>(work: Promise<T>): Promise<T> =>
    untilAborted(work, signal).catch((error: unknown) => {
      throw failed(error);
    });
  const { config: earlyConfig, tags } = await ask(inspect(engine, name));
  const query = platform.isExplicit ? await ask(platformQuery(engine, platform)) : null;
  if (platform.isExplicit && query === null && isOther(earlyConfig.platform, platform))
    throw lacks(platform, what, endpoint);

  const archive = streamArchive(async function* () {
    try {
      for await (const chunk of await save(engine, nameOfOne(name, tags), query ?? {}, signal)) {
        signal.throwIfAborted();
        if (chunk instanceof Uint8Array) yield chunk;
      }
    } catch (error) {
      signal.throwIfAborted();
      // The image itself was there when it was inspected.
      throw platform.isExplicit && statusOf(error) === 404 ? lacks(platform, what, endpoint) : failed(error);
    }
  }, `what the engine sent of ${what}`);
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
    hint: 'look into the log of the engine, and try again',
  });
}

async function connect({ socketPath, host, port, tls }: Endpoint): Promise<Docker> {
  const { default: Dockerode } = await import('dockerode');
  if (socketPath !== null) return new Dockerode({ socketPath, host: undefined, protocol: 'http' });
  if (tls === null) return new Dockerode({ host: host ?? '', port: port ?? 0, protocol: 'http' });
  const { verify, ...certificates } = tls;
  // dockerode hands an agent on, but its types do not know.
  const options = {
    host: host ?? '',
    port: port ?? 0,
    protocol: 'https' as const,
    agent: new Agent({ ...certificates, rejectUnauthorized: verify }),
  };
  return new Dockerode(options);
}

/** For the name of a repository alone an engine inspects its `latest`, and sends all of its tags. */
function nameOfOne(name: string, tags: readonly string[]): string {
  const latest = `${name}:latest`;
  return tags.some((tag) => fullName(tag) === fullName(latest)) ? latest : name;
}

/** What the engine tells of the image before it hands out a layer, in the words of an image config. */
async function inspect(
  engine: Docker,
  name: string,
): Promise<{ readonly config: ImageConfig; readonly tags: readonly string[] }> {
  const image = engine.getImage(name);
  const told = asObject(await image.inspect());
  const history = asArray(await image.history().catch(() => [])).map(asObject);
  const config = readConfig({
    os: told.Os,
    architecture: told.Architecture,
    author: told.Author,
    comment: told.Comment,
    config: told.Config,
    rootfs: { diff_ids: asObject(told.RootFS).Layers },
    history: history.reverse().map((step) => ({ created_by: step.CreatedBy, comment: step.Comment })),
  });
  return { config, tags: asStrings(told.RepoTags) };
}

/** Null: engines before API 1.48 hold one platform of an image and take no choice. */
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

/** dockerode's own calls take no signal: the wait for them ends with it. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  work.catch(() => undefined); // once nobody waits for it, its failure is nobody's
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

const isOther = (there: Platform | null, { wanted }: PlatformChoice): boolean =>
  there !== null && !servesPlatform(there, wanted);

function statusOf(error: unknown): unknown {
  return error instanceof Error && 'statusCode' in error ? error.statusCode : null;
}

function lacks({ wanted }: PlatformChoice, what: string, { address }: Endpoint): ScanError {
  const at = printable(address, 200);
  const variant = formatPlatform(wanted);
  return new ScanError('PLATFORM_NOT_FOUND', `the engine at ${at} has no ${variant} variant of ${what}`, {
    hint: `fetch it with \`docker pull --platform ${variant}\`, or scan it in its registry with registry:NAME`,
  });
}

function asEngineError(error: unknown, what: string, { address }: Endpoint): ScanError {
  if (error instanceof ScanError) return error;
  const at = printable(address, 200);
  const status = statusOf(error);
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (status === 404) {
    return new ScanError('IMAGE_NOT_FOUND', `the engine at ${at} has no image ${what}`, {
      hint: 'look with `docker images`; to scan it in its registry, write registry:NAME (the image called docker is docker.io/library/docker)',
      cause: error,
    });
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new ScanError('DAEMON_DENIED', `no permission to use the engine at ${at}`, {
      hint: 'run as a user of its group (docker), or name another engine with --host',
      cause: error,
    });
  }
  if (status === null && code !== null && code !== 'ECONNRESET') {
    return new ScanError('DAEMON_UNREACHABLE', `no engine answers at ${at}: ${messageOf(error)}`, {
      hint: 'start it, name another with --host, or scan the image in its registry with registry:NAME',
      cause: error,
    });
  }
  return new ScanError('DAEMON_FAILED', `the engine at ${at} failed on ${what}: ${messageOf(error).trim()}`, {
    hint: 'look into the log of the engine, and try again',
    cause: error,
  });
}
