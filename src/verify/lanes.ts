import { setTimeout as sleep } from 'node:timers/promises';

/** Why there is no answer. */
export interface Silence {
  readonly kind: 'silent';
  readonly reason: string;
}

export interface LaneLimits {
  /** Calls under way to one host. */
  readonly perHost: number;
  /** Milliseconds between the starts of two calls to one host. */
  readonly interval: number;
  /** Calls in a row without an answer after which a host is asked no more. */
  readonly patience: number;
}

/** The calls to one host. */
interface Lane {
  running: number;
  nextStart: number;
  readonly waiting: (() => void)[];
  failures: number;
  /** Why this host is asked no more. */
  closed: string | null;
}

/**
 * Makes calls wait for their turn at a host.
 * @param closes why a host that gave this answer is asked no more; null where it may be
 * @returns throws what a call throws, and the signal's reason
 */
export function createLanes<T extends { readonly kind: string }>(
  { perHost, interval, patience }: LaneLimits,
  signal: AbortSignal,
  closes: (answer: T | Silence) => string | null,
): (host: string, call: () => Promise<T | Silence>) => Promise<T | Silence> {
  const lanes = new Map<string, Lane>();

  function note(lane: Lane, answer: T | Silence): void {
    lane.failures = answer.kind === 'silent' ? lane.failures + 1 : 0;
    if (lane.failures >= patience) lane.closed = 'earlier calls to this host got no answer';
    lane.closed = closes(answer) ?? lane.closed;
  }

  return async (host, call) => {
    const lane = lanes.get(host) ?? { running: 0, nextStart: 0, waiting: [], failures: 0, closed: null };
    lanes.set(host, lane);
    if (lane.running >= perHost) await new Promise<void>((next) => lane.waiting.push(next));
    else lane.running++;
    try {
      const now = performance.now();
      const start = Math.max(now, lane.nextStart);
      lane.nextStart = start + interval;
      if (lane.closed === null) await sleep(start - now, undefined, { signal });
      if (lane.closed !== null) return { kind: 'silent', reason: lane.closed };
      const answer = await call();
      note(lane, answer);
      return answer;
    } finally {
      // A call that waits takes the place of this one.
      const next = lane.waiting.shift();
      if (next === undefined) lane.running--;
      else next();
    }
  };
}
