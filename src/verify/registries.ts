import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { at } from './json.ts';
import type { RegistryKind } from '../catalogue/model/verifier.ts';

/** Where the user's own configuration says that a package registry is; no registry is known by itself. */
export type RegistryAddresses = (kind: RegistryKind) => Promise<string | { readonly reason: string }>;

type Environment = Readonly<Record<string, string | undefined>>;

/** Where a kind of registry is configured, the strongest first. */
const SOURCES: Readonly<Record<RegistryKind, (environment: Environment) => Promise<string | undefined>>> = {
  npm: async (environment) =>
    variable(environment, 'npm_config_registry') ??
    ini(variable(environment, 'npm_config_userconfig') ?? inHome(environment, '.npmrc'), 'registry'),
  rubygems: async (environment) =>
    environment.RUBYGEMS_HOST ?? (await gemSource(environment.GEMRC ?? inHome(environment, '.gemrc'))),
};

/** The address without a slash at its end. Asked for each kind once. */
export function readRegistryAddresses(environment: Environment): RegistryAddresses {
  const known = new Map<RegistryKind, ReturnType<RegistryAddresses>>();
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
    const finding = known.get(kind) ?? find(kind);
    known.set(kind, finding);
    return finding;
  };
}

/** npm takes its variables in either case. */
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

/** The first source of a `.gemrc`, which is YAML with Ruby's symbols as keys. */
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

/** Empty for a file that is not there: then nothing is configured. */
async function textOf(file: string | undefined): Promise<string> {
  return file === undefined ? '' : readFile(file, 'utf8').catch(() => '');
}
