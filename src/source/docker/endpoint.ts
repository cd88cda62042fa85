import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ScanError, messageOf, printable } from '../../errors.ts';
import { asObject, asString, parseJson } from '../../json.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The address of an engine, and how to connect to it. */
export interface Endpoint {
  /** As the user wrote it: `unix:///var/run/docker.sock`, `tcp://10.0.0.5:2376`. */
  readonly address: string;
  readonly socketPath: string | null;
  readonly host: string | null;
  readonly port: number | null;
  readonly tls: {
    readonly ca?: Buffer;
    readonly cert?: Buffer;
    readonly key?: Buffer;
    readonly verify: boolean;
  } | null;
}

/**
 * Finds the engine that the docker command would use: `--host`, `DOCKER_HOST`, the current context, the default
 * sockets of Docker, rootless Docker and podman, in this order.
 * @throws ScanError USAGE for an invalid address, DAEMON_UNREACHABLE for a broken context
 */
export async function findEndpoint(host: string | null, environment: Environment): Promise<Endpoint> {
  const given = host ?? (environment.DOCKER_HOST || null);
  if (given !== null) {
    const usesTls = Boolean(environment.DOCKER_TLS_VERIFY) || given.startsWith('https://');
    const certs = environment.DOCKER_CERT_PATH || dockerHome(environment);
    return parseAddress(given, usesTls ? await readCerts(certs, true) : null);
  }
  const context = await currentContext(environment);
  if (context !== null && context !== 'default') return contextEndpoint(context, environment);

  const runtime = environment.XDG_RUNTIME_DIR;
  const sockets = [
    '/var/run/docker.sock',
    ...(runtime ? [join(runtime, 'docker.sock'), join(runtime, 'podman/podman.sock')] : []),
    '/run/podman/podman.sock',
  ];
  for (const path of sockets) if (await isSocket(path)) return parseAddress(`unix://${path}`, null);
  return parseAddress('unix:///var/run/docker.sock', null);
}

async function isSocket(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isSocket(),
    () => false,
  );
}

/** @throws ScanError USAGE */
function parseAddress(address: string, tls: Endpoint['tls']): Endpoint {
  const unix = /^unix:\/\/(\/.+)$/.exec(address)?.[1] ?? (address.startsWith('/') ? address : null);
  if (unix !== null) return { address, socketPath: unix, host: null, port: null, tls: null };
  const [, scheme, host, port] =
    /^(tcp|http|https):\/\/(\[[0-9a-fA-F:]+\]|[^:/@]+)(?::(\d{1,5}))?\/?$/.exec(address) ?? [];
  if (scheme === undefined || host === undefined) {
    throw new ScanError('USAGE', `"${printable(address, 200)}" is not the address of an engine`, {
      hint: 'write unix:///path/to/docker.sock or tcp://host:port; for ssh, forward the socket first',
    });
  }
  const usesTls = scheme === 'https' || tls !== null;
  return {
    address,
    socketPath: null,
    host: host.replace(/^\[|\]$/g, ''),
    port: port === undefined ? (usesTls ? 2376 : 2375) : Number(port),
    tls: usesTls ? (tls ?? { verify: true }) : null,
  };
}

function dockerHome(environment: Environment): string {
  return environment.DOCKER_CONFIG || join(environment.HOME ?? '/', '.docker');
}

async function currentContext(environment: Environment): Promise<string | null> {
  if (environment.DOCKER_CONTEXT) return environment.DOCKER_CONTEXT;
  const bytes = await readFile(join(dockerHome(environment), 'config.json')).catch(() => null);
  if (bytes === null) return null;
  try {
    return asString(asObject(parseJson(bytes)).currentContext);
  } catch {
    return null; // the search for credentials reports the broken file
  }
}

/** Reads `contexts/meta/<sha256 of the name>/meta.json` and the certificates in `contexts/tls/<…>/docker/`. */
async function contextEndpoint(name: string, environment: Environment): Promise<Endpoint> {
  const id = createHash('sha256').update(name).digest('hex');
  const contexts = join(dockerHome(environment), 'contexts');
  try {
    const meta = asObject(parseJson(await readFile(join(contexts, 'meta', id, 'meta.json'))));
    const docker = asObject(asObject(meta.Endpoints).docker);
    const verify = docker.SkipTLSVerify !== true;
    const certs = await readCerts(join(contexts, 'tls', id, 'docker'), verify);
    return parseAddress(asString(docker.Host) ?? '', certs.ca || certs.cert ? certs : null);
  } catch (cause) {
    if (cause instanceof ScanError) throw cause;
    throw new ScanError(
      'DAEMON_UNREACHABLE',
      `docker context "${printable(name, 100)}" cannot be read: ${messageOf(cause)}`,
      {
        hint: 'choose another with `docker context use`, or pass --host',
        cause,
      },
    );
  }
}

async function readCerts(folder: string, verify: boolean): Promise<NonNullable<Endpoint['tls']>> {
  const optional = (name: string): Promise<Buffer | null> => readFile(join(folder, name)).catch(() => null);
  const [ca, cert, key] = await Promise.all([optional('ca.pem'), optional('cert.pem'), optional('key.pem')]);
  return { ...(ca && { ca }), ...(cert && { cert }), ...(key && { key }), verify };
}
