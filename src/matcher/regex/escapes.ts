/** A position in the source of a regular expression. Reading moves it. */
export interface Cursor {
  readonly source: string;
  at: number;
}

/** Reads the character at the cursor. */
export function codePointAt(cursor: Cursor): number {
  const code = cursor.source.codePointAt(cursor.at) ?? 0;
  cursor.at += code > 0xffff ? 2 : 1;
  return code;
}

const CONTROLS: Readonly<Record<string, number>> = { a: 7, f: 12, t: 9, n: 10, r: 13, v: 11 };

/** Reads an escape from after its backslash, and returns its character. Throws a RangeError. */
export function escapedCharacter(cursor: Cursor): number {
  const rest = cursor.source.slice(cursor.at);
  const hex = /^x(?:([0-9A-Fa-f]{2})|\{([0-9A-Fa-f]{1,6})\})/.exec(rest);
  const octal = /^(?:0[0-7]{0,2}|[1-7][0-7]{1,2})/.exec(rest);
  const number = hex ?? octal;
  if (number !== null) {
    cursor.at += number[0].length;
    const code = hex === null ? parseInt(number[0], 8) : parseInt(number[1] ?? number[2] ?? '', 16);
    if (code > 0x10ffff) throw new RangeError(`\\${number[0]} is not a character`);
    return code;
  }
  const [char = ''] = rest;
  const control = CONTROLS[char];
  if (control !== undefined || /^[^0-9A-Za-z]$/u.test(char)) {
    const code = codePointAt(cursor);
    return control ?? code;
  }
  if (/^[1-9]/.test(char)) throw new RangeError(`\\${char} refers back to a group, which is not supported`);
  if (char === 'p' || char === 'P')
    throw new RangeError(`\\${char} (a Unicode class) is not supported: spell its characters out`);
  throw new RangeError(char === '' ? 'it ends with a backslash' : `\\${char} is not an escape of RE2`);
}
