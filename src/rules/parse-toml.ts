import { parse, TomlError } from 'smol-toml';
import { messageOf } from '../errors.ts';
import { ruleError, type Path, type RuleFile } from './rule-file.ts';

/** @throws ScanError USAGE */
export function parseToml(text: string, name: string): RuleFile {
  try {
    const places = placesIn(text);
    return { name, data: parse(text, { maxDepth: 50 }), lineOf: (path) => lineOf(places, path) };
  } catch (cause) {
    const [message = ''] = messageOf(
      cause instanceof Error ? new Error(cause.message.split('\n')[0]) : cause,
    ).split('\n');
    throw ruleError(
      name,
      cause instanceof TomlError ? cause.line : 1,
      message.replace(/^Invalid TOML document: /, ''),
      'the file has to be TOML as gitleaks reads it; see docs/rules.md',
    );
  }
}

function lineOf(places: ReadonlyMap<string, number>, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const line = places.get(JSON.stringify(path.slice(0, length)));
    if (line !== undefined) return line;
  }
  return 1;
}

const KEY = String.raw`(?:[\w-]+|"[^"\n]*"|'[^'\n]*')`;
const HEADER = new RegExp(String.raw`[ \t]*(\[\[?)[ \t]*(${KEY}(?:[ \t]*\.[ \t]*${KEY})*)[ \t]*\]`, 'y');
const ENTRY = new RegExp(String.raw`[ \t]*(${KEY}(?:[ \t]*\.[ \t]*${KEY})*)[ \t]*=`, 'y');
/** Strings, comments, and the brackets that keep a value open over several lines. */
const VALUE = /"""[^]*?"""|'''[^]*?'''|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|#[^\n]*|[[\]{}\n]/g;

/** The parser tells no places: the lines of tables and keys, by their paths. The text may be no valid TOML. */
function placesIn(text: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const counts = new Map<string, number>();
  let table: Path = [];
  let line = 1;
  let depth = 0;
  const keep = (path: Path): void => {
    const name = JSON.stringify(path);
    if (!places.has(name)) places.set(name, line);
  };
  const startOfLine = (at: number): number => {
    HEADER.lastIndex = ENTRY.lastIndex = at;
    const header = HEADER.exec(text);
    if (header !== null) {
      table = tableOf(keysIn(header[2] ?? ''), header[1] === '[[', counts);
      keep(table);
      return HEADER.lastIndex;
    }
    const entry = ENTRY.exec(text);
    if (entry === null) return at;
    keep([...table, ...keysIn(entry[1] ?? '')]);
    return ENTRY.lastIndex;
  };
  VALUE.lastIndex = startOfLine(0);
  for (let token = VALUE.exec(text)?.[0]; token !== undefined; token = VALUE.exec(text)?.[0]) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth = Math.max(0, depth - 1);
    line += token.split('\n').length - 1;
    if (token === '\n' && depth === 0) VALUE.lastIndex = startOfLine(VALUE.lastIndex);
  }
  return places;
}

function keysIn(dotted: string): readonly string[] {
  return (dotted.match(new RegExp(KEY, 'g')) ?? []).map((key) => key.replace(/^["']|["']$/g, ''));
}

/** `[[rules.allowlists]]` is the next allowlist of the last rule. */
function tableOf(keys: readonly string[], isArray: boolean, counts: Map<string, number>): Path {
  const path: (string | number)[] = [];
  for (const [i, key] of keys.entries()) {
    path.push(key);
    const name = JSON.stringify(path);
    const count = counts.get(name);
    const isNext = isArray && i === keys.length - 1;
    if (isNext) {
      counts.set(name, (count ?? -1) + 1);
      path.push((count ?? -1) + 1);
    } else if (count !== undefined) path.push(count);
  }
  return path;
}
