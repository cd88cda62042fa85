import { readWhiteout } from './whiteout.ts';

/**
 * Which paths a layer changes, small enough to be kept for every layer of a huge image: a path is remembered as
 * 53 bits of a keyed hash (8 bytes instead of some 80), in sorted arrays that move between threads for free.
 * Two paths out of half a million collide with a chance of about 10^-5, and then one location gets a wrong
 * `lifecycle`; the key is random, so nobody can build such a pair into an image.
 */
export interface LayerChanges {
  /** Files, links, devices: whatever is not a directory. */
  readonly files: Float64Array;
  readonly directories: Float64Array;
  /** Paths that whiteouts hide in lower layers. */
  readonly whiteouts: Float64Array;
  /** Directories whose lower content an opaque whiteout hides. */
  readonly opaques: Float64Array;
}

/** Key of the path hash; the same in all threads of a scan. */
export type PathKey = readonly [number, number];

export interface ChangeRecorder {
  /** @param path normalised */
  add(path: string, isDirectory: boolean): void;
  finish(): LayerChanges;
}

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
 * What a layer does to a file of a lower layer: replaces it (`overwritten`), removes it (`deleted`), or nothing.
 * A path is gone when it or a directory above it is whited out, when a directory above it is made opaque, and
 * when a directory above it becomes something that is not a directory. Whiteouts never hide entries of their own
 * layer, so a path that the layer also adds is overwritten.
 * @param path normalised path of the lower file
 */
export function effectOn(
  path: string,
  changes: LayerChanges,
  key: PathKey,
): 'overwritten' | 'deleted' | null {
  const own = hashPath(path, key);
  if (has(changes.files, own) || has(changes.directories, own)) return 'overwritten';
  if (has(changes.whiteouts, own)) return 'deleted';
  for (const above of hashesAbove(path, key)) {
    if (has(changes.whiteouts, above) || has(changes.opaques, above) || has(changes.files, above))
      return 'deleted';
  }
  return has(changes.opaques, hashPath('', key)) ? 'deleted' : null;
}

/** Of all directories above a path, in one pass: a hostile path may have thousands. */
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

/** Two keyed 32-bit multiplicative hashes, mixed to the 53 bits that a number holds exactly. */
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
