import type { Block, Document } from './document.ts';

export interface TerminalStyle {
  /** Columns of a line. Code and addresses are not wrapped, and may be longer. */
  readonly width: number;
  /** Whether ANSI colours may be used. */
  readonly color: boolean;
}

export function renderTerminal(document: Document, style: TerminalStyle): string {
  return `${document.map((block) => linesOf(block, style).join('\n')).join('\n\n')}\n`;
}

function linesOf(block: Block, { width, color }: TerminalStyle): readonly string[] {
  const bold = (line: string): string => (color ? `\x1b[1m${line}\x1b[0m` : line);
  switch (block.kind) {
    case 'heading': {
      const lines = fold(block.text, width, '', '');
      const underline = block.level === 1 ? '=' : '-';
      const under =
        block.level === 3 ? [] : [underline.repeat(Math.max(...lines.map(({ length }) => length)))];
      return [...lines, ...under].map(bold);
    }
    case 'text':
      return fold(block.text, width, '', '');
    case 'list':
      return block.items.flatMap((item) => fold(item, width, '- ', '  '));
    case 'steps':
      return block.items.flatMap((item, i) => fold(item, width, `${String(i + 1)}. `, '   '));
    case 'code':
      return block.text
        .trimEnd()
        .split('\n')
        .map((line) => (line === '' ? '' : `  ${line}`));
  }
}

/** Wraps a text at its blanks. */
function fold(text: string, width: number, first: string, rest: string): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}
