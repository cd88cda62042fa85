import type { CharacterSet, Element, Pattern } from '../catalogue/model/pattern.ts';
import { isRecord } from './fields.ts';
import { nearest } from '../nearest.ts';
import { refuse, type Path, type RuleFile } from './rule-file.ts';

const SETS: Readonly<Record<CharacterSet, true>> = {
  digit: true,
  'hex-lower': true,
  'hex-upper': true,
  hex: true,
  lower: true,
  upper: true,
  alpha: true,
  'alnum-lower': true,
  'alnum-upper': true,
  alnum: true,
  base32: true,
  base58: true,
  base64: true,
  base64url: true,
  word: true,
  space: true,
};
const isSet = (name: string): name is CharacterSet => Object.hasOwn(SETS, name);

/** What a map may hold beside the field that names its kind. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  lit: ['ci'],
  set: ['min', 'max', 'plus'],
  chars: ['min', 'max'],
  not: ['min', 'max'],
  oneOf: ['ci'],
  anyOf: [],
  seq: ['min', 'max'],
};

const HINT = 'a format is text such as "acme_{alnum 32}", or a list of elements; see docs/rules.md';
const DEEPEST = 20;

/** Reads a format: text in the short form, or a list of such texts and of elements as maps. */
export function readFormat(file: RuleFile, path: Path, value: unknown, depth = 0): Pattern {
  if (depth > DEEPEST) refuse(file, path, 'the format is nested too deep', HINT);
  if (typeof value === 'string') return shortForm(file, path, value);
  if (!Array.isArray(value)) return refuse(file, path, 'a format has to be text or a list', HINT);
  return value.flatMap((each: unknown, i) =>
    typeof each === 'string'
      ? shortForm(file, [...path, i], each)
      : [readElement(file, [...path, i], each, depth)],
  );
}

/** `acme_{alnum 32}-{hex 8-16 +_}`: fixed text, and in braces a set with its length and further characters. */
function shortForm(file: RuleFile, path: Path, text: string): Pattern {
  const elements: Element[] = [];
  let fixed = '';
  const close = (): void => {
    if (fixed !== '') elements.push({ lit: fixed });
    fixed = '';
  };
  for (const [piece] of text.matchAll(/\{\{|\}\}|\{[^{}]*\}|[^]/gu)) {
    if (piece === '{{' || piece === '}}') fixed += piece.slice(1);
    else if (piece === '{' || piece === '}') {
      // The text is not quoted: a rule may look for one known secret.
      refuse(file, path, `a lone ${piece} in the format`, 'a brace that is meant is written twice');
    } else if (piece.length > 2 && piece.startsWith('{')) {
      close();
      elements.push(shortRun(file, path, piece));
    } else fixed += piece;
  }
  close();
  return elements;
}

function shortRun(file: RuleFile, path: Path, piece: string): Element {
  if (piece === '{uuid}') return { set: 'uuid' };
  const [, name = '', least = '', most = least, plus] =
    /^\{([\w-]+) +(\d+)(?:-(\d+))?(?: +\+([^\s]+))?\}$/.exec(piece) ?? [];
  if (name === '') refuse(file, path, `${piece} cannot be read`, HINT);
  const set = setNamed(file, path, name);
  const bounds = { min: Number(least), max: Number(most) };
  return plus === undefined ? { set, ...bounds } : { set, ...bounds, plus };
}

function setNamed(file: RuleFile, path: Path, name: string): CharacterSet {
  if (isSet(name)) return name;
  const [like] = nearest(name, Object.keys(SETS));
  return refuse(
    file,
    path,
    `there is no set ${JSON.stringify(name)}${like === undefined ? '' : `; is it ${like}?`}`,
    `the sets are ${Object.keys(SETS).join(', ')}; in the short form a length follows`,
  );
}

function readElement(file: RuleFile, path: Path, value: unknown, depth: number): Element {
  if (!isRecord(value)) return refuse(file, path, 'an element has to be text or a map', HINT);
  const kinds = Object.keys(KINDS).filter((kind) => Object.hasOwn(value, kind));
  const [kind = ''] = kinds;
  if (kinds.length !== 1)
    return refuse(file, path, `an element has one of ${Object.keys(KINDS).join(', ')}`, HINT);
  for (const name of Object.keys(value)) {
    if (name !== kind && KINDS[kind]?.includes(name) !== true)
      refuse(file, [...path, name], `an element with ${kind} has no field ${JSON.stringify(name)}`, HINT);
  }
  const text = (name: string): string =>
    typeof value[name] === 'string'
      ? value[name]
      : refuse(file, [...path, name], `${name} has to be text`, 'put it in quotes');
  const ci = value.ci === undefined ? {} : { ci: flag(file, [...path, 'ci'], value.ci) };
  switch (kind) {
    case 'lit':
      return { lit: text('lit'), ...ci };
    case 'oneOf':
      return { oneOf: list(file, path, value.oneOf).map((each) => textOf(file, path, each)), ...ci };
    case 'anyOf':
      return {
        anyOf: list(file, path, value.anyOf).map((each, i) =>
          readFormat(file, [...path, 'anyOf', i], each, depth + 1),
        ),
      };
    case 'set': {
      const name = text('set');
      if (name === 'uuid') return { set: 'uuid' };
      const set = setNamed(file, path, name);
      const plus = value.plus === undefined ? {} : { plus: text('plus') };
      return { set, ...bounds(file, path, value), ...plus };
    }
    case 'seq':
      return { seq: readFormat(file, [...path, 'seq'], value.seq, depth + 1), ...bounds(file, path, value) };
    case 'chars':
      return { chars: text('chars'), ...bounds(file, path, value) };
    default:
      return { not: text('not'), ...bounds(file, path, value) };
  }
}

/** `max` is `min` where it is not given. */
function bounds(
  file: RuleFile,
  path: Path,
  { min, max = min }: Readonly<Record<string, unknown>>,
): { readonly min: number; readonly max: number } {
  if (typeof min === 'number' && typeof max === 'number') return { min, max };
  return refuse(file, path, 'the length is missing: min, and max where it differs', HINT);
}

function flag(file: RuleFile, path: Path, value: unknown): boolean {
  return typeof value === 'boolean' ? value : refuse(file, path, 'ci has to be true or false', HINT);
}

function list(file: RuleFile, path: Path, value: unknown): readonly unknown[] {
  if (Array.isArray(value) && value.length > 0) return value;
  return refuse(file, path, 'a choice has to be a list that is not empty', HINT);
}

function textOf(file: RuleFile, path: Path, value: unknown): string {
  return typeof value === 'string'
    ? value
    : refuse(file, path, 'oneOf has to be a list of texts', 'put them in quotes');
}
