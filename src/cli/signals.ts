import { setMaxListeners } from 'node:events';
import { ScanError } from '../errors.ts';

const STATUS = { SIGINT: 130, SIGTERM: 143 } as const;

/** Milliseconds in which a scan can close its sockets and threads after a signal. */
const GRACE_MS = 1000;

/**
 * Aborts the scan on the first SIGINT or SIGTERM. Exits on the second, or if the scan does not end in time. No child
 * outlives the process: workers are threads, and the abort kills credential helpers.
 */
export function abortOnSignals(
  process: NodeJS.Process,
  onSignal: () => void,
): {
  readonly signal: AbortSignal;
  /** Returns the exit status of the signal; null if there was none. */
  status(): number | null;
  release(): void;
} {
  const controller = new AbortController();
  // Every layer and every verification request adds a listener. Node would warn of a leak on stderr.
  setMaxListeners(0, controller.signal);
  let status: number | null = null;
  const handle = (name: keyof typeof STATUS) => (): void => {
    if (status !== null) process.exit(STATUS[name]);
    status = STATUS[name];
    onSignal();
    controller.abort(new ScanError('ABORTED', `ended by ${name}`));
    setTimeout(() => process.exit(STATUS[name]), GRACE_MS).unref();
  };
  const handlers = { SIGINT: handle('SIGINT'), SIGTERM: handle('SIGTERM') };
  process.on('SIGINT', handlers.SIGINT).on('SIGTERM', handlers.SIGTERM);
  return {
    signal: controller.signal,
    status: () => status,
    release() {
      process.off('SIGINT', handlers.SIGINT).off('SIGTERM', handlers.SIGTERM);
    },
  };
}
