import { setMaxListeners } from 'node:events';
import { ScanError } from '../errors.ts';

const STATUS = { SIGINT: 130, SIGTERM: 143 } as const;

/** Time that a scan gets to let go of its sockets and threads after a signal, in milliseconds. */
const GRACE_MS = 1000;

/**
 * Turns the first SIGINT or SIGTERM into an abort of the scan, and leaves on the second, or when the scan does not
 * end by itself. No child outlives the process: workers are threads, helpers are killed by the abort.
 */
export function abortOnSignals(
  process: NodeJS.Process,
  onSignal: () => void,
): {
  readonly signal: AbortSignal;
  /** The status to leave with; null while no signal came. */
  status(): number | null;
  release(): void;
} {
  const controller = new AbortController();
  // Each layer and each call of a verification waits for it: many are no leak, and Node would warn on stderr.
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
