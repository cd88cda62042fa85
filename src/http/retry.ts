import { setTimeout as timer } from 'node:timers/promises';
import type { ScanError } from '../errors.ts';

/** Time and chance, so that tests need neither wait nor hope. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Rejects with the signal's reason. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** From 0 to 1. */
  random(): number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  async sleep(milliseconds, signal) {
    try {
      await timer(milliseconds, undefined, { signal });
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    }
  },
};

/** A failure that another try may cure. `failure` is what to say when it does not. */
export class Transient extends Error {
  override readonly name = 'Transient';
  readonly failure: ScanError;
  /** What the server asked for, in milliseconds. */
  readonly waitMs: number | null;

  constructor(failure: ScanError, waitMs: number | null = null) {
    super(failure.message, { cause: failure });
    this.failure = failure;
    this.waitMs = waitMs;
  }
}

const TRIES = 5;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;
/** A server that asks for more than this is told no: the job would only hang. */
const LONGEST_RETRY_AFTER_MS = 60_000;

/** Full jitter, so that many scans that failed together do not come back together. */
export function backoff(failures: number, clock: Clock): number {
  return clock.random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1));
}

/** Runs `attempt` up to five times, as long as it throws `Transient`. @throws what the last one failed with */
export async function withRetries<T>(
  attempt: () => Promise<T>,
  clock: Clock,
  signal: AbortSignal,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Transient)) throw error;
      const wait = error.waitMs ?? backoff(tries, clock);
      if (tries === TRIES || wait > LONGEST_RETRY_AFTER_MS) throw error.failure;
      await clock.sleep(wait, signal);
    }
  }
}

/** Milliseconds a `Retry-After` header asks for (RFC 9110, 10.2.3): seconds or a date. */
export function parseRetryAfter(header: string | null, clock: Clock): number | null {
  if (header === null) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - clock.now());
}
