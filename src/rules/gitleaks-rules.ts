import type { Allowlist } from '../matcher/regex/regex-detector.ts';
import { readEnabledRules } from './enabled-rules.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { readAllowlist, readRegexDetector } from './regex-rule.ts';
import { describeRule } from './rule-description.ts';
import { refuse, type RuleFile } from './rule-file.ts';
import type { ReadRule, ReadRules } from './yaml-rules.ts';

const TOP = ['title', 'description', 'minVersion', 'extend', 'rules', 'allowlist', 'allowlists'];
const RULE = ['id', 'description', 'regex', 'keywords', 'entropy', 'secretGroup', 'path', 'tags'].concat(
  ['allowlist', 'allowlists', 'skipReport'],
  ['severity', 'confidence', 'vendor', 'title'],
);

/** An allowlist of the file, outside of its rules. */
interface FileAllowlist {
  readonly lists: readonly Allowlist[];
  /** Ids of the rules that it applies to; empty for all rules. */
  readonly targetRules: readonly string[];
}

/**
 * Reads the rules of a gitleaks configuration. `extend.useDefault` has no effect: the built-in detectors run anyway.
 * @param disabled ids of rules that are skipped unread
 * @throws ScanError USAGE
 */
export function readGitleaksRules(file: RuleFile, disabled: ReadonlySet<string>): ReadRules {
  const top = fieldsOf(file, [], file.data, TOP);
  const extend = top.map('extend');
  for (const name of ['path', 'url']) {
    if (extend?.has(name) === true)
      extend.refuse(name, `extend.${name} is not supported`, 'pass that file with another --rules');
  }
  const fileAllowlists = [top.map('allowlist'), ...top.maps('allowlists')]
    .filter((each) => each !== undefined)
    .map((each): FileAllowlist => ({ lists: readAllowlist(each), targetRules: each.texts('targetRules') }));
  const rules = top.raw('rules') ?? [];
  if (!Array.isArray(rules) || rules.length === 0) {
    refuse(
      file,
      ['rules'],
      'the file has no [[rules]]',
      'add a rule, or omit --rules: the built-in detectors do not need it',
    );
  }
  return readEnabledRules(['rules'], rules, disabled, (each, path) =>
    readRule(fieldsOf(file, path, each, RULE), fileAllowlists),
  );
}

function readRule(fields: Fields, fileAllowlists: readonly FileAllowlist[]): ReadRule {
  const description = describeRule(fields);
  const { id } = description;
  const entropy = fields.number('entropy', 0, 8) ?? 0;
  const source = fields.regex('regex');
  if (source === undefined || source === '') {
    return fields.refuse(
      null,
      `the rule ${id} has no regex`,
      fields.has('path')
        ? 'rules that match only a path are not supported: add a regex'
        : 'rules that change a default rule of gitleaks are not supported: copy the whole rule',
    );
  }
  const applying = fileAllowlists.filter(
    ({ targetRules }) => targetRules.length === 0 || targetRules.includes(id),
  );
  const detector = readRegexDetector(
    fields,
    {
      ...description,
      ...(entropy > 0 && { entropy }),
      // Like an identifier, the match of such a rule is never reported alone.
      ...(fields.flag('skipReport') && { isIdentifier: true }),
    },
    source,
    applying.flatMap(({ lists }) => lists),
  );
  return { fields, detector };
}
