import { type Context, createContext, Script } from 'node:vm';

/**
 * The time that the regular expressions of user rules may take, so that none can hold up a scan. A matcher has one
 * budget; it covers one layer, or the metadata of an image, at a time.
 */
export interface RegexBudget {
  /**
   * Runs one search of a rule in a window of `bytes` bytes.
   * @param mayBeSlow false for a regular expression that is known to be fast: the time limit costs as much as a search
   * @returns undefined if the search took too long. The rule is then skipped until the next `takeOverruns`.
   */
  run<T>(rule: string, bytes: number, mayBeSlow: boolean, search: () => T): T | undefined;
  /** Returns why rules were skipped since the last call, sorted, and starts a new budget. */
  takeOverruns(): readonly string[];
}

/** The limit of one search in one window, in milliseconds. */
const SEARCH_MS = 1000;
/** The limit of all searches of a rule: this many milliseconds, plus one for each `BYTES_PER_MS` bytes searched. */
const RULE_MS = 10_000;
const BYTES_PER_MS = 1000;

interface Usage {
  ms: number;
  bytes: number;
}

export function createRegexBudget(): RegexBudget {
  const usage = new Map<string, Usage>();
  const overruns = new Map<string, string>();
  const runLimited = createTimeLimit(SEARCH_MS);
  return {
    run(rule, bytes, mayBeSlow, search) {
      if (overruns.has(rule)) return undefined;
      const used = usage.get(rule) ?? { ms: 0, bytes: 0 };
      usage.set(rule, used);
      const startedAt = performance.now();
      try {
        return mayBeSlow ? runLimited(search) : search();
      } catch (error) {
        if (!isTimeout(error)) throw error;
        overruns.set(
          rule,
          `rule ${rule}: its regular expression took more than ${String(SEARCH_MS / 1000)} s at one place`,
        );
        return undefined;
      } finally {
        used.ms += performance.now() - startedAt;
        used.bytes += bytes;
        if (used.ms > RULE_MS + used.bytes / BYTES_PER_MS && !overruns.has(rule)) {
          overruns.set(
            rule,
            `rule ${rule}: its regular expression took more than ${String(RULE_MS / 1000)} s`,
          );
        }
      }
    },
    takeOverruns() {
      const reasons = [...overruns.values()].sort();
      usage.clear();
      overruns.clear();
      return reasons;
    },
  };
}

/** Only the timeout of a `vm` script can interrupt a running RegExp, so a search is called from such a script. */
function createTimeLimit(timeout: number): <T>(work: () => T) => T | undefined {
  const globals: { work?: () => void } = {};
  let runner: { readonly script: Script; readonly context: Context } | undefined;
  return (work) => {
    let result: ReturnType<typeof work> | undefined;
    globals.work = () => {
      result = work();
    };
    runner ??= { script: new Script('work()'), context: createContext(globals) };
    runner.script.runInContext(runner.context, { timeout });
    return result;
  };
}

/** The error belongs to the realm of the script's context: `instanceof Error` does not hold. */
function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}
