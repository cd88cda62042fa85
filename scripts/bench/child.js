// Runs programs one at a time and measures them.
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

const USAGE = new URL('./usage.js', import.meta.url).href;

/**
 * Runs a Node program to its end. All figures include its worker threads.
 * @param statuses exit statuses that are no failure
 * @returns {Promise<{ wall: number, cpu: number, peak: number, stdout: string }>} seconds, seconds, bytes of memory
 */
export async function measureNode(args, statuses = [0]) {
  const { status, wall, outputs } = await timed(process.execPath, ['--import', USAGE, ...args]);
  const [stdout, stderr, usage] = outputs;
  if (!statuses.includes(status)) {
    throw new Error(`node ${args.join(' ')} exited with ${String(status)}:\n${stderr}`);
  }
  return { wall, stdout, ...JSON.parse(usage) };
}

/** Runs any program to its end. @returns its exit status or signal, wall time in seconds, and outputs */
export async function timed(command, args) {
  const startedAt = performance.now();
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  const outputs = Promise.all(child.stdio.slice(1).map((stream) => text(stream)));
  const status = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? signal));
  });
  const wall = (performance.now() - startedAt) / 1000;
  return { status, wall, outputs: await outputs };
}
