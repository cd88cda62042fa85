import { compileRegex } from '../matcher/regex/compile-regex.ts';
import { nearest } from '../nearest.ts';
import { refuse, type Path, type RuleFile } from './rule-file.ts';

/** A map of a rule file, whose fields are read by name and kind. Everything it gives is checked. */
export interface Fields {
  readonly file: RuleFile;
  readonly path: Path;
  has(name: string): boolean;
  raw(name: string): unknown;
  text(name: string): string | undefined;
  texts(name: string): readonly string[];
  number(name: string, least: number, most: number): number | undefined;
  wholeNumber(name: string, most: number): number | undefined;
  flag(name: string): boolean;
  choice<T extends string>(name: string, choices: readonly T[]): T | undefined;
  /** Regular expressions that were read once, so that what is wrong with one is told with its line. */
  regex(name: string): string | undefined;
  regexes(name: string): readonly string[];
  map(name: string): Fields | undefined;
  maps(name: string): readonly Fields[];
  refuse(name: string | null, message: string, hint?: string): never;
}

/** @param known the fields that there are; any other is refused */
export function fieldsOf(file: RuleFile, path: Path, value: unknown, known: readonly string[]): Fields {
  if (!isRecord(value)) refuse(file, path, `${nameOf(path)} has to be a map`);
  const at = (name: string): Path => [...path, name];
  const raw = (name: string): unknown =>
    Object.hasOwn(value, name) ? (value[name] ?? undefined) : undefined;
  for (const name of Object.keys(value)) {
    if (known.includes(name)) continue;
    const [like] = nearest(name, known);
    refuse(
      file,
      at(name),
      `there is no field ${JSON.stringify(name)} here${like === undefined ? '' : `; is it ${like}?`}`,
      `the fields are ${known.join(', ')}`,
    );
  }
  const text = (name: string): string | undefined => {
    const given = raw(name);
    if (given === undefined || typeof given === 'string') return given;
    return refuse(file, at(name), `${name} has to be text`, 'put it in quotes');
  };
  const texts = (name: string): readonly string[] => {
    const given = raw(name) ?? [];
    if (!Array.isArray(given)) refuse(file, at(name), `${name} has to be a list of texts`);
    return given.map((each: unknown, i) =>
      typeof each === 'string'
        ? each
        : refuse(file, [...at(name), i], `${name} has to be a list of texts`, 'put it in quotes'),
    );
  };
  const number = (name: string, least: number, most: number): number | undefined => {
    const given = raw(name);
    if (given === undefined) return undefined;
    if (typeof given === 'number' && given >= least && given <= most) return given;
    return refuse(file, at(name), `${name} has to be a number from ${String(least)} to ${String(most)}`);
  };
  const checked = (source: string, where: Path): string => {
    try {
      compileRegex(source);
      return source;
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      return refuse(file, where, `the regular expression cannot be used: ${reason}`, REGEX_HINT);
    }
  };
  const fields: Fields = {
    file,
    path,
    has: (name) => raw(name) !== undefined,
    raw,
    text,
    texts,
    number,
    wholeNumber(name, most) {
      const given = number(name, 0, most);
      if (given !== undefined && !Number.isInteger(given))
        refuse(file, at(name), `${name} has to be a whole number`);
      return given;
    },
    flag(name) {
      const given = raw(name) ?? false;
      return typeof given === 'boolean' ? given : refuse(file, at(name), `${name} has to be true or false`);
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
      return given === undefined ? undefined : checked(given, at(name));
    },
    regexes: (name) => texts(name).map((each, i) => checked(each, [...at(name), i])),
    map: (name) =>
      raw(name) === undefined ? undefined : fieldsOf(file, at(name), raw(name), FIELDS[name] ?? []),
    maps(name) {
      const given = raw(name) ?? [];
      if (!Array.isArray(given)) refuse(file, at(name), `${name} has to be a list`);
      return given.map((each: unknown, i) => fieldsOf(file, [...at(name), i], each, FIELDS[name] ?? []));
    },
    refuse: (name, message, hint) => refuse(file, name === null ? path : at(name), message, hint),
  };
  return fields;
}

const REGEX_HINT = 'rules use the syntax of RE2 (Go), without lookaround; see docs/rules.md';

const ALLOWLIST = ['description', 'regexes', 'regexTarget', 'stopwords', 'paths', 'condition', 'commits'];
/** The fields of the maps that stand in others. */
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
  return typeof last === 'number' ? 'what stands here' : last;
}
