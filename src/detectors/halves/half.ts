import { defineDetector } from '../../catalogue/model/detector.ts';
import { lit, run, uuid } from '../../catalogue/model/pattern.ts';
import type { Context, Detector } from '../../catalogue/model/detector.ts';
import type { Element, Pattern } from '../../catalogue/model/pattern.ts';
import { titleOf } from '../table.ts';

/** What a secret needs beside it: whoever holds both can use it, and only with both can it be asked after. */
export interface Half {
  readonly id: string;
  /** Ids of the secrets that it belongs to. */
  readonly of: readonly string[];
  /**
   * Of what names an account and opens nothing by itself (account ids, client ids, users, hosts): it is told only where
   * such a secret stands near. Null for what is worth telling by itself, and has its detector elsewhere.
   */
  readonly detector: Detector | null;
}

interface Said {
  readonly context?: Context;
  readonly before?: Pattern;
  readonly after?: Pattern;
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}

/** Bytes between the starts of a half and its secret. */
const WITHIN = 400;

/** The detectors, of which those of secrets know their halves. */
export function withHalves(detectors: readonly Detector[], halves: readonly Half[]): readonly Detector[] {
  const halvesOf = new Map<string, string[]>();
  for (const { id, of } of halves) {
    for (const secret of of) halvesOf.set(secret, [...(halvesOf.get(secret) ?? []), id]);
  }
  const secrets = detectors.map((detector): Detector => {
    const own = halvesOf.get(detector.id);
    if (own === undefined) return detector;
    const { with: others, within } = detector.pair ?? { with: [], within: 0 };
    return { ...detector, pair: { with: [...others, ...own], within: Math.max(within, WITHIN) } };
  });
  return [...secrets, ...halves.flatMap(({ detector }) => detector ?? [])];
}

function half(
  slug: string,
  name: string,
  type: string,
  pattern: Pattern,
  of: readonly string[],
  said: Said,
): Half {
  const detector = defineDetector({
    id: `${slug}-${type}`,
    vendor: slug,
    title: `${name} ${titleOf(type)}`,
    description: `Names an account, a user or an application of ${name}; with its secret it opens it.`,
    severity: 'info',
    confidence: said.context === undefined ? 'high' : 'medium',
    isIdentifier: true,
    pattern,
    ...said,
  });
  return { ...partner(slug, type, of), detector };
}

/** What has its detector elsewhere, such as the API key of a pair of keys. */
export const partner = (slug: string, type: string, of: readonly string[]): Half => ({
  id: `${slug}-${type}`,
  of: of.map((secret) => `${slug}-${secret}`),
  detector: null,
});

/** An id that looks like others: one of the words, by default the vendor's, stands near in front of it. */
export function id(
  slug: string,
  name: string,
  type: string,
  format: Pattern,
  of: readonly string[],
  words: readonly string[] = [slug],
): Half {
  const [word = ''] = words;
  const variable = word.includes('_') ? word : `${word}_${type.replaceAll('-', '_')}`;
  return half(slug, name, type, format, of, {
    context: { words, within: 40 },
    examples: [`${variable.toUpperCase()}={secret}`, `${variable}: "{secret}"`],
    counterExamples: ['digest: {secret}', `${variable.toUpperCase()}=\${FROM_VAULT}`],
  });
}

/** An id that tells by itself whose it is. */
export const markedId = (
  slug: string,
  name: string,
  type: string,
  format: Pattern,
  of: readonly string[],
): Half =>
  half(slug, name, type, format, of, {
    examples: ['THING={secret}', 'thing: "{secret}"'],
    counterExamples: ['THING=${FROM_VAULT}', 'thing: "<your-id>"'],
  });

/** What only the name that it is assigned to tells: users, short numbers, subdomains. Names are `acme_user`. */
export function assignedTo(
  names: readonly string[],
  slug: string,
  name: string,
  type: string,
  format: Pattern,
  of: readonly string[],
): Half {
  const [first = ''] = names;
  return half(slug, name, type, format, of, {
    before: assignment(names),
    examples: [`${first.toUpperCase()}={secret}`, `${first}: "{secret}"`],
    counterExamples: ['thing: {secret}', `${first.toUpperCase()}=\${FROM_VAULT}`],
  });
}

/** An e-mail address with one of the words near in front of it. */
export const email = (
  slug: string,
  name: string,
  of: readonly string[],
  words: readonly string[] = [slug],
): Half => {
  const [word = ''] = words;
  return half(slug, name, 'user-email', EMAIL, of, {
    context: { words, within: 40 },
    examples: [`${word.toUpperCase()}_USER={secret}`, `${word}_email: "{secret}"`],
    counterExamples: ['written to {secret}', `${word.toUpperCase()}_USER=\${FROM_VAULT}`],
  });
};

/** The customer's name in front of the vendor's domain: `acme` of `https://acme.zendesk.com`. */
export const host = (
  slug: string,
  name: string,
  type: string,
  domain: string,
  of: readonly string[],
  label: Pattern = LABEL,
): Half =>
  half(slug, name, type, label, of, {
    after: [lit(`.${domain}`)],
    examples: [`THING=https://{secret}.${domain}/`, `thing: "{secret}.${domain}"`],
    counterExamples: [`thing: "https://${domain}/"`, 'THING=https://{secret}.example/'],
  });

const BLANKS: Element = { chars: ' \t', min: 0, max: 4 };
const QUOTE: Element = { chars: '"\'', min: 0, max: 1 };

/** `ACME_USER=`, `acme-user: "`, `"acmeUser": "`. */
function assignment(names: readonly string[]): Pattern {
  const written = names.flatMap((name) => ['_', '-', '.', ''].map((mark) => name.replaceAll('_', mark)));
  return [
    { oneOf: [...new Set(written)], ci: true },
    QUOTE,
    BLANKS,
    { oneOf: ['=', ':', '=>', ':='] },
    BLANKS,
    QUOTE,
  ];
}

/** A label of a host name (RFC 1123). */
export const LABEL: Pattern = [run('alnum', 1), run('alnum', 0, 62, '-')];
/** Two labels: `acme.eu` of Auth0, where the second tells the region. */
export const labels = (...second: readonly string[]): Pattern => [
  ...LABEL,
  { seq: [lit('.'), { oneOf: second }], min: 0, max: 1 },
];
/** A user name as most vendors allow it. */
export const USER: Pattern = [run('alnum', 1), run('alnum', 1, 62, '._-')];
const EMAIL: Pattern = [
  run('alnum', 1),
  run('alnum', 0, 62, '._%+-'),
  lit('@'),
  run('alnum-lower', 1, 40, '-'),
  { seq: [lit('.'), run('alnum-lower', 2, 20, '-')], min: 0, max: 2 },
  lit('.'),
  run('lower', 2, 10),
];
export const UUID: Pattern = [uuid];
