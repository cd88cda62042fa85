import { compileRegex } from '../matcher/regex/compile-regex.ts';
import { describeUnknown } from './did-you-mean.ts';
import { refuse, type Path, type RuleFile } from './rule-file.ts';

/** A map of a rules file. Each method reads one field, and refuses the rule if the value has the wrong type. */
export interface Fields {
  readonly file: RuleFile;
  readonly path: Path;
  /** Whether the field has a value; null is none. */
  has(name: string): boolean;
  /** Returns the value unchecked; undefined for null. */
  raw(name: string): unknown;
  text(name: string): string | undefined;
  texts(name: string): readonly string[];
  number(name: string, min: number, max: number): number | undefined;
  wholeNumber(name: string, max: number): number | undefined;
  flag(name: string): boolean;
  choice<T extends string>(name: string, choices: readonly T[]): T | undefined;
  /** Returns the source of a regular expression. It is compiled once here, so that an error names its line. */
  regex(name: string): string | undefined;
  regexes(name: string): readonly string[];
  map(name: string): Fields | undefined;
  maps(name: string): readonly Fields[];
  /** Refuses the rule at a field, or at the whole map for null. */
  refuse(name: string | null, message: string, hint?: string): never;
}

/** Returns the fields of a map. @param known names of the fields that may occur; any other is refused */
export function fieldsOf(file: RuleFile, path: Path, value: unknown, known: readonly string[]): Fields {
  if (!isRecord(value)) refuse(file, path, `${nameOf(path)} must be a map`);
  const at = (name: string): Path => [...path, name];
  const raw = (name: string): unknown =>
    Object.hasOwn(value, name) ? (value[name] ?? undefined) : undefined;
  for (const name of Object.keys(value)) {
    if (!known.includes(name))
      refuse(file, at(name), describeUnknown('field', name, known), `known fields: ${known.join(', ')}`);
  }
  const text = (name: string): string | undefined => {
    const given = raw(name);
    if (given === undefined || typeof given === 'string') return given;
    return refuse(file, at(name), `${name} must be text`, 'put it in quotes');
  };
  const list = (name: string, kind: string): readonly unknown[] => {
    const given = raw(name) ?? [];
    return Array.isArray(given) ? given : refuse(file, at(name), `${name} must be a list${kind}`);
  };
  const texts = (name: string): readonly string[] =>
    list(name, ' of texts').map((each, i) =>
      typeof each === 'string'
        ? each
        : refuse(file, [...at(name), i], `${name} must be a list of texts`, 'put it in quotes'),
    );
  const number = (name: string, min: number, max: number): number | undefined => {
    const given = raw(name);
    if (given === undefined) return undefined;
    if (typeof given === 'number' && given >= min && given <= max) return given;
    return refuse(file, at(name), `${name} must be a number from ${String(min)} to ${String(max)}`);
  };
  const compiled = (source: string, where: Path): string => {
    try {
      compileRegex(source);
      return source;
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      return refuse(file, where, `the regular expression cannot be used: ${reason}`, REGEX_HINT);
    }
  };
  return {
    file,
    path,
    has: (name) => raw(name) !== undefined,
    raw,
    text,
    texts,
    number,
    wholeNumber(name, max) {
      const given = number(name, 0, max);
      if (given !== undefined && !Number.isInteger(given))
        refuse(file, at(name), `${name} must be a whole number`);
      return given;
    },
    flag(name) {
      const given = raw(name) ?? false;
      return typeof given === 'boolean' ? given : refuse(file, at(name), `${name} must be true or false`);
    },
    choice(name, choices) {
      const given = text(name);
      const found = choices.find((each) => each === given);
      if (given === undefined || found !== undefined) return found;
      return refuse(
        file,
        at(name),
        `${name} ${JSON.stringify(given)} is unknown`,
        `choose one of ${choices.join(', ')}`,
      );
    },
    regex(name) {
      const given = text(name);
      return given === undefined ? undefined : compiled(given, at(name));
    },
    regexes: (name) => texts(name).map((each, i) => compiled(each, [...at(name), i])),
    map: (name) =>
      raw(name) === undefined ? undefined : fieldsOf(file, at(name), raw(name), FIELDS[name] ?? []),
    maps: (name) =>
      list(name, '').map((each, i) => fieldsOf(file, [...at(name), i], each, FIELDS[name] ?? [])),
    refuse: (name, message, hint) => refuse(file, name === null ? path : at(name), message, hint),
  };
}

const REGEX_HINT = 'rules use the syntax of RE2 (Go), without lookaround; see docs/rules.md';

const ALLOWLIST = ['description', 'regexes', 'regexTarget', 'stopwords', 'paths', 'condition', 'commits'];
/** The fields of nested maps, by the field that holds the map. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  allowlist: [...ALLOWLIST, 'targetRules'],
  allowlists: [...ALLOWLIST, 'targetRules'],
  context: ['words', 'within', 'side'],
  pair: ['with', 'within'],
  extend: ['useDefault', 'disabledRules', 'path', 'url'],
};

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  return typeof last === 'number' ? 'this entry' : last;
}
