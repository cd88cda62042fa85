// Installs, builds, and scans the sample image in testdata/. Needs no engine, no registry, and no network but npm.
import { spawnSync } from 'node:child_process';
import { install, root, run } from './install.js';

install();
run(process.execPath, ['scripts/build.js']);

const args = ['dist/cli.js', 'oci-archive:testdata/sample-image.tar.gz'];
console.error(`\n$ node ${args.join(' ')}\n`);
const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
if (status === 1) {
  console.error(
    '\nThe sample image leaks on purpose, so the scan exited with status 1. Now scan your own image:',
  );
  console.error('  node dist/cli.js repo:tag');
}
process.exitCode = status === 1 ? 0 : (status ?? 3);
