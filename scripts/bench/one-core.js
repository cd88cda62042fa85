// Measures the matcher alone or gunzip alone on one core: `one-core.js matcher|gunzip FILE…`.
import { readFileSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { detectors } from '#built-in/detectors';
import { packedPrefilter } from '#built-in/prefilter';
import { createMatcher } from '../../src/matcher/compile.ts';
import { PIECE } from '../../src/matcher/match.ts';
import { unpackTables } from '../../src/matcher/prefilter/pack.ts';

const [what, ...paths] = process.argv.slice(2);

/** Returns a function that scans a tar as one text, in pieces of the scanner's size. */
function createTextMatcher() {
  const matcher = createMatcher(unpackTables(packedPrefilter()), detectors);
  return (bytes) => {
    const stream = matcher.openStream(512, () => undefined);
    stream.open('tar', null, 0, bytes.length);
    for (let at = 0; at < bytes.length; at += PIECE) {
      stream.push(bytes.subarray(at, at + PIECE));
      stream.settle();
    }
    stream.finish();
    return bytes.length;
  };
}

/** Decompresses with the scanner's chunk size, and drops the output. */
async function inflate(blob) {
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  gunzip.end(blob);
  let bytes = 0;
  for await (const chunk of gunzip) bytes += chunk.length;
  return bytes;
}

const work = what === 'matcher' ? createTextMatcher() : inflate;
const total = { bytes: 0, cpu: 0 };
for (const path of paths) {
  const input = readFileSync(path);
  // CPU time instead of wall time: it includes zlib's thread, and excludes other load on the machine.
  const before = process.cpuUsage();
  total.bytes += await work(input);
  const { user, system } = process.cpuUsage(before);
  total.cpu += (user + system) / 1e6;
}
console.log(JSON.stringify(total));
