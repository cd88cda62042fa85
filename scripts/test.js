// `npm test`: installs what is missing, builds, and runs every test that this machine can run.
// With SCAN_IMAGE_TEST_SERVICES (set by CI, see scripts/services.sh) the real engine and registries are required.
import { install, root, run } from './install.js';
import { join } from 'node:path';

install();
const services = process.env.SCAN_IMAGE_TEST_SERVICES;
const report = process.env.SCAN_IMAGE_TEST_REPORT;
run(process.execPath, [
  join(root, 'node_modules/vitest/vitest.mjs'),
  'run',
  ...(report ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : []),
  ...process.argv.slice(2),
]);
if (!services) {
  console.error('skipped: the tests against a real Docker Engine and real registries (.ci/run runs them)');
}
