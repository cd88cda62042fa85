/** Stages 1 and 2 of the matcher, in WebAssembly. */
import { init } from './memory.ts';
import { contextualStopped, scanContextual } from './contextual.ts';
import { scan, stopped } from './scan.ts';

export { init, scan, scanContextual };

/** Returns where the last `scan` stopped. */
export function scanStopped(): usize {
  return stopped;
}

/** Returns where the last `scanContextual` stopped. */
export function scanContextualStopped(): usize {
  return contextualStopped;
}

/** Returns the number of line feeds in `[from, to)`. */
export function countNewlines(from: usize, to: usize): u32 {
  let count: u32 = 0;
  let at = from;
  const feed = i8x16.splat(0x0a);
  for (; at + 16 <= to; at += 16) {
    count += popcnt<u32>(i8x16.bitmask(i8x16.eq(v128.load(at), feed)) as u32);
  }
  for (; at < to; at++) count += load<u8>(at) == 0x0a ? 1 : 0;
  return count;
}
