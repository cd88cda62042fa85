import { setTimeout as sleep } from 'node:timers/promises';

/** A call without an answer, and why. */
export interface NoAnswer {
  readonly kind: 'no-answer';
  readonly reason: string;
}

export interface HostLimits {
  /** Concurrent calls to one host. */
  readonly perHost: number;
  /** Milliseconds between the starts of two calls to one host. */
  readonly interval: number;
  /** Consecutive calls without an answer after which a host is not called again. */
  readonly maxFailures: number;
}

interface HostState {
  running: number;
  nextStart: number;
  readonly waiting: (() => void)[];
  failures: number;
  /** Why this host is not called again; null while it may be. */
  closed: string | null;
}

type Limited<T> = (host: string, call: () => Promise<T | NoAnswer>) => Promise<T | NoAnswer>;

/**
 * Returns a function that makes a call once its host is free. It throws what the call throws, and the signal's reason.
 * @param whyClosed why a host that gave this answer is not called again; null if it may be
 */
export function limitPerHost<T extends { readonly kind: string }>(
  { perHost, interval, maxFailures }: HostLimits,
  signal: AbortSignal,
  whyClosed: (answer: T | NoAnswer) => string | null,
): Limited<T> {
  const hosts = new Map<string, HostState>();

  function record(state: HostState, answer: T | NoAnswer): void {
    state.failures = answer.kind === 'no-answer' ? state.failures + 1 : 0;
    if (state.failures >= maxFailures) state.closed = 'earlier calls to this host got no answer';
    state.closed = whyClosed(answer) ?? state.closed;
  }

  return async (host, call) => {
    const state = hosts.get(host) ?? { running: 0, nextStart: 0, waiting: [], failures: 0, closed: null };
    hosts.set(host, state);
    if (state.running >= perHost) await new Promise<void>((next) => state.waiting.push(next));
    else state.running++;
    try {
      const now = performance.now();
      const start = Math.max(now, state.nextStart);
      state.nextStart = start + interval;
      if (state.closed === null) await sleep(start - now, undefined, { signal });
      if (state.closed !== null) return { kind: 'no-answer', reason: state.closed };
      const answer = await call();
      record(state, answer);
      return answer;
    } finally {
      // A waiting call takes over the slot of this one.
      const next = state.waiting.shift();
      if (next === undefined) state.running--;
      else next();
    }
  };
}
