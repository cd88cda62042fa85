import { MODULE } from './module.ts';
import type { PrefilterTables } from './tables.ts';

/** Stages 1 and 2: an instance of the WebAssembly module, with tables and a window for the bytes to be scanned. */
export interface Prefilter {
  /** The whole memory of the module. */
  readonly memory: Buffer;
  /** Address of the window. */
  readonly window: number;
  readonly windowSize: number;
  /** Reports the candidates in a range, in ascending order of their addresses. */
  readonly scan: (range: ScanRange, visit: Visit) => void;
  readonly countNewlines: (from: number, to: number) => number;
}

/** The candidates that are searched for: those whose gram starts in `[from, to)`. */
interface ScanRange {
  readonly from: number;
  readonly to: number;
  /** The bytes in `[first, end)` are those of the stream. */
  readonly first: number;
  readonly end: number;
  /** A text may start at each address that gives a multiple of `alignment`, a power of two, when `phase` is added. */
  readonly phase: number;
  readonly alignment: number;
}

/** @param address that of the candidate's gram */
type Visit = (confirmer: number, address: number) => void;

interface Exports {
  init(map: number, regions: number): void;
  scan(from: number, to: number, first: number, end: number, phase: number, mask: number): number;
  scanStopped(): number;
  scanContextual(from: number, to: number): number;
  scanContextualStopped(): number;
  countNewlines(from: number, to: number): number;
}

const PAGE = 64 * 1024;
/** Bytes after the window that the module may load, and ignores. */
const SLACK = 128;
/** Bytes of a region in the list of regions, and the least number of bytes that it covers. */
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
        // Contextual literals are searched for as far as `scan` got.
        const contextual = take(exports.scanContextual(at, exports.scanStopped()));
        at = exports.scanContextualStopped();
        visitInOrder(found, contextual, at, visit);
      }
    },
    countNewlines: (from, to) => exports.countNewlines(from, to),
  };
}

/** The lists contain a confirmer and an address in turn. Candidates at the same address keep the order of the lists. */
function visitInOrder(found: Uint32Array, contextual: Uint32Array, end: number, visit: Visit): void {
  const count = (found.length + contextual.length) / 2;
  if (count === 0) return;
  // A hostile file gives millions: an address and an index are sorted as one number, since sorting objects is slow.
  const order = new Float64Array(count);
  for (let i = 0; i < count; i++) order[i] = wordAt(found, contextual, 2 * i + 1) * MAX_CANDIDATES + i;
  order.sort();
  for (const key of order) {
    const address = Math.floor(key / MAX_CANDIDATES);
    if (address >= end) return;
    visit(wordAt(found, contextual, 2 * (key % MAX_CANDIDATES)), address);
  }
}

const wordAt = (found: Uint32Array, contextual: Uint32Array, at: number): number =>
  (at < found.length ? found[at] : contextual[at - found.length]) ?? 0;

/** More than are written at a time. An index below it and an address fit into the 53 bits of a number. */
const MAX_CANDIDATES = 2 ** 21;

function abort(): never {
  throw new Error('the WebAssembly module of the matcher aborted: this is a bug in scan-image');
}

function exportsOf({ exports }: WebAssembly.Instance): Exports {
  if (!isExports(exports))
    throw new Error('the WebAssembly module of the matcher lacks a function: run node scripts/assembly.js');
  return exports;
}

function isExports(exports: object): exports is Exports {
  return ['init', 'scan', 'scanStopped', 'scanContextual', 'scanContextualStopped', 'countNewlines'].every(
    (name) => name in exports,
  );
}
