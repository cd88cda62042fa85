// `npm test`: installs and builds what is missing, then runs every test that the machine can run.
// With SCAN_IMAGE_TEST_SERVICES set (as CI does, see scripts/services.sh) the real engine and registry are required.
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
  console.error(
    'left out: the tests against a real Docker Engine and real registries (run .ci/run for those)',
  );
}
