import type { Detector } from '../model/detector.ts';
import type { Identifier, IdentifierRow, Recognition } from '../model/identifier.ts';
import { lit } from '../model/pattern.ts';
import type { Vendor } from '../model/vendor.ts';
import { assignment } from '../patterns/names.ts';
import { titleOf } from './key-detector.ts';

/** An identifier with full ids. */
export interface UsedIdentifier {
  readonly id: string;
  /** Ids of the secrets that it is used with. */
  readonly usedWith: readonly string[];
  /** Null for a secret that serves as an identifier: it has a detector already. */
  readonly detector: Detector | null;
}

export function identifierOf(vendor: Vendor, identifier: Identifier): UsedIdentifier {
  const { slug } = vendor;
  const full = (types: readonly string[]): readonly string[] => types.map((type) => `${slug}-${type}`);
  if ('secretType' in identifier)
    return { id: `${slug}-${identifier.secretType}`, usedWith: full(identifier.usedWith), detector: null };
  if ('recognition' in identifier) {
    const detector = rowDetector(vendor, identifier);
    return { id: detector.id, usedWith: full(identifier.usedWith), detector };
  }
  const confidence = identifier.context === undefined ? 'high' : 'medium';
  const detector: Detector = {
    ...identifier,
    vendor: slug,
    severity: 'info',
    confidence,
    isIdentifier: true,
  };
  return { id: identifier.id, usedWith: [], detector };
}

function rowDetector({ slug, name }: Vendor, { type, pattern, recognition }: IdentifierRow): Detector {
  const recognised = recognise(slug, type, recognition);
  return {
    id: `${slug}-${type}`,
    vendor: slug,
    title: `${name} ${titleOf(type)}`,
    description: `Identifies an account, a user or an application of ${name}; with its secret, it gives access.`,
    severity: 'info',
    confidence: recognised.context === undefined ? 'high' : 'medium',
    isIdentifier: true,
    pattern,
    ...recognised,
  };
}

type Recognised = Pick<Detector, 'examples' | 'counterExamples' | 'context' | 'before' | 'after'>;

function recognise(slug: string, type: string, recognition: Recognition): Recognised {
  switch (recognition.by) {
    case 'itself':
      return {
        examples: ['THING={secret}', 'thing: "{secret}"'],
        counterExamples: ['THING=${FROM_VAULT}', 'thing: "<your-id>"'],
      };
    case 'words': {
      const { words = [slug] } = recognition;
      const [word = ''] = words;
      const variable = word.includes('_') ? word : `${word}_${type.replaceAll('-', '_')}`;
      return {
        context: { words, within: 40 },
        examples: [`${variable.toUpperCase()}={secret}`, `${variable}: "{secret}"`],
        counterExamples: ['digest: {secret}', `${variable.toUpperCase()}=\${FROM_VAULT}`],
      };
    }
    case 'email-words': {
      const { words = [slug] } = recognition;
      const [word = ''] = words;
      return {
        context: { words, within: 40 },
        examples: [`${word.toUpperCase()}_USER={secret}`, `${word}_email: "{secret}"`],
        counterExamples: ['written to {secret}', `${word.toUpperCase()}_USER=\${FROM_VAULT}`],
      };
    }
    case 'names': {
      const [first = ''] = recognition.names;
      return {
        before: assignment(recognition.names),
        examples: [`${first.toUpperCase()}={secret}`, `${first}: "{secret}"`],
        counterExamples: ['thing: {secret}', `${first.toUpperCase()}=\${FROM_VAULT}`],
      };
    }
    case 'domain': {
      const { domain } = recognition;
      return {
        after: [lit(`.${domain}`)],
        examples: [`THING=https://{secret}.${domain}/`, `thing: "{secret}.${domain}"`],
        counterExamples: [`thing: "https://${domain}/"`, 'THING=https://{secret}.example/'],
      };
    }
  }
}
