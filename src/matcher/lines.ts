/** Counts lines over a text that passes in pieces. Lines end with LF; columns count bytes. Both are 1-based. */
export interface LineCounter {
  /** Line and column of an offset, which may not lie before that of an earlier call. `bytes` start at `base`. */
  locate(bytes: Uint8Array, base: number, offset: number): { readonly line: number; readonly column: number };
}

const LF = 0x0a;

export function countLines(): LineCounter {
  let counted = 0;
  let line = 1;
  let lineStart = 0;
  return {
    locate(bytes, base, offset) {
      const from = counted - base;
      const to = offset - base;
      const newlines = newlinesIn(bytes, from, to);
      if (newlines > 0) {
        line += newlines;
        lineStart = base + bytes.lastIndexOf(LF, to - 1) + 1;
      }
      counted = offset;
      return { line, column: offset - lineStart + 1 };
    },
  };
}

function newlinesIn(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) count += Number(bytes[i] === LF);
  return count;
}
