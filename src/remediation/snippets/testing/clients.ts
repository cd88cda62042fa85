import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SNIPPETS } from '../index.ts';
import type { Language, Store } from '../snippet.ts';

/** Created by `npm ci --prefix testdata/snippet-clients`, which .ci/run runs. */
export const NPM_CLIENTS = fileURLToPath(
  new URL('../../../../testdata/snippet-clients/node_modules', import.meta.url),
);
/** Debian’s Go packages. */
export const GO_CLIENTS = '/usr/share/gocode';

const NEITHER = 'its client is neither in Debian nor on npm';

/** Why a snippet is never run. A test compares docs/snippets.md with this. */
export const NEVER_RUN: Readonly<Record<Language, Partial<Readonly<Record<Store, string>>>>> = {
  python: { conjur: NEITHER },
  javascript: {},
  java: { aws: NEITHER, vault: NEITHER, conjur: NEITHER },
  go: { vault: NEITHER, conjur: NEITHER },
  ruby: { aws: NEITHER, vault: NEITHER, conjur: NEITHER },
};

/** Returns what is missing on this machine to run a snippet, such as `no javac`; null if nothing is. */
export function missingFor(language: Language, store: Store): string | null {
  // The fake store needs a certificate.
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

/** Returns a Python that has a module. Debian’s packages are in Debian’s Python, which may not be the first on the PATH. */
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
