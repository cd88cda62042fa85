import type { CheckName } from '../model/check.ts';
import type { Context, Detector } from '../model/detector.ts';
import type { Key, KeyOptions } from '../model/key.ts';
import type { CharacterSet, Element, Pattern } from '../model/pattern.ts';
import type { Entry } from '../model/vendor.ts';

/**
 * The lengths of contextual keys are known from few examples, and later keys may be longer. Hexadecimal keys are
 * hashes or UUIDs and keep their length.
 */
const GROWTH = 8;
function withRoomToGrow(pattern: Pattern): Pattern {
  const last = pattern.at(-1);
  if (last === undefined || !('set' in last) || last.set === 'uuid' || FIXED.has(last.set)) return pattern;
  if (last.min !== last.max || last.min < 19 || last.plus?.includes('=') === true) return pattern;
  return [...pattern.slice(0, -1), { ...last, max: last.max + GROWTH }];
}
const FIXED: ReadonlySet<CharacterSet> = new Set(['digit', 'hex', 'hex-lower', 'hex-upper']);

/** Returns the detector of a key: what the key does not say is derived from the vendor's name and the key's type. */
export function keyDetector(vendor: Entry, { type, pattern: known, isContextual, options }: Key): Detector {
  const { slug, name, offers = '', keyDefaults } = vendor;
  const given: KeyOptions = { severity: 'high', ...keyDefaults, ...options };
  const pattern = isContextual && given.after === undefined ? withRoomToGrow(known) : known;
  const { words, within = 40, side, check, ...rest } = given;
  const context =
    words === undefined ? (isContextual ? writtenForms(slug, name) : undefined) : withoutLonger(words);
  const variable = variableFor(name, type, context);
  const entropy = given.entropy ?? leastEntropy(pattern);
  const condition = check ?? checkFor(pattern, isContextual);
  return {
    id: `${slug}-${type}`,
    vendor: slug,
    title: `${name} ${titleOf(type)}`,
    description: descriptionOf(name, offers, type),
    severity: 'high',
    confidence: isContextual ? 'medium' : 'high',
    pattern,
    ...(context && { context: { words: context, within, ...(side && { side }) } }),
    ...(entropy !== undefined && { entropy }),
    ...(condition !== 'none' && { check: condition }),
    examples: [`${variable}={secret}`, `${variable.toLowerCase()}: "{secret}"`],
    counterExamples: counterExamplesOf(variable, pattern, given.before, isContextual),
    ...rest,
  };
}

/** `betterstack`, `better_stack`, `better-stack` and `better stack`, without those that contain another one. */
function writtenForms(slug: string, name: string): readonly string[] {
  const parts = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const forms = [slug, parts.join(''), parts.join('_'), parts.join('-'), name.toLowerCase()];
  return withoutLonger(forms);
}

function withoutLonger(words: readonly string[]): readonly string[] {
  const different = [...new Set(words)];
  return different.filter((word) => !different.some((other) => other !== word && word.includes(other)));
}

const SPELLINGS: ReadonlyMap<string, string> = new Map([
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
    .map((word) => SPELLINGS.get(word) ?? word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ');

function descriptionOf(name: string, offers: string, type: string): string {
  const owner = `${name} (${offers})`;
  if (type.includes('webhook')) return `Sends events to ${owner} as if they came from a trusted sender.`;
  if (/password|passphrase|pword|credentials/.test(type)) return `Signs in to ${owner}.`;
  if (/(?:client|app|consumer|application)-secret/.test(type))
    return `Proves to ${owner} that an application is the one it claims to be.`;
  if (type.includes('token')) return `Acts at ${owner} as the user or application that it was issued to.`;
  return `Calls the API of ${owner} in the name of the key’s owner.`;
}

/** Returns the name to which the examples assign the secret; it contains a word of the context. */
function variableFor(name: string, type: string, words: Context['words'] | undefined): string {
  const ends = upperSnake(type);
  const plain = `${upperSnake(name)}_${ends}`;
  if (words === undefined || words.some((word) => plain.toLowerCase().includes(word))) return plain;
  return `${(words.find((word) => /^\w+$/.test(word)) ?? '').toUpperCase()}_${ends}`;
}

const upperSnake = (text: string): string => (text.toUpperCase().match(/[A-Z0-9]+/g) ?? []).join('_');

function counterExamplesOf(
  variable: string,
  pattern: Pattern,
  before: Pattern | undefined,
  isContextual: boolean,
): readonly string[] {
  const [first] = before ?? pattern;
  const prefix = first === undefined ? '' : startOf(first);
  const other = isContextual && before === undefined ? 'digest: {secret}' : `It begins with ${prefix}...`;
  return [other, `${variable}=<your-key>`, `${variable}=\${FROM_VAULT}`];
}

function startOf(element: Element): string {
  if ('lit' in element) return element.lit;
  return 'oneOf' in element ? (element.oneOf[0] ?? '') : '';
}

/** Returns the entropy, in bits a character, that random text of the longest run always has; undefined for short runs. */
function leastEntropy(pattern: Pattern): number | undefined {
  const longest = longestRun(pattern);
  if (longest === undefined)
    return pattern.some((element) => 'set' in element && element.set === 'uuid') ? 2.5 : undefined;
  const { set, min } = longest;
  if (set === 'digit') return min < 12 ? undefined : 2;
  if (min >= (set.startsWith('hex') ? 28 : 20)) return 3;
  return min >= 12 ? 2.5 : 1.5;
}

type Run = Extract<Element, { readonly set: CharacterSet }>;

function longestRun(pattern: Pattern): Run | undefined {
  const runs = pattern.flatMap((element): readonly Run[] => {
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

/** A run of letters and digits may be a name or a path in the code; a run of letters alone cannot be graded. */
function checkFor(pattern: Pattern, isContextual: boolean): CheckName | 'none' {
  const longest = longestRun(pattern);
  if (longest === undefined || NO_WORDS.has(longest.set)) return 'none';
  const hasDigits = !['lower', 'upper', 'alpha'].includes(longest.set);
  return isContextual && hasDigits && longest.min < 64 ? 'password-like' : 'not-placeholder';
}
