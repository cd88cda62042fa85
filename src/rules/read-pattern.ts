import type { CharacterSet, Element, Pattern } from '../catalogue/model/pattern.ts';
import { describeUnknown } from './did-you-mean.ts';
import { isRecord } from './fields.ts';
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

/** The kinds of elements, by the field that names the kind; the values list the other fields of each. */
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
const MAX_DEPTH = 20;

/** Reads the pattern of a field: text in the short form, or a list of such texts and of elements as maps. */
export function readPattern(file: RuleFile, path: Path, value: unknown, depth = 0): Pattern {
  if (depth > MAX_DEPTH) refuse(file, path, 'the format is nested too deeply', HINT);
  if (typeof value === 'string') return readShortForm(file, path, value);
  if (!Array.isArray(value)) return refuse(file, path, 'a format must be text or a list', HINT);
  return value.flatMap((each: unknown, i) =>
    typeof each === 'string'
      ? readShortForm(file, [...path, i], each)
      : [readElement(file, [...path, i], each, depth)],
  );
}

/** Reads `acme_{alnum 32}-{hex 8-16 +_}`: fixed text, and in braces a set, its length and further characters. */
function readShortForm(file: RuleFile, path: Path, text: string): Pattern {
  const elements: Element[] = [];
  let fixed = '';
  const close = (): void => {
    if (fixed !== '') elements.push({ lit: fixed });
    fixed = '';
  };
  for (const [piece] of text.matchAll(/\{\{|\}\}|\{[^{}]*\}|[^]/gu)) {
    if (piece === '{{' || piece === '}}') fixed += piece.slice(1);
    else if (piece === '{' || piece === '}') {
      // The error does not quote the text, which may be a secret.
      refuse(file, path, `a lone ${piece} in the format`, `write ${piece}${piece} for a brace of the text`);
    } else if (piece.length > 2 && piece.startsWith('{')) {
      close();
      elements.push(readShortRun(file, path, piece));
    } else fixed += piece;
  }
  close();
  return elements;
}

function readShortRun(file: RuleFile, path: Path, piece: string): Element {
  if (piece === '{uuid}') return { set: 'uuid' };
  const [, name = '', min = '', max = min, plus] =
    /^\{([\w-]+) +(\d+)(?:-(\d+))?(?: +\+([^\s]+))?\}$/.exec(piece) ?? [];
  if (name === '') refuse(file, path, `${piece} cannot be read`, HINT);
  const set = setNamed(file, path, name);
  const bounds = { min: Number(min), max: Number(max) };
  return plus === undefined ? { set, ...bounds } : { set, ...bounds, plus };
}

function setNamed(file: RuleFile, path: Path, name: string): CharacterSet {
  if (isSet(name)) return name;
  const known = Object.keys(SETS);
  return refuse(
    file,
    path,
    describeUnknown('set', name, known),
    `known sets: ${known.join(', ')}; in the short form a length follows`,
  );
}

function readElement(file: RuleFile, path: Path, value: unknown, depth: number): Element {
  if (!isRecord(value)) return refuse(file, path, 'an element must be text or a map', HINT);
  const kinds = Object.keys(KINDS).filter((kind) => Object.hasOwn(value, kind));
  const [kind = ''] = kinds;
  if (kinds.length !== 1)
    return refuse(file, path, `an element needs exactly one of ${Object.keys(KINDS).join(', ')}`, HINT);
  for (const name of Object.keys(value)) {
    if (name !== kind && KINDS[kind]?.includes(name) !== true)
      refuse(file, [...path, name], `an element with ${kind} has no field ${JSON.stringify(name)}`, HINT);
  }
  const text = (name: string): string =>
    typeof value[name] === 'string'
      ? value[name]
      : refuse(file, [...path, name], `${name} must be text`, 'put it in quotes');
  const choices = (): readonly unknown[] => {
    const list = value[kind];
    if (Array.isArray(list) && list.length > 0) return list;
    return refuse(file, path, `${kind} must be a list that is not empty`, HINT);
  };
  const ci = value.ci === undefined ? {} : { ci: flag(file, [...path, 'ci'], value.ci) };
  switch (kind) {
    case 'lit':
      return { lit: text('lit'), ...ci };
    case 'oneOf':
      return { oneOf: choices().map((each) => textOf(file, path, each)), ...ci };
    case 'anyOf':
      return {
        anyOf: choices().map((each, i) => readPattern(file, [...path, 'anyOf', i], each, depth + 1)),
      };
    case 'set': {
      const name = text('set');
      if (name === 'uuid') return { set: 'uuid' };
      const set = setNamed(file, path, name);
      const plus = value.plus === undefined ? {} : { plus: text('plus') };
      return { set, ...bounds(file, path, value), ...plus };
    }
    case 'seq':
      return { seq: readPattern(file, [...path, 'seq'], value.seq, depth + 1), ...bounds(file, path, value) };
    case 'chars':
      return { chars: text('chars'), ...bounds(file, path, value) };
    default:
      return { not: text('not'), ...bounds(file, path, value) };
  }
}

/** Reads `min` and `max`; without `max`, it is `min`. */
function bounds(
  file: RuleFile,
  path: Path,
  { min, max = min }: Readonly<Record<string, unknown>>,
): { readonly min: number; readonly max: number } {
  if (typeof min === 'number' && typeof max === 'number') return { min, max };
  return refuse(file, path, 'the length is missing: give min, and max if it differs', HINT);
}

function flag(file: RuleFile, path: Path, value: unknown): boolean {
  return typeof value === 'boolean' ? value : refuse(file, path, 'ci must be true or false', HINT);
}

function textOf(file: RuleFile, path: Path, value: unknown): string {
  return typeof value === 'string'
    ? value
    : refuse(file, path, 'oneOf must be a list of texts', 'put them in quotes');
}
