import { CONFIDENCES, SEVERITIES, type Detector } from '../catalogue/model/detector.ts';
import { printable } from '../errors.ts';
import type { Fields } from './fields.ts';

/** Reads the fields that name and grade a rule. All but the id have a default. */
export function describeRule(
  fields: Fields,
): Pick<Detector, 'id' | 'vendor' | 'title' | 'description' | 'severity' | 'confidence'> {
  const id = nameAt(fields, 'id') ?? fields.refuse(null, 'the rule has no id');
  return {
    id,
    vendor: nameAt(fields, 'vendor') ?? DEFAULT_VENDOR,
    title: lineAt(fields, 'title') ?? titleOf(id),
    description: lineAt(fields, 'description') ?? `A secret that the rule ${id} describes.`,
    severity: fields.choice('severity', SEVERITIES) ?? 'high',
    confidence: fields.choice('confidence', CONFIDENCES) ?? 'medium',
  };
}

const DEFAULT_VENDOR = 'custom';

const NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/;

function nameAt(fields: Fields, name: string): string | undefined {
  const text = fields.text(name);
  if (text !== undefined && !NAME.test(text)) {
    fields.refuse(
      name,
      `${name} ${JSON.stringify(text)} must be at most 100 letters, digits, -, _ and ., starting with a letter or digit`,
    );
  }
  return text;
}

/** Returns a text as one printable line, since reports print it unchanged; undefined if it is empty. */
function lineAt(fields: Fields, name: string): string | undefined {
  const line = printable(fields.text(name)?.replace(/\s+/g, ' ').trim() ?? '');
  return line === '' ? undefined : line;
}

/** Returns `Acme Token` for `acme-token`. */
const titleOf = (id: string): string =>
  id
    .split(/[-_.]+/)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
