import type { CheckName } from '../model/check.ts';
import type { Context, Detector } from '../model/detector.ts';
import type { Key, KeyOptions } from '../model/key.ts';
import type { CharacterSet, Element, Pattern } from '../model/pattern.ts';
import type { Entry } from '../model/vendor.ts';

/** Characters by which a contextual key may be longer: its length is known from few examples. */
const GROWTH = 8;
const LEAST_GROWING = 19;
/** Hexadecimal keys are hashes or UUIDs, which do not grow. */
const FIXED_LENGTH: ReadonlySet<CharacterSet> = new Set(['digit', 'hex', 'hex-lower', 'hex-upper']);

function withRoomToGrow(pattern: Pattern): Pattern {
  const last = pattern.at(-1);
  if (last === undefined || !('set' in last) || last.set === 'uuid' || FIXED_LENGTH.has(last.set))
    return pattern;
  if (last.min !== last.max || last.min < LEAST_GROWING || last.plus?.includes('=') === true) return pattern;
  return [...pattern.slice(0, -1), { ...last, max: last.max + GROWTH }];
}

/** Returns the detector of a key. `KeyOptions` says what is derived from the vendor's name and the key's type. */
export function keyDetector(vendor: Entry, { type, pattern: known, isContextual, options }: Key): Detector {
  const { slug, name, offers, keyDefaults } = vendor;
  const given: KeyOptions = { severity: 'high', ...keyDefaults, ...options };
  const pattern = isContextual && given.after === undefined ? withRoomToGrow(known) : known;
  const { words, within = 40, side, check, ...rest } = given;
  const context =
    words === undefined ? (isContextual ? spellingsOf(slug, name) : undefined) : withoutLonger(words);
  const variable = variableFor(name, type, context);
  const entropy = given.entropy ?? leastEntropy(pattern);
  const usedCheck = check ?? checkFor(pattern, isContextual);
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
    ...(usedCheck !== 'none' && { check: usedCheck }),
    examples: [`${variable}={secret}`, `${variable.toLowerCase()}: "{secret}"`],
    counterExamples: counterExamplesOf(variable, pattern, given.before, isContextual),
    ...rest,
  };
}

/** Returns the spellings of a name: `betterstack`, `better_stack`, `better-stack` and `better stack`. */
function spellingsOf(slug: string, name: string): readonly string[] {
  const parts = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const forms = [slug, parts.join(''), parts.join('_'), parts.join('-'), name.toLowerCase()];
  return withoutLonger(forms);
}

/** Returns the words without those that contain another one, which finds them as well. */
function withoutLonger(words: readonly string[]): readonly string[] {
  const different = [...new Set(words)];
  return different.filter((word) => !different.some((other) => other !== word && word.includes(other)));
}

const ACRONYMS = ['AI', 'API', 'CI', 'ID', 'SDK', 'URI', 'URL', 'JWT', 'CDP', 'OAuth'];
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ...ACRONYMS.map((word): [string, string] => [word.toLowerCase(), word]),
  ['v2', '(new format)'],
  ['legacy', '(old format)'],
  ['unnamed', '(unnamed)'],
]);

/** Returns a type as part of a title: `API Key` for `api-key`. */
export const titleOf = (type: string): string =>
  type
    .split('-')
    .map((word) => SPELLINGS.get(word) ?? word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ');

function descriptionOf(name: string, offers: string | undefined, type: string): string {
  const vendor = offers === undefined ? name : `${name} (${offers})`;
  if (type.includes('webhook')) return `Sends events to ${vendor} as if they came from a trusted sender.`;
  if (/password|passphrase|pword|credentials/.test(type)) return `Signs in to ${vendor}.`;
  if (/(?:client|app|consumer|application)-secret/.test(type))
    return `Proves to ${vendor} that an application is the one it claims to be.`;
  if (type.includes('token')) return `Acts at ${vendor} as the user or application that it was issued to.`;
  return `Calls the API of ${vendor} in the name of the key’s owner.`;
}

/** Returns the variable to which the examples assign the secret. Its name contains a word of the context. */
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

/** Returns bits a character that random text of the longest run always has; undefined if there is no such bound. */
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

/** A run of letters and digits may be a name or a path in code. A run of letters alone always resembles words. */
function checkFor(pattern: Pattern, isContextual: boolean): CheckName | 'none' {
  const longest = longestRun(pattern);
  if (longest === undefined || NO_WORDS.has(longest.set)) return 'none';
  const hasDigits = !['lower', 'upper', 'alpha'].includes(longest.set);
  return isContextual && hasDigits && longest.min < 64 ? 'password-like' : 'not-placeholder';
}
