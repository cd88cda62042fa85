import { Script } from 'node:vm';

/**
 * The time that the regular expressions of users may take, so that none can hold up a scan. Of one layer, or of the
 * image's config, at a time: a thread reads one after another.
 */

/** One look at one window, in milliseconds. */
const LOOK_MS = 1000;
/** All looks of one rule: so many milliseconds, and what these many bytes a millisecond take. */
const RULE_MS = 10_000;
const SLOWEST = 1000;

interface Account {
  ms: number;
  bytes: number;
}

const accounts = new Map<string, Account>();
const overruns = new Map<string, string>();

/** Whether the rule may go on. */
function hasBudget(rule: string): boolean {
  return !overruns.has(rule);
}

/**
 * Runs what a rule has to do on a window of so many bytes.
 * @param mayBeSlow false where it is known to be quick: a limit costs as much as a look
 * @returns undefined where it took too long. Then the rule is out until the budget is drawn up anew
 */
export function withinBudget<T>(
  rule: string,
  bytes: number,
  mayBeSlow: boolean,
  look: () => T,
): T | undefined {
  if (!hasBudget(rule)) return undefined;
  const account = accounts.get(rule) ?? { ms: 0, bytes: 0 };
  accounts.set(rule, account);
  const startedAt = performance.now();
  try {
    return mayBeSlow ? limited(look) : look();
  } catch (error) {
    if (!isTimeout(error)) throw error;
    overruns.set(
      rule,
      `rule ${rule}: its regular expression took more than ${String(LOOK_MS / 1000)} s at one place`,
    );
    return undefined;
  } finally {
    account.ms += performance.now() - startedAt;
    account.bytes += bytes;
    if (account.ms > RULE_MS + account.bytes / SLOWEST && hasBudget(rule)) {
      overruns.set(rule, `rule ${rule}: its regular expression took more than ${String(RULE_MS / 1000)} s`);
    }
  }
}

/** What was not looked at to its end since the last call. Draws the budget up anew. */
export function takeOverruns(): readonly string[] {
  const reasons = [...overruns.values()].sort();
  accounts.clear();
  overruns.clear();
  return reasons;
}

/** The engine of regular expressions gives in to nothing but the time limit of a script, which has to find its work. */
const WORK = Symbol.for('scan-image.work');
let script: Script | undefined;

function limited<T>(look: () => T): T | undefined {
  let result: T | undefined;
  Object.defineProperty(globalThis, WORK, {
    configurable: true,
    value: () => {
      result = look();
    },
  });
  script ??= new Script(`globalThis[Symbol.for('scan-image.work')]()`);
  script.runInThisContext({ timeout: LOOK_MS });
  return result;
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}
