import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SNIPPETS } from '../index.ts';
import type { Language, Store } from '../snippet.ts';

/** What `npm ci --prefix testdata/snippet-clients` makes; .ci/run does. */
export const NPM_CLIENTS = fileURLToPath(
  new URL('../../../../testdata/snippet-clients/node_modules', import.meta.url),
);
/** Where Debian keeps Go packages. */
export const GO_CLIENTS = '/usr/share/gocode';

const NEITHER = 'its client is neither in Debian nor on npm';

/** Why a snippet is run nowhere. The tests hold docs/snippets.md to this. */
export const NEVER_RUN: Readonly<Record<Language, Partial<Readonly<Record<Store, string>>>>> = {
  python: { conjur: NEITHER },
  javascript: {},
  java: { aws: NEITHER, vault: NEITHER, conjur: NEITHER },
  go: { vault: NEITHER, conjur: NEITHER },
  ruby: { aws: NEITHER, vault: NEITHER, conjur: NEITHER },
};

/** What this machine lacks to run a snippet; null if it can. */
export function lackFor(language: Language, store: Store): string | null {
  // The certificate of its stand-in.
  if (store === 'aws' && !isThere('openssl', 'version')) return 'no openssl';
  const { needs } = SNIPPETS[language][store];
  switch (language) {
    case 'python':
      return pythonWith(needs) === null ? `no python3${needs === null ? '' : ` with ${needs}`}` : null;
    case 'javascript':
      return needs === null || existsSync(join(NPM_CLIENTS, needs)) ? null : `no ${needs}`;
    case 'java':
      return isThere('javac', '-version') ? null : 'no javac';
    case 'go': {
      if (!isThere('go', 'version')) return 'no go';
      const packages = needs?.split(', ') ?? [];
      const missing = packages.find((path) => !existsSync(join(GO_CLIENTS, 'src', path)));
      return missing === undefined ? null : `no ${missing} of Debian’s`;
    }
    case 'ruby':
      return isThere('ruby', '--version') ? null : 'no ruby';
  }
}

/** Debian’s own Python has Debian’s packages; the first on the PATH may be another, with others or none. */
export function pythonWith(module: string | null): string | null {
  const wanted = module === null ? 'pass' : `import ${module}`;
  return ['/usr/bin/python3', 'python3'].find((python) => succeeds(python, '-c', wanted)) ?? null;
}

function isThere(tool: string, ...args: readonly string[]): boolean {
  return spawnSync(tool, args, { stdio: 'ignore' }).error === undefined;
}

function succeeds(tool: string, ...args: readonly string[]): boolean {
  return spawnSync(tool, args, { stdio: 'ignore' }).status === 0;
}
