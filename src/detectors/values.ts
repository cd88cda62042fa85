import type { Element } from '../catalogue/model/pattern.ts';

/** ASCII that shows on paper, blanks left out. What people type as a password is made of it. */
const VISIBLE = Array.from({ length: 0x7e - 0x20 }, (_, i) => String.fromCharCode(0x21 + i));

const without = (except: string): string => VISIBLE.filter((char) => !except.includes(char)).join('');

/** A run of visible ASCII. Unlike `not`, it keeps out the control bytes that a binary file is full of. */
export const visible = (min: number, max: number, except: string): Element => ({
  chars: without(except),
  min,
  max,
});

/** The same with the blank: what may stand between quotes. */
export const phrase = (min: number, max: number, except: string): Element => ({
  chars: ` ${without(except)}`,
  min,
  max,
});
