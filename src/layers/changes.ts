import { readWhiteout } from './whiteout.ts';

/**
 * The paths that a layer changes, as sorted 53-bit keyed hashes (8 bytes per path instead of about 80). The chance of
 * a collision among half a million paths is about 10^-5; it makes one `lifecycle` wrong. The key is random, so an image
 * cannot contain a prepared collision.
 */
export interface LayerChanges {
  /** Files, links, devices: everything except directories. */
  readonly files: Float64Array;
  readonly directories: Float64Array;
  /** Paths of lower layers that whiteouts hide. */
  readonly whiteouts: Float64Array;
  /** Directories whose content in lower layers is hidden by an opaque whiteout. */
  readonly opaques: Float64Array;
}

/** Key of the path hash, the same in all threads of a scan. */
export type PathKey = readonly [number, number];

/** Collects the entries of a layer. */
export interface ChangeRecorder {
  /** Adds an entry. @param path normalized */
  add(path: string, isDirectory: boolean): void;
  finish(): LayerChanges;
}

/** Starts to record the changes of a layer. */
export function recordChanges(key: PathKey): ChangeRecorder {
  const files: number[] = [];
  const directories: number[] = [];
  const whiteouts: number[] = [];
  const opaques: number[] = [];
  return {
    add(path, isDirectory) {
      const whiteout = isDirectory ? null : readWhiteout(path);
      if (whiteout?.kind === 'whiteout') whiteouts.push(hashPath(whiteout.hides, key));
      else if (whiteout?.kind === 'opaque') opaques.push(hashPath(whiteout.directory, key));
      else (isDirectory ? directories : files).push(hashPath(path, key));
    },
    finish: () => ({
      files: Float64Array.from(files).sort(),
      directories: Float64Array.from(directories).sort(),
      whiteouts: Float64Array.from(whiteouts).sort(),
      opaques: Float64Array.from(opaques).sort(),
    }),
  };
}

/**
 * Returns what a layer does to a file of a lower layer, or null. A whiteout of the path or of a directory above it, an
 * opaque whiteout above it, and a file in place of a directory above it delete the file. Whiteouts do not hide entries
 * of their own layer, so a path that the layer adds is overwritten.
 * @param path normalized path of the lower file
 */
export function effectOn(
  path: string,
  changes: LayerChanges,
  key: PathKey,
): 'overwritten' | 'deleted' | null {
  const hash = hashPath(path, key);
  if (has(changes.files, hash) || has(changes.directories, hash)) return 'overwritten';
  if (has(changes.whiteouts, hash)) return 'deleted';
  for (const above of hashesAbove(path, key)) {
    if (has(changes.whiteouts, above) || has(changes.opaques, above) || has(changes.files, above))
      return 'deleted';
  }
  return has(changes.opaques, hashPath('', key)) ? 'deleted' : null;
}

/** Yields the hashes of all directories above a path, in one pass: a hostile path may have thousands. */
function* hashesAbove(path: string, [seedA, seedB]: PathKey): Generator<number, void, undefined> {
  let a = FIRST_A ^ seedA;
  let b = FIRST_B ^ seedB;
  for (let i = 0; i < path.length; i++) {
    const c = path.charCodeAt(i);
    if (c === SLASH) yield mixed(a, b);
    a = Math.imul(a ^ c, FACTOR_A);
    b = Math.imul(b ^ c, FACTOR_B);
  }
}

const FIRST_A = 0xdeadbeef;
const FIRST_B = 0x41c6ce57;
const FACTOR_A = 0x9e3779b1;
const FACTOR_B = 0x5f356495;
const SLASH = 0x2f;

/** Returns two keyed 32-bit multiplicative hashes, mixed to the 53 bits of an exact number. */
function hashPath(path: string, [seedA, seedB]: PathKey): number {
  let a = FIRST_A ^ seedA;
  let b = FIRST_B ^ seedB;
  for (let i = 0; i < path.length; i++) {
    const c = path.charCodeAt(i);
    a = Math.imul(a ^ c, FACTOR_A);
    b = Math.imul(b ^ c, FACTOR_B);
  }
  return mixed(a, b);
}

function mixed(a: number, b: number): number {
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return 0x100000000 * (b & 0x1fffff) + (a >>> 0);
}

function has(sorted: Float64Array, value: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    // In range: low <= middle < high <= length.
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === value;
}
