import { MODULE } from './module.ts';
import type { PrefilterTables } from './tables.ts';

/** One instance of the WebAssembly module with a program's tables and a window for the bytes to be scanned. */
export interface Prefilter {
  /** The whole memory; the window starts at `window`. */
  readonly memory: Buffer;
  readonly window: number;
  readonly windowSize: number;
  /**
   * Tells of each candidate whose gram starts in `[from, to)`: the number of the rule, and the gram's address, in
   * ascending order of the latter. Bytes are valid in `[first, end)`. Texts start where the address and `phase`
   * together are a multiple of `alignment`, a power of two.
   */
  readonly scan: (range: ScanRange, visit: Visit) => void;
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
  init(map: number, regions: number): void;
  scan(from: number, to: number, first: number, end: number, phase: number, mask: number): number;
  scanStopped(): number;
  scanContextual(from: number, to: number): number;
  scanContextualStopped(): number;
  countNewlines(from: number, to: number): number;
}

const PAGE = 64 * 1024;
/** Bytes behind the window that are read, and not looked at. */
const SLACK = 128;
/** A region is two words long, and stands for at least so many bytes. */
const REGION = 8;
const MIN_REGION = 16;

let compiled: WebAssembly.Module | undefined;

export function createPrefilter(
  { bytes: tables, map, out, window }: PrefilterTables,
  windowSize: number,
): Prefilter {
  compiled ??= new WebAssembly.Module(Buffer.from(MODULE, 'base64'));
  const regions = Math.ceil((window + windowSize + SLACK) / REGION) * REGION;
  const pages = Math.ceil((regions + (windowSize / MIN_REGION + 2) * REGION) / PAGE);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const exports = exportsOf(new WebAssembly.Instance(compiled, { env: { memory, abort } }));
  const bytes = Buffer.from(memory.buffer);
  bytes.set(tables);
  exports.init(map, regions);
  const written = new Uint32Array(memory.buffer, out);

  const take = (count: number): Uint32Array => written.slice(0, 2 * count);

  return {
    memory: bytes,
    window,
    windowSize,
    scan({ from, to, first, end, phase, alignment }, visit) {
      for (let at = from; at < to;) {
        const found = take(exports.scan(at, to, first, end, phase, alignment - 1));
        // The second goes as far as the first got.
        const contextual = take(exports.scanContextual(at, exports.scanStopped()));
        at = exports.scanContextualStopped();
        visitInOrder(found, contextual, at, visit);
      }
    },
    countNewlines: (from, to) => exports.countNewlines(from, to),
  };
}

/** Rules and addresses take turns in the lists. Of the same address those come first that were written first. */
function visitInOrder(found: Uint32Array, contextual: Uint32Array, end: number, visit: Visit): void {
  const count = (found.length + contextual.length) / 2;
  if (count === 0) return;
  // An address and a place in the lists are one number: a hostile file gives millions, and sorting objects is slow.
  const order = new Float64Array(count);
  for (let i = 0; i < count; i++) order[i] = wordAt(found, contextual, 2 * i + 1) * PLACES + i;
  order.sort();
  for (const key of order) {
    const address = Math.floor(key / PLACES);
    if (address >= end) return;
    visit(wordAt(found, contextual, 2 * (key % PLACES)), address);
  }
}

type Visit = (rule: number, address: number) => void;

const wordAt = (found: Uint32Array, contextual: Uint32Array, at: number): number =>
  (at < found.length ? found[at] : contextual[at - found.length]) ?? 0;

/** More candidates than are written at a time; with an address they fit into the 53 bits of a number. */
const PLACES = 2 ** 21;

function abort(): never {
  throw new Error('the matcher module aborted');
}

function exportsOf({ exports }: WebAssembly.Instance): Exports {
  if (!isExports(exports)) throw new Error('the matcher module lacks a function');
  return exports;
}

function isExports(exports: object): exports is Exports {
  return ['init', 'scan', 'scanStopped', 'scanContextual', 'scanContextualStopped', 'countNewlines'].every(
    (name) => name in exports,
  );
}
