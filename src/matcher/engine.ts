import { MODULE } from './assembly/module.ts';
import type { Program } from './program.ts';

/** One instance of the WebAssembly module with a program's tables and a window for the bytes to be scanned. */
export interface Engine {
  /** The whole memory; the window starts at `window`. */
  readonly memory: Buffer;
  readonly window: number;
  readonly windowSize: number;
  /**
   * Tells of each candidate whose gram starts in `[from, to)`: the number of the rule, and the gram's address, in
   * ascending order of the latter. Bytes are valid in `[first, end)`. Texts start where the address and `phase`
   * together are a multiple of `alignment`, a power of two.
   */
  readonly scan: (range: ScanRange, visit: (rule: number, address: number) => void) => void;
  readonly countNewlines: (from: number, to: number) => number;
}

interface ScanRange {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly end: number;
  readonly phase: number;
  readonly alignment: number;
}

interface Exports {
  init(...addresses: number[]): void;
  scan(from: number, to: number, first: number, end: number, phase: number, mask: number): number;
  stoppedAt(): number;
  countNewlines(from: number, to: number): number;
}

const PAGE = 64 * 1024;

let compiled: WebAssembly.Module | undefined;

export function createEngine({ tables, layout }: Program, windowSize: number): Engine {
  compiled ??= new WebAssembly.Module(Buffer.from(MODULE, 'base64'));
  const pages = Math.ceil((layout.window + windowSize) / PAGE) + 1;
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const exports = exportsOf(new WebAssembly.Instance(compiled, { env: { memory, abort } }));
  const bytes = Buffer.from(memory.buffer);
  bytes.set(tables);
  const { triples, grams, buckets, entries, literals, rules, steps, out, outSize } = layout;
  exports.init(triples, grams, buckets, entries, literals, rules, steps, out, outSize);
  const candidates = new Uint32Array(memory.buffer, out);

  return {
    memory: bytes,
    window: layout.window,
    windowSize,
    scan({ from, to, first, end, phase, alignment }, visit) {
      for (let at = from; at < to; at = exports.stoppedAt()) {
        const count = exports.scan(at, to, first, end, phase, alignment - 1);
        for (let i = 0; i < 2 * count; i += 2) visit(candidates[i] ?? 0, candidates[i + 1] ?? 0);
      }
    },
    countNewlines: (from, to) => exports.countNewlines(from, to),
  };
}

function abort(): never {
  throw new Error('the matcher module aborted');
}

function exportsOf({ exports }: WebAssembly.Instance): Exports {
  if (!isExports(exports)) throw new Error('the matcher module lacks a function');
  return exports;
}

function isExports(exports: object): exports is Exports {
  return ['init', 'scan', 'stoppedAt', 'countNewlines'].every((name) => name in exports);
}
