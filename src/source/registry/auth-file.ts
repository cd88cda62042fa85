import { readFile } from 'node:fs/promises';
import { asObject, asString, isObject, parseObject, type JsonObject } from '../../json.ts';

/** Docker's `config.json`, or podman's `auth.json` with the same structure (containers-auth.json(5)). */
export interface AuthFile {
  readonly path: string;
  /** Credential helper by host. */
  readonly helpers: ReadonlyMap<string, string>;
  /** The credential helper for every other host. */
  readonly store: string | null;
  /** Entry by host, or by `host/namespace` in podman's file, without scheme and API version. */
  readonly entries: ReadonlyMap<string, JsonObject>;
}

/** Returns the files that may hold logins, in the order of the search. */
export function authFilePaths(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const { REGISTRY_AUTH_FILE, DOCKER_CONFIG, HOME, USERPROFILE, XDG_RUNTIME_DIR } = environment;
  const home = HOME || USERPROFILE;
  const dockerFolder = DOCKER_CONFIG || (home && `${home}/.docker`);
  return [
    REGISTRY_AUTH_FILE,
    dockerFolder && `${dockerFolder}/config.json`,
    XDG_RUNTIME_DIR && `${XDG_RUNTIME_DIR}/containers/auth.json`,
    home && `${home}/.config/containers/auth.json`,
  ].filter((path): path is string => Boolean(path));
}

/**
 * Reads an auth file; returns null if it does not exist.
 * @throws Error that names the problem and quotes nothing of the file
 */
export async function readAuthFile(path: string): Promise<AuthFile | null> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new Error(`cannot be read (${code})`, { cause });
  }
  const document = parseObject(bytes);
  if (document === null) throw new Error('is not a JSON object');
  return {
    path,
    helpers: byHost(document.credHelpers, asString),
    store: asString(document.credsStore) || null,
    entries: byHost(document.auths, (entry) => (isObject(entry) ? entry : null)),
  };
}

function byHost<T>(section: unknown, read: (value: unknown) => T | null): ReadonlyMap<string, T> {
  const result = new Map<string, T>();
  for (const [key, value] of Object.entries(asObject(section))) {
    const item = read(value);
    if (item !== null) result.set(normaliseKey(key), item);
  }
  return result;
}

/** Returns `registry.example` for `https://registry.example/v2/`, which old versions of Docker wrote. */
function normaliseKey(key: string): string {
  const [host = '', ...path] = key
    .replace(/^https?:\/\//i, '')
    .replace(/\/+$/, '')
    .split('/');
  const isVersion = path.length === 1 && /^v[12]$/.test(path[0] ?? '');
  return [host.toLowerCase(), ...(isVersion ? [] : path)].join('/');
}
