import { setFlagsFromString } from 'node:v8';

/**
 * Lets the heap of each thread grow threefold between garbage collections. zlib's output counts as part of a worker's
 * small heap: with V8's default it is marked every few megabytes of a layer, which takes a fifth of the CPU time.
 * For the command only: a program that uses the library sets its own flags.
 */
export function letHeapsGrow(): void {
  setFlagsFromString('--heap-growing-percent=200');
}
