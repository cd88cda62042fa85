import { setTimeout as timer } from 'node:timers/promises';
import type { ScanError } from '../errors.ts';

/** Time and randomness, which tests replace. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Waits; rejects with the signal's reason. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Returns a number from 0 to 1. */
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

/** A failure that a retry may cure. `failure` is the error to report if it does not. */
export class Transient extends Error {
  override readonly name = 'Transient';
  readonly failure: ScanError;
  /** Milliseconds that the server asked for. */
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
/** A longer Retry-After is an error: the scan would only hang. */
const LONGEST_RETRY_AFTER_MS = 60_000;

/** Returns the milliseconds to wait, with full jitter, so that scans that failed together do not retry together. */
export function backoff(failures: number, clock: Clock): number {
  return clock.random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1));
}

/** Runs `attempt` up to five times while it throws `Transient`. @throws the failure of the last attempt */
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

/** Returns the milliseconds of a `Retry-After` header (RFC 9110, 10.2.3), which has seconds or a date. */
export function parseRetryAfter(header: string | null, clock: Clock): number | null {
  if (header === null) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - clock.now());
}
