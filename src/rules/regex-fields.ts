import type { Detector } from '../catalogue/model/detector.ts';
import type { Allowlist, RegexDetector } from '../matcher/regex/regex-detector.ts';
import { secretPatternOf } from '../matcher/regex/secret-pattern.ts';
import { parseRegex } from '../matcher/regex/parse.ts';
import type { Fields } from './fields.ts';

/** A rule with a regular expression, whose fields YAML and gitleaks' TOML have in common. */
export function readRegexDetector(
  fields: Fields,
  described: Omit<Detector, 'pattern' | 'examples' | 'counterExamples'> &
    Partial<Pick<Detector, 'examples' | 'counterExamples'>>,
  source: string,
  shared: readonly Allowlist[] = [],
): RegexDetector {
  const parsed = parseRegex(source);
  const secretGroup = fields.wholeNumber('secretGroup', 1000) ?? 0;
  if (secretGroup > parsed.groups) {
    fields.refuse(
      'secretGroup',
      `secretGroup is ${String(secretGroup)}, and the regular expression has ${String(parsed.groups)} groups`,
    );
  }
  const path = fields.regex('path');
  const own = [fields.map('allowlist'), ...fields.maps('allowlists')].filter((each) => each !== undefined);
  return {
    examples: [],
    counterExamples: [],
    ...described,
    pattern: secretPatternOf(parsed, secretGroup),
    regex: {
      source,
      keywords: fields.texts('keywords').map((word) => word.toLowerCase()),
      secretGroup,
      ...(path !== undefined && { path }),
      allowlists: [...own.flatMap((each) => readAllowlist(each)), ...shared],
    },
  };
}

/** None where it names nothing but commits, which an image does not have. */
export function readAllowlist(fields: Fields): readonly Allowlist[] {
  const condition = fields.choice('condition', ['OR', 'AND', 'or', 'and', '||', '&&']) ?? 'OR';
  const isEvery = ['AND', 'and', '&&'].includes(condition);
  const list: Allowlist = {
    regexes: fields.regexes('regexes'),
    regexTarget: targetOf(fields),
    stopwords: fields.texts('stopwords').map((word) => word.toLowerCase()),
    paths: fields.regexes('paths'),
    isEvery,
  };
  const commits = fields.texts('commits');
  if (list.stopwords.includes('')) fields.refuse('stopwords', 'an empty stopword would allow everything');
  const isEmpty = list.regexes.length + list.stopwords.length + list.paths.length === 0;
  if (isEmpty && commits.length === 0) {
    fields.refuse(null, 'the allowlist is empty', 'give it regexes, stopwords or paths, or take it away');
  }
  return isEmpty || (isEvery && commits.length > 0) ? [] : [list];
}

function targetOf(fields: Fields): Allowlist['regexTarget'] {
  return fields.text('regexTarget') === ''
    ? 'secret'
    : (fields.choice('regexTarget', ['secret', 'match', 'line']) ?? 'secret');
}
