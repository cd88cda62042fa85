import { parse, TomlError } from 'smol-toml';
import { messageOf } from '../errors.ts';
import { ruleError, type Path, type RuleFile } from './rule-file.ts';

/** @throws ScanError USAGE */
export function parseToml(text: string, name: string): RuleFile {
  try {
    const lines = linesIn(text);
    return { name, data: parse(text, { maxDepth: 50 }), lineOf: (path) => lineOf(lines, path) };
  } catch (cause) {
    // The other lines of the message quote the file, which may be a secret.
    const [message] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
    throw ruleError(
      name,
      cause instanceof TomlError ? cause.line : 1,
      messageOf(message).replace(/^Invalid TOML document: /, ''),
      'the file must be TOML as gitleaks reads it; see docs/rules.md',
    );
  }
}

function lineOf(lines: ReadonlyMap<string, number>, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const line = lines.get(JSON.stringify(path.slice(0, length)));
    if (line !== undefined) return line;
  }
  return 1;
}

const KEY = String.raw`(?:[\w-]+|"[^"\n]*"|'[^'\n]*')`;
const HEADER = new RegExp(String.raw`[ \t]*(\[\[?)[ \t]*(${KEY}(?:[ \t]*\.[ \t]*${KEY})*)[ \t]*\]`, 'y');
const ENTRY = new RegExp(String.raw`[ \t]*(${KEY}(?:[ \t]*\.[ \t]*${KEY})*)[ \t]*=`, 'y');
/** Strings, comments, and the brackets that let a value span several lines. */
const VALUE = /"""[^]*?"""|'''[^]*?'''|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#[^\n]*|[[\]{}\n]/g;

/**
 * Returns the lines of tables and keys by path, as JSON: the parser does not give them. The text need not be valid
 * TOML.
 */
function linesIn(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const counts = new Map<string, number>();
  let table: Path = [];
  let line = 1;
  let depth = 0;
  const addLine = (path: Path): void => {
    const key = JSON.stringify(path);
    if (!lines.has(key)) lines.set(key, line);
  };
  /** Reads a table's header or a key at the start of a line, and returns the offset after it. */
  const readStart = (at: number): number => {
    HEADER.lastIndex = ENTRY.lastIndex = at;
    const header = HEADER.exec(text);
    if (header !== null) {
      table = tableOf(keysIn(header[2] ?? ''), header[1] === '[[', counts);
      addLine(table);
      return HEADER.lastIndex;
    }
    const entry = ENTRY.exec(text);
    if (entry === null) return at;
    addLine([...table, ...keysIn(entry[1] ?? '')]);
    return ENTRY.lastIndex;
  };
  VALUE.lastIndex = readStart(0);
  for (let token = VALUE.exec(text)?.[0]; token !== undefined; token = VALUE.exec(text)?.[0]) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth = Math.max(0, depth - 1);
    line += token.split('\n').length - 1;
    if (token === '\n' && depth === 0) VALUE.lastIndex = readStart(VALUE.lastIndex);
  }
  return lines;
}

function keysIn(dotted: string): readonly string[] {
  return (dotted.match(new RegExp(KEY, 'g')) ?? []).map((key) => key.replace(/^["']|["']$/g, ''));
}

/** Returns the path of a table's header: `[[rules.allowlists]]` is the next allowlist of the last rule. */
function tableOf(keys: readonly string[], isArray: boolean, counts: Map<string, number>): Path {
  const path: (string | number)[] = [];
  for (const [i, key] of keys.entries()) {
    path.push(key);
    const array = JSON.stringify(path);
    const count = counts.get(array);
    const isNext = isArray && i === keys.length - 1;
    if (isNext) {
      counts.set(array, (count ?? -1) + 1);
      path.push((count ?? -1) + 1);
    } else if (count !== undefined) path.push(count);
  }
  return path;
}
