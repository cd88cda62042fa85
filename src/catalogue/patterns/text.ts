import type { Element } from '../model/pattern.ts';

/** Printable ASCII without the blank: the characters of typed passwords. */
const VISIBLE = Array.from({ length: 0x7e - 0x20 }, (_, i) => String.fromCharCode(0x21 + i));

const without = (except: string): string => VISIBLE.filter((char) => !except.includes(char)).join('');

/** Returns a run of visible ASCII without `except`. Unlike `not`, it excludes the control bytes of binary files. */
export const visible = (min: number, max: number, except: string): Element => ({
  chars: without(except),
  min,
  max,
});

/** Returns a run of visible ASCII and blanks without `except`: text between quotes. */
export const phrase = (min: number, max: number, except: string): Element => ({
  chars: ` ${without(except)}`,
  min,
  max,
});
