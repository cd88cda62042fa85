import { printable } from '../errors.ts';

export interface TextStyle {
  /** Whether ANSI colours may be used; the caller checks the terminal and NO_COLOR. */
  readonly color: boolean;
  /** Width of a line, in columns. */
  readonly width: number;
  /** Adds the layers, all locations, the findings of low confidence and what was skipped. */
  readonly verbose: boolean;
}

/** SGR parameters (ECMA-48 section 8.3.117). */
const COLORS = {
  critical: '1;31',
  high: '31',
  medium: '33',
  low: '36',
  info: '2',
  pass: '1;32',
  fail: '1;31',
  incomplete: '1;33',
  faint: '2',
} as const;

export function paint(text: string, color: keyof typeof COLORS, style: TextStyle): string {
  return style.color ? `\x1b[${COLORS[color]}m${text}\x1b[0m` : text;
}

/** Returns the number of columns that printable text takes on a terminal. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
  return columns;
}

/** Whether a character is Hangul, East Asian or pictographic: an approximation of Unicode's UAX 11. */
function isWide(code: number): boolean {
  return (code >= 0x1100 && code < 0x1160) || code >= 0x2e80;
}

/** Returns untrusted text on one printable line of at most `columns` columns; an ellipsis marks a cut. */
export function cut(text: string, columns: number): string {
  const line = printable(text);
  if (columnsOf(line) <= columns) return line;
  let kept = '';
  let used = 1;
  for (const character of line) {
    used += columnsOf(character);
    if (used > columns) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Returns a build instruction on one line of at most `columns` columns; line breaks become blanks. */
export function cutInstruction(text: string, columns: number): string {
  return cut(text.replace(/\s+/g, ' ').trim(), columns);
}

/** Wraps a sentence at its blanks. Each line starts with `indent`, and each after the first also with `hanging`. */
export function wrap(text: string, width: number, indent = '', hanging = ''): readonly string[] {
  const lines: string[] = [];
  let line = indent;
  let isEmpty = true;
  for (const word of text.split(' ')) {
    if (!isEmpty && columnsOf(line) + 1 + columnsOf(word) > width) {
      lines.push(line);
      line = indent + hanging;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}
