import { CHECKS, type CheckName, type ChecksumName } from '../catalogue/model/check.ts';
import type { Context, Detector } from '../catalogue/model/detector.ts';
import { DERIVED_BITS } from '../findings/strength.ts';
import { readEnabledRules } from './enabled-rules.ts';
import { type Fields, fieldsOf, isRecord } from './fields.ts';
import { readPattern } from './read-pattern.ts';
import { readRegexDetector } from './regex-rule.ts';
import { describeRule } from './rule-description.ts';
import { refuse, type RuleFile } from './rule-file.ts';

/** A rule as a detector, with the fields that it was read from. */
export interface ReadRule {
  readonly detector: Detector;
  readonly fields: Fields;
}

/** The rules of a file, and the ids of those that are disabled and so were not read. */
export interface ReadRules {
  readonly rules: readonly ReadRule[];
  readonly skipped: readonly string[];
}

const ONLY_FORMAT = ['before', 'after', 'context'];
const ONLY_REGEX = ['keywords', 'secretGroup', 'path', 'allowlist', 'allowlists'];
const FIELDS = ['id', 'vendor', 'title', 'description', 'severity', 'confidence'].concat(
  ['format', ...ONLY_FORMAT, 'entropy', 'checksum', 'check'],
  ['examples', 'counterExamples', 'docs', 'half', 'pair'],
  ['regex', ...ONLY_REGEX],
);

/**
 * Reads the rules of a YAML file: a list, or a map with the list as `rules`.
 * @param disabled ids of rules that are skipped unread
 * @throws ScanError USAGE
 */
export function readYamlRules(file: RuleFile, disabled: ReadonlySet<string>): ReadRules {
  const { data } = file;
  const list = isRecord(data) ? fieldsOf(file, [], data, ['rules']).raw('rules') : data;
  const path = isRecord(data) ? ['rules'] : [];
  if (!Array.isArray(list) || list.length === 0)
    refuse(file, path, 'the file has no rules', 'write a list of rules, or a map with that list as `rules`');
  return readEnabledRules(path, list, disabled, (each, at) => readRule(fieldsOf(file, at, each, FIELDS)));
}

function readRule(fields: Fields): ReadRule {
  const described = { ...describeRule(fields), ...readConditions(fields) };
  const regex = fields.regex('regex');
  if ((regex === undefined) === !fields.has('format'))
    fields.refuse(null, 'a rule needs either a format or a regex');
  for (const name of regex === undefined ? ONLY_REGEX : ONLY_FORMAT) {
    if (fields.has(name))
      fields.refuse(name, `${name} is only for a rule with a ${regex === undefined ? 'regex' : 'format'}`);
  }
  if (regex !== undefined) return { fields, detector: readRegexDetector(fields, described, regex) };
  const context = readContext(fields);
  const patternAt = (name: string) => readPattern(fields.file, [...fields.path, name], fields.raw(name));
  const detector: Detector = {
    ...described,
    pattern: patternAt('format'),
    ...(fields.has('before') && { before: patternAt('before') }),
    ...(fields.has('after') && { after: patternAt('after') }),
    ...(context !== undefined && { context }),
  };
  return { fields, detector };
}

function readConditions(
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
    ...readPair(fields),
  };
}

/** Most bytes between the starts of a pair's values: the default, and the upper limit. */
const PAIR_WITHIN = 400;
const MAX_PAIR_WITHIN = 10_000;

function readPair(fields: Fields): Pick<Detector, 'pair'> {
  const pair = fields.map('pair');
  if (pair === undefined) return {};
  const ids = pair.texts('with');
  if (ids.length === 0) pair.refuse('with', 'pair.with must name at least one detector');
  return { pair: { with: ids, within: pair.wholeNumber('within', MAX_PAIR_WITHIN) ?? PAIR_WITHIN } };
}

/** Most characters between a context word and the secret: the default, and the upper limit. */
const CONTEXT_WITHIN = 40;
const MAX_CONTEXT_WITHIN = 1000;

function readContext(fields: Fields): Context | undefined {
  const context = fields.map('context');
  if (context === undefined) return undefined;
  const words = context.texts('words').map((word) => word.toLowerCase());
  if (words.length === 0) context.refuse('words', 'context.words must have at least one word');
  const side = context.choice('side', ['before', 'either']);
  return {
    words,
    within: context.wholeNumber('within', MAX_CONTEXT_WITHIN) ?? CONTEXT_WITHIN,
    ...(side !== undefined && { side }),
  };
}
