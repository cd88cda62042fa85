// Preloaded into a measured process (`node --import`): tells file descriptor 3 what it took, when it ends.
import { readFileSync, writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Workers preload it too.
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

/** Of this program alone, in bytes: `maxRSS` counts what the parent held when it forked. Null where there is no such file. */
function peakOf(path) {
  try {
    return Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync(path, 'utf8'))[1]) * 1024;
  } catch {
    return null;
  }
}
