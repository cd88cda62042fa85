// Makes node_modules what the lock file says, where it is not already. Needs nothing but Node and npm.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Runs a command in the project's folder; ends the process with its status if it fails. */
export function run(command, args, options = {}) {
  const { status, signal, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? (signal === 'SIGINT' ? 130 : 1));
}

export function install() {
  if (isInstalled()) return;
  console.error('installing what package-lock.json names (npm ci) …');
  // No package that is needed has an install script, so none is run.
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    shell: process.platform === 'win32',
  });
}

/** npm leaves a copy of the lock file of what it installed. */
function isInstalled() {
  const packages = (path) => {
    try {
      const { '': _own, ...others } = JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
      return others;
    } catch {
      return null;
    }
  };
  const wanted = packages('package-lock.json');
  const there = packages('node_modules/.package-lock.json');
  if (wanted === null || there === null) return false;
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => optional === true || there[name]?.version === version,
  );
}
