/**
 * Makes detectors out of rows. Most vendors have one or two kinds of keys of which there is no more to say than the
 * format: everything else follows from the vendor's name and the kind's, unless the row says it better.
 */
import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { CheckName } from '../catalogue/model/check.ts';
import type { Context, Detector, Severity } from '../catalogue/model/detector.ts';
import type { CharacterSet, Element, Pattern } from '../catalogue/model/pattern.ts';

/** What a row, or all rows of a vendor, may say better than the rule. The text in it replaces the derived one. */
type Said = Partial<
  Pick<
    Detector,
    | 'title'
    | 'description'
    | 'severity'
    | 'confidence'
    | 'entropy'
    | 'before'
    | 'after'
    | 'docs'
    | 'examples'
    | 'counterExamples'
    | 'pair'
  >
> & {
  readonly words?: Context['words'];
  readonly within?: number;
  readonly side?: Context['side'];
  readonly check?: CheckName | 'none';
};

interface Key {
  readonly type: string;
  readonly format: Pattern;
  /** Whether the vendor's name has to stand near it. */
  readonly isNamed: boolean;
  readonly said: Said;
}

interface Vendor {
  readonly slug: string;
  readonly name: string;
  /** What the vendor offers, to be read behind its name in brackets: `a shared inbox`. */
  readonly what: string;
  readonly keys: readonly Key[];
  readonly said: Said;
}

/** A key that looks like many others: the vendor's name, or one of `words`, has to stand near it. */
export const named = (type: string, format: Pattern, said: Said = {}): Key => ({
  type,
  format,
  isNamed: true,
  said,
});

/** A key whose own text, or the text that touches it, says whose it is. With `words` one has to stand near it too. */
export const marked = (type: string, format: Pattern, said: Said = {}): Key => ({
  type,
  format,
  isNamed: false,
  said,
});

/** The same key where nothing names its vendor: a short prefix is a weak sign of whose it is. */
export const unnamed = (type: string, format: Pattern, said: Said = {}): Key =>
  marked(`${type}-unnamed`, format, {
    confidence: 'low',
    check: 'password-like',
    examples: ['THING={secret}', 'thing: "{secret}"'],
    ...said,
  });

export const vendor = (
  slug: string,
  name: string,
  what: string,
  keys: readonly Key[],
  said: Said = {},
): Vendor => ({ slug, name, what, keys, said });

/** The detectors of a field of business. `severity` is what a key of the field opens as a rule. */
export function table(severity: Severity, ...vendors: readonly Vendor[]): readonly Detector[] {
  return vendors.flatMap((one) =>
    one.keys.map((key) => detectorOf(one, { ...key, said: { severity, ...one.said, ...key.said } })),
  );
}

/** Where a name is an ordinary word, the ways it is written where a key is meant: `front_api`, `frontToken`. */
export function qualified(...names: readonly string[]): readonly string[] {
  return names.flatMap((name) =>
    ['_', '-', '', ' ']
      .flatMap((separator) =>
        ['api', 'key', 'token', 'secret', 'access', 'private'].map((noun) => name + separator + noun),
      )
      .concat(`${name}_client`, `${name}.com`, `${name}.io`),
  );
}

/** Runs with a dash between them: `grouped('alnum', 8, 4, 4, 4, 12)` is a UUID that need not be hexadecimal. */
export const grouped = (set: CharacterSet, ...lengths: readonly number[]): Pattern =>
  lengths.flatMap((length, i): Pattern => (i === 0 ? [run(set, length)] : [lit('-'), run(set, length)]));

/** What fills base64 up to a multiple of four. Many leave it away. */
export const padding: Element = { chars: '=', min: 0, max: 2 };

/**
 * A run that is padded with `=`, or that knows it as a character like others. It does not start with one: that is the
 * sign of an assignment. For the same reason it has about one length: `KEY=` in front of it would make a longer one.
 */
export const padded = (set: CharacterSet, min: number, max: number = min, plus = ''): Pattern => [
  run(set, 1, 1, plus),
  run(set, min - 1, max - 1, `${plus}=`),
];

/**
 * A JSON Web Token. Its length is no part of the format: the payload holds names and dates. Signed or not, encrypted
 * or not (then it has five parts).
 */
export const jsonWebToken: Pattern = [
  lit('ey'),
  run('base64url', 12, 400),
  lit('.'),
  run('base64url', 12, 3100, './'),
  run('base64url', 16, 16, '/'),
];

/** Header, payload and signature, in whatever encoding. */
export const signedText: Pattern = [
  run('base64url', 16, 400),
  lit('.'),
  run('base64url', 16, 2000),
  lit('.'),
  run('base64url', 16, 1100),
];

/** `password=`, `passphrase: "`, `"pwd": "`: what stands in front of a secret that a person chose. */
export const assignedPassword: Pattern = [
  { oneOf: ['passphrase', 'password', 'passwd', 'pass', 'pwd'], ci: true },
  { chars: '"\'', min: 0, max: 1 },
  { chars: ' \t', min: 0, max: 4 },
  { oneOf: ['=', ':', '=>', ':='] },
  { chars: ' \t', min: 0, max: 4 },
  { chars: '"\'', min: 0, max: 1 },
];

/**
 * The length of a key of the long tail is known from few examples, and a later make of it may be a little longer. Of
 * hexadecimal keys it is that of a hash or a UUID, and stays.
 */
const GROWTH = 8;
function withRoomToGrow(format: Pattern): Pattern {
  const last = format.at(-1);
  if (last === undefined || !('set' in last) || last.set === 'uuid' || FIXED.has(last.set)) return format;
  if (last.min !== last.max || last.min < 19 || last.plus?.includes('=') === true) return format;
  return [...format.slice(0, -1), { ...last, max: last.max + GROWTH }];
}
const FIXED: ReadonlySet<CharacterSet> = new Set(['digit', 'hex', 'hex-lower', 'hex-upper']);

function detectorOf({ slug, name, what }: Vendor, { type, format: known, isNamed, said }: Key): Detector {
  const format = isNamed && said.after === undefined ? withRoomToGrow(known) : known;
  const { words, within = 40, side, check, ...rest } = said;
  const context =
    words === undefined ? (isNamed ? writtenForms(slug, name) : undefined) : withoutLonger(words);
  const variable = variableFor(name, type, context);
  const entropy = said.entropy ?? leastEntropy(format);
  const condition = check ?? conditionFor(format, isNamed);
  return defineDetector({
    id: `${slug}-${type}`,
    vendor: slug,
    title: `${name} ${titleOf(type)}`,
    description: descriptionOf(name, what, type),
    severity: 'high',
    confidence: isNamed ? 'medium' : 'high',
    pattern: format,
    ...(context && { context: { words: context, within, ...(side && { side }) } }),
    ...(entropy !== undefined && { entropy }),
    ...(condition !== 'none' && { check: condition }),
    examples: [`${variable}={secret}`, `${variable.toLowerCase()}: "{secret}"`],
    counterExamples: counterExamplesOf(variable, format, said.before, isNamed),
    ...rest,
  });
}

/** `betterstack`, `better_stack`, `better-stack` and `better stack`, without those that hold another. */
function writtenForms(slug: string, name: string): readonly string[] {
  const parts = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const forms = [slug, parts.join(''), parts.join('_'), parts.join('-'), name.toLowerCase()];
  return withoutLonger(forms);
}

function withoutLonger(words: readonly string[]): readonly string[] {
  const different = [...new Set(words)];
  return different.filter((word) => !different.some((other) => other !== word && word.includes(other)));
}

const SPELT: ReadonlyMap<string, string> = new Map([
  ...['AI', 'API', 'CI', 'ID', 'SDK', 'URI', 'URL', 'JWT', 'CDP', 'OAuth'].map((word): [string, string] => [
    word.toLowerCase(),
    word,
  ]),
  ['v2', '(new format)'],
  ['legacy', '(old format)'],
  ['unnamed', '(unnamed)'],
]);

export const titleOf = (type: string): string =>
  type
    .split('-')
    .map((word) => SPELT.get(word) ?? word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ');

function descriptionOf(name: string, what: string, type: string): string {
  const owner = `${name} (${what})`;
  if (type.includes('webhook')) return `Sends events to ${owner} as if they came from a trusted sender.`;
  if (/password|passphrase|pword|credentials/.test(type)) return `Signs in to ${owner}.`;
  if (/(?:client|app|consumer|application)-secret/.test(type))
    return `Proves to ${owner} that an application is the one it claims to be.`;
  if (type.includes('token')) return `Acts at ${owner} as the user or application that it was issued to.`;
  return `Calls the API of ${owner} in the name of the key’s owner.`;
}

/** The name that the examples assign the secret to: one that holds a word of the context. */
function variableFor(name: string, type: string, words: Context['words'] | undefined): string {
  const ends = upperSnake(type);
  const plain = `${upperSnake(name)}_${ends}`;
  if (words === undefined || words.some((word) => plain.toLowerCase().includes(word))) return plain;
  return `${(words.find((word) => /^\w+$/.test(word)) ?? '').toUpperCase()}_${ends}`;
}

const upperSnake = (text: string): string => (text.toUpperCase().match(/[A-Z0-9]+/g) ?? []).join('_');

function counterExamplesOf(
  variable: string,
  format: Pattern,
  before: Pattern | undefined,
  isNamed: boolean,
): readonly string[] {
  const [first] = before ?? format;
  const prefix = first === undefined ? '' : startOf(first);
  const other = isNamed && before === undefined ? 'digest: {secret}' : `It begins with ${prefix}...`;
  return [other, `${variable}=<your-key>`, `${variable}=\${FROM_VAULT}`];
}

function startOf(element: Element): string {
  if ('lit' in element) return element.lit;
  return 'oneOf' in element ? (element.oneOf[0] ?? '') : '';
}

/** Bits a character that random text of this format has in any case, by its longest run; undefined for short ones. */
function leastEntropy(format: Pattern): number | undefined {
  const longest = longestRun(format);
  if (longest === undefined)
    return format.some((element) => 'set' in element && element.set === 'uuid') ? 2.5 : undefined;
  const { set, min } = longest;
  if (set === 'digit') return min < 12 ? undefined : 2;
  if (min >= (set.startsWith('hex') ? 28 : 20)) return 3;
  return min >= 12 ? 2.5 : 1.5;
}

type Run = Extract<Element, { readonly set: CharacterSet }>;

function longestRun(format: Pattern): Run | undefined {
  const runs = format.flatMap((element): readonly Run[] => {
    if ('anyOf' in element)
      return element.anyOf
        .map(longestRun)
        .filter((run) => run !== undefined)
        .toSorted((a, b) => a.min - b.min)
        .slice(0, 1);
    return 'set' in element && element.set !== 'uuid' ? [element] : [];
  });
  return runs.toSorted((a, b) => b.min - a.min)[0];
}

const NO_WORDS: ReadonlySet<CharacterSet> = new Set(['digit', 'hex', 'hex-lower', 'hex-upper', 'space']);

/** A run of letters and digits may be a name or a path in the code; of letters alone, nothing tells. */
function conditionFor(format: Pattern, isNamed: boolean): CheckName | 'none' {
  const longest = longestRun(format);
  if (longest === undefined || NO_WORDS.has(longest.set)) return 'none';
  const hasDigits = !['lower', 'upper', 'alpha'].includes(longest.set);
  return isNamed && hasDigits && longest.min < 64 ? 'password-like' : 'not-placeholder';
}
