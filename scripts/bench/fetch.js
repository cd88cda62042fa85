// Fetches each package once with an ordinary client: `apt-get download` or `npm pack`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const CLIENTS = {
  deb: {
    command: (spec) => ['apt-get', ['download', spec]],
    nameOf: (spec) => spec.split('=')[0],
    suffix: '.deb',
  },
  npm: {
    command: (spec) => ['npm', ['pack', '--ignore-scripts', '--silent', spec]],
    nameOf: (spec) => spec.slice(0, spec.lastIndexOf('@')),
    suffix: '.tgz',
  },
};

/**
 * Returns the package's file in the cache. A pinned version that is no longer offered is replaced by the current one;
 * `note` then says so.
 * @returns {{ name: string, file: string, note: string | null }}
 */
export function fetchPackage(kind, spec, cache) {
  const { command, nameOf, suffix } = CLIENTS[kind];
  const name = nameOf(spec);
  const folder = join(cache, `${kind}-${spec.replace(/[^\w.+~-]/g, '_')}`);
  mkdirSync(folder, { recursive: true });
  const fetched = () => readdirSync(folder).find((file) => file.endsWith(suffix));

  if (!fetched() && !run(command(spec), folder)) {
    refreshLists(kind);
    if (!run(command(spec), folder) && !run(command(name), folder)) {
      throw new Error(`cannot fetch ${spec} with ${command(spec)[0]}`);
    }
  }
  const file = fetched();
  if (file === undefined) throw new Error(`${command(spec)[0]} wrote no ${suffix} file for ${spec}`);
  // apt writes the colon after an epoch as %3a.
  const version = decodeURIComponent(file);
  const pinned = spec.slice(name.length + 1);
  const isPinned = version.includes(`${kind === 'deb' ? '_' : '-'}${pinned}`);
  return {
    name,
    file: join(folder, file),
    note: isPinned ? null : `${spec} is no longer offered: used ${version}`,
  };
}

let isRefreshed = false;

/** Updates the package lists, once: a new machine has none, or old ones. */
function refreshLists(kind) {
  if (kind !== 'deb' || isRefreshed) return;
  isRefreshed = true;
  run(['apt-get', ['update', '-qq']], '/');
}

function run([command, args], cwd) {
  const { error, status } = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'ignore'] });
  if (error) throw new Error(`the benchmark needs ${command}: ${error.message}`, { cause: error });
  return status === 0;
}
