import { printable } from '../errors.ts';

export interface TextStyle {
  /** Whether ANSI colours may be used; whoever calls knows the terminal and NO_COLOR. */
  readonly color: boolean;
  /** Columns of a line. */
  readonly width: number;
  /** Adds the layers, all places, the findings of low confidence and what was skipped. */
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

/** Columns that printable text takes on a terminal. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
  return columns;
}

/** Hangul, East Asian and pictographic characters; near enough to Unicode's UAX 11 to keep lines short. */
function isWide(code: number): boolean {
  return (code >= 0x1100 && code < 0x1160) || code >= 0x2e80;
}

/** Foreign text on one line of at most `columns`, with an ellipsis for what was cut. */
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

/** A build instruction on one line; those of several lines are joined as a shell would read them. */
export function cutInstruction(text: string, columns: number): string {
  return cut(text.replace(/\s+/g, ' ').trim(), columns);
}

/** Breaks a sentence at its blanks; each line starts with the indent, those after the first with `hanging` more. */
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
