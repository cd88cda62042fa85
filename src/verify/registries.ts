import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { at } from './json.ts';
import type { RegistryKind } from '../catalogue/model/verifier.ts';

/** Returns the address of a package registry in the user's configuration. There is no default address. */
export type RegistryAddresses = (kind: RegistryKind) => Promise<string | { readonly reason: string }>;

type Environment = Readonly<Record<string, string | undefined>>;

/** The sources of a registry's address; the first one found takes precedence. */
const SOURCES: Readonly<Record<RegistryKind, (environment: Environment) => Promise<string | undefined>>> = {
  npm: async (environment) =>
    variable(environment, 'npm_config_registry') ??
    ini(variable(environment, 'npm_config_userconfig') ?? inHome(environment, '.npmrc'), 'registry'),
  rubygems: async (environment) =>
    environment.RUBYGEMS_HOST ?? (await gemSource(environment.GEMRC ?? inHome(environment, '.gemrc'))),
};

/** Returns addresses without a slash at the end. Reads the configuration of each kind once. */
export function readRegistryAddresses(environment: Environment): RegistryAddresses {
  const addresses = new Map<RegistryKind, ReturnType<RegistryAddresses>>();
  const find = async (kind: RegistryKind): Promise<string | { readonly reason: string }> => {
    const address = await SOURCES[kind](environment);
    if (address === undefined) {
      return { reason: `the address of its registry is not in the configuration of ${kind}` };
    }
    if (!URL.canParse(address) || new URL(address).protocol !== 'https:') {
      return { reason: `the address of its registry in the configuration of ${kind} is not https` };
    }
    const { origin, pathname } = new URL(address);
    return origin + pathname.replace(/\/+$/, '');
  };
  return (kind) => {
    const address = addresses.get(kind) ?? find(kind);
    addresses.set(kind, address);
    return address;
  };
}

/** npm reads its variables in lower and in upper case. */
function variable(environment: Environment, name: string): string | undefined {
  return environment[name] || environment[name.toUpperCase()] || undefined;
}

function inHome({ HOME, USERPROFILE }: Environment, file: string): string | undefined {
  const home = HOME || USERPROFILE;
  return home ? join(home, file) : undefined;
}

async function ini(file: string | undefined, key: string): Promise<string | undefined> {
  const text = await textOf(file);
  const line = new RegExp(`^\\s*${key}\\s*=\\s*["']?([^\\s"';#]+)`, 'm');
  return line.exec(text)?.[1];
}

/** Returns the first source of a `.gemrc`, which is YAML with Ruby symbols as keys. */
async function gemSource(file: string | undefined): Promise<string | undefined> {
  const text = await textOf(file);
  if (text === '') return undefined;
  const { parse } = await import('yaml');
  try {
    const source = at(parse(text), ':sources.0');
    return typeof source === 'string' ? source : undefined;
  } catch {
    return undefined;
  }
}

/** Returns an empty text for a missing file. */
async function textOf(file: string | undefined): Promise<string> {
  return file === undefined ? '' : readFile(file, 'utf8').catch(() => '');
}
