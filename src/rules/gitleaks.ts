import type { Allowlist } from '../matcher/regex/regex-detector.ts';
import { type Fields, fieldsOf } from './fields.ts';
import { readEach } from './read-each.ts';
import { readAllowlist, readRegexDetector } from './regex-fields.ts';
import { refuse, type RuleFile } from './rule-file.ts';
import { describe, type ReadRule, type ReadRules } from './yaml-rules.ts';

const TOP = ['title', 'description', 'minVersion', 'extend', 'rules', 'allowlist', 'allowlists'];
const RULE = ['id', 'description', 'regex', 'keywords', 'entropy', 'secretGroup', 'path', 'tags'].concat(
  ['allowlist', 'allowlists', 'skipReport'],
  ['severity', 'confidence', 'vendor', 'title'],
);

interface SharedAllowlist {
  readonly lists: readonly Allowlist[];
  /** Ids of the rules that it is for; empty: all. */
  readonly rules: readonly string[];
}

/**
 * The rules of a gitleaks configuration. `extend.useDefault` changes nothing: the built-in detectors are there anyway.
 * @param off ids of rules that are not read
 * @throws ScanError USAGE
 */
export function readGitleaksRules(file: RuleFile, off: ReadonlySet<string>): ReadRules {
  const top = fieldsOf(file, [], file.data, TOP);
  const extend = top.map('extend');
  for (const name of ['path', 'url']) {
    if (extend?.has(name) === true)
      extend.refuse(name, `extend.${name} is not followed`, 'give that file with a --rules of its own');
  }
  const shared = [top.map('allowlist'), ...top.maps('allowlists')]
    .filter((each) => each !== undefined)
    .map((each): SharedAllowlist => ({ lists: readAllowlist(each), rules: each.texts('targetRules') }));
  const rules = top.raw('rules') ?? [];
  if (!Array.isArray(rules) || rules.length === 0) {
    refuse(file, ['rules'], 'the file holds no [[rules]]', 'the built-in detectors are used without --rules');
  }
  return readEach(['rules'], rules, off, (each, path) => readRule(fieldsOf(file, path, each, RULE), shared));
}

function readRule(fields: Fields, shared: readonly SharedAllowlist[]): ReadRule {
  const described = describe(fields);
  const entropy = fields.number('entropy', 0, 8) ?? 0;
  const source = fields.regex('regex');
  if (source === undefined || source === '') {
    return fields.refuse(
      null,
      `the rule ${described.id} has no regex`,
      fields.has('path')
        ? 'a rule that names files by their path alone has no counterpart here: give it a regex'
        : 'a rule that changes one of gitleaks’ own has to be given as a whole',
    );
  }
  const lists = shared.filter(({ rules }) => rules.length === 0 || rules.includes(described.id));
  const detector = readRegexDetector(
    fields,
    // A rule that only helps others reports nothing, as the half of a pair.
    {
      ...described,
      ...(entropy > 0 && { entropy }),
      ...(fields.flag('skipReport') && { isIdentifier: true }),
    },
    source,
    lists.flatMap((each) => each.lists),
  );
  return { fields, detector };
}
