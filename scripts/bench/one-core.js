// What one core does in a second, of the matcher alone and of gunzip alone: `one-core.js matcher|gunzip FILE…`.
import { readFileSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { detectors } from '../../src/detectors/index.ts';
import { createMatcher } from '../../src/matcher/compile.ts';
import { PIECE } from '../../src/matcher/match.ts';
import { builtInProgram } from '../../src/worker/built-in-program.ts';

const [what, ...paths] = process.argv.slice(2);

/** Searches the bytes of a tar as one text, in pieces as the scanner's. */
function matching() {
  const matcher = createMatcher(builtInProgram(), detectors);
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

/** zlib with the scanner's size of chunks, and nothing done with what it gives. */
async function inflate(blob) {
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  gunzip.end(blob);
  let bytes = 0;
  for await (const chunk of gunzip) bytes += chunk.length;
  return bytes;
}

const work = what === 'matcher' ? matching() : inflate;
const total = { bytes: 0, cpu: 0 };
for (const path of paths) {
  const input = readFileSync(path);
  // CPU time, not wall time: zlib works in a thread beside, and whatever else the machine does is not counted.
  const before = process.cpuUsage();
  total.bytes += await work(input);
  const { user, system } = process.cpuUsage(before);
  total.cpu += (user + system) / 1e6;
}
console.log(JSON.stringify(total));
