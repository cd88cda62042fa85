// Prints where the time of CPU profiles (`node --cpu-prof`) went, by function: `node scripts/bench/profile.js FILE…`.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

const SHOWN = 25;
const milliseconds = (micros) => `${(micros / 1000).toFixed(0).padStart(7)} ms`;

for (const path of process.argv.slice(2)) {
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(path, 'utf8'));
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const spent = new Map();
  for (const [at, id] of samples.entries()) {
    const name = names.get(id);
    spent.set(name, (spent.get(name) ?? 0) + timeDeltas[at]);
  }
  const total = timeDeltas.reduce((sum, delta) => sum + delta, 0);
  console.log(`${milliseconds(total)} ${basename(path)}`);
  for (const [name, micros] of [...spent].sort(([, a], [, b]) => b - a).slice(0, SHOWN)) {
    console.log(`${milliseconds(micros)} ${((100 * micros) / total).toFixed(1).padStart(5)} %  ${name}`);
  }
}

/** Returns name, file and line. Files are built ones; their source maps lead to the sources. */
function nameOf({ functionName, url, lineNumber }) {
  const name = functionName || '(anonymous)';
  return url === '' ? name : `${name} ${basename(url)}:${String(lineNumber + 1)}`;
}
