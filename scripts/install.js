// Installs what package-lock.json names, unless it is installed already. Needs only Node and npm.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Runs a command in the project's folder; if it fails, exits with its status. */
export function run(command, args, options = {}) {
  const { status, signal, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? (signal === 'SIGINT' ? 130 : 1));
}

export function install() {
  if (isInstalled()) return;
  console.error('installing dependencies (npm ci) …');
  // No package needs its install script, so npm runs none.
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    shell: process.platform === 'win32',
  });
}

/** Compares the lock file with npm's record of what is installed. */
function isInstalled() {
  const packages = (path) => {
    try {
      const { '': _project, ...others } = JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
      return others;
    } catch {
      return null;
    }
  };
  const wanted = packages('package-lock.json');
  const installed = packages('node_modules/.package-lock.json');
  if (wanted === null || installed === null) return false;
  return Object.entries(wanted).every(
    ([name, { version, optional }]) => optional === true || installed[name]?.version === version,
  );
}
