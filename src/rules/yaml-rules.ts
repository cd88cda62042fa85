import { CHECKS, type CheckName, type ChecksumName } from '../catalogue/model/check.ts';
import { CONFIDENCES, SEVERITIES, type Context, type Detector } from '../catalogue/model/detector.ts';
import { printable } from '../errors.ts';
import { DERIVED_BITS } from '../findings/strength.ts';
import { type Fields, fieldsOf, isRecord } from './fields.ts';
import { readFormat } from './notation.ts';
import { readEach } from './read-each.ts';
import { readRegexDetector } from './regex-fields.ts';
import { refuse, type RuleFile } from './rule-file.ts';

/** A rule that was read, and where it stands. */
export interface ReadRule {
  readonly detector: Detector;
  readonly fields: Fields;
}

const FIELDS = [
  'id',
  'vendor',
  'title',
  'description',
  'severity',
  'confidence',
  'format',
  'before',
  'after',
].concat(
  ['context', 'entropy', 'checksum', 'check', 'examples', 'counterExamples', 'docs', 'half', 'pair'],
  ['regex', 'keywords', 'secretGroup', 'path', 'allowlist', 'allowlists'],
);
const ONLY_FORMAT = ['before', 'after', 'context'];
const ONLY_REGEX = ['keywords', 'secretGroup', 'path', 'allowlist', 'allowlists'];

/** The rules of a file, and the ids of those that were passed over. */
export interface ReadRules {
  readonly read: readonly ReadRule[];
  readonly passed: readonly string[];
}

/** The rules of a YAML file: a list, or a map with `rules`. @param off ids of rules that are not read @throws ScanError USAGE */
export function readYamlRules(file: RuleFile, off: ReadonlySet<string>): ReadRules {
  const { data } = file;
  const top = isRecord(data) ? fieldsOf(file, [], data, ['rules']).raw('rules') : data;
  const path = isRecord(data) ? ['rules'] : [];
  if (!Array.isArray(top) || top.length === 0)
    refuse(
      file,
      path,
      'the file holds no rules',
      'a file of rules is a list, or a map with the list as `rules`',
    );
  return readEach(path, top, off, (each, at) => readRule(fieldsOf(file, at, each, FIELDS)));
}

function readRule(fields: Fields): ReadRule {
  const described = { ...describe(fields), ...conditions(fields) };
  const regex = fields.regex('regex');
  if ((regex === undefined) === !fields.has('format'))
    fields.refuse(null, 'a rule has either a format or a regex');
  for (const name of regex === undefined ? ONLY_REGEX : ONLY_FORMAT) {
    if (fields.has(name))
      fields.refuse(name, `${name} belongs to a rule with a ${regex === undefined ? 'regex' : 'format'}`);
  }
  if (regex !== undefined) return { fields, detector: readRegexDetector(fields, described, regex) };
  const context = contextOf(fields);
  const formatAt = (name: 'before' | 'after') =>
    fields.has(name) ? { [name]: readFormat(fields.file, [...fields.path, name], fields.raw(name)) } : {};
  const detector: Detector = {
    ...described,
    pattern: readFormat(fields.file, [...fields.path, 'format'], fields.raw('format')),
    ...formatAt('before'),
    ...formatAt('after'),
    ...(context !== undefined && { context }),
  };
  return { fields, detector };
}

/** Names the rule; what is not said has a default. */
export function describe(
  fields: Fields,
): Pick<Detector, 'id' | 'vendor' | 'title' | 'description' | 'severity' | 'confidence'> {
  const id = nameAt(fields, 'id') ?? fields.refuse(null, 'the rule has no id');
  return {
    id,
    vendor: (fields.has('vendor') ? nameAt(fields, 'vendor') : undefined) ?? CUSTOM,
    title: (fields.has('title') ? lineAt(fields, 'title') : undefined) ?? titleOf(id),
    description: lineAt(fields, 'description') ?? `A secret that the rule ${id} describes.`,
    severity: (fields.has('severity') ? fields.choice('severity', SEVERITIES) : undefined) ?? 'high',
    confidence: (fields.has('confidence') ? fields.choice('confidence', CONFIDENCES) : undefined) ?? 'medium',
  };
}

/** The vendor of rules that name none. */
const CUSTOM = 'custom';

const NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/;

function nameAt(fields: Fields, name: string): string | undefined {
  const text = fields.text(name);
  if (text !== undefined && !NAME.test(text))
    fields.refuse(name, `${name} ${JSON.stringify(text)} has to be made of letters, digits, -, _ and .`);
  return text;
}

/** Reports write it as it is: one printable line, whatever the file of rules holds. Undefined for an empty one. */
function lineAt(fields: Fields, name: string): string | undefined {
  const line = printable(fields.text(name)?.replace(/\s+/g, ' ').trim() ?? '');
  return line === '' ? undefined : line;
}

const titleOf = (id: string): string =>
  id
    .split(/[-_.]+/)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

function conditions(
  fields: Fields,
): Pick<
  Detector,
  'entropy' | 'checksum' | 'check' | 'examples' | 'counterExamples' | 'docs' | 'isIdentifier' | 'pair'
> {
  const entropy = fields.number('entropy', 0, 8);
  const checksum = fields.choice('checksum', Object.keys(DERIVED_BITS) as ChecksumName[]);
  const check = fields.choice('check', Object.keys(CHECKS) as CheckName[]);
  return {
    ...(entropy !== undefined && { entropy }),
    ...(checksum !== undefined && { checksum }),
    ...(check !== undefined && { check }),
    examples: fields.texts('examples'),
    counterExamples: fields.texts('counterExamples'),
    ...(fields.has('docs') && { docs: fields.texts('docs') }),
    ...(fields.flag('half') && { isIdentifier: true }),
    ...pairOf(fields),
  };
}

function pairOf(fields: Fields): Pick<Detector, 'pair'> {
  const pair = fields.map('pair');
  if (pair === undefined) return {};
  const halves = pair.texts('with');
  if (halves.length === 0) pair.refuse('with', 'a pair is with at least one detector');
  return { pair: { with: halves, within: pair.wholeNumber('within', FARTHEST_HALF) ?? HALF_WITHIN } };
}

/** Bytes between the halves of a pair. */
const HALF_WITHIN = 400;
const FARTHEST_HALF = 10_000;

/** Words may stand this far in front of the secret where the rule does not say. */
const WITHIN = 40;

function contextOf(fields: Fields): Context | undefined {
  const context = fields.map('context');
  if (context === undefined) return undefined;
  const words = context.texts('words').map((word) => word.toLowerCase());
  if (words.length === 0) context.refuse('words', 'a context has at least one word');
  const side = context.choice('side', ['before', 'either']);
  return {
    words,
    within: context.wholeNumber('within', 1000) ?? WITHIN,
    ...(side !== undefined && { side }),
  };
}
