// Preloaded into a measured process (`node --import`): writes its CPU seconds and peak memory to file descriptor 3.
import { readFileSync, writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Workers preload this file too.
if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeSync(
      3,
      JSON.stringify({
        cpu: (userCPUTime + systemCPUTime) / 1e6,
        peak: peakOf('/proc/self/status') ?? maxRSS * 1024,
      }),
    );
  });
}

/** Returns the peak memory in bytes; null without such a file. `maxRSS` would include the parent's memory at the fork. */
function peakOf(path) {
  try {
    return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync(path, 'utf8'))[1]) * 1024;
  } catch {
    return null;
  }
}
