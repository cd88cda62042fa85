import type { Detector } from '../catalogue/model/detector.ts';
import type { Allowlist, RegexDetector } from '../matcher/regex/regex-detector.ts';
import { secretPatternOf } from '../matcher/regex/secret-pattern.ts';
import { parseRegex } from '../matcher/regex/parse.ts';
import type { Fields } from './fields.ts';

/**
 * Returns the detector of a rule with a regular expression. YAML and gitleaks' TOML have these fields in common.
 * @param fileAllowlists those of the file that apply to the rule, besides its own
 */
export function readRegexDetector(
  fields: Fields,
  described: Omit<Detector, 'pattern' | 'examples' | 'counterExamples'> &
    Partial<Pick<Detector, 'examples' | 'counterExamples'>>,
  source: string,
  fileAllowlists: readonly Allowlist[] = [],
): RegexDetector {
  const parsed = parseRegex(source);
  const secretGroup = fields.wholeNumber('secretGroup', 1000) ?? 0;
  if (secretGroup > parsed.groups) {
    fields.refuse(
      'secretGroup',
      `secretGroup is ${String(secretGroup)}, but the last group of the regular expression is ${String(parsed.groups)}`,
    );
  }
  const path = fields.regex('path');
  const allowlists = [fields.map('allowlist'), ...fields.maps('allowlists')]
    .filter((each) => each !== undefined)
    .flatMap((each) => readAllowlist(each));
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
      allowlists: [...allowlists, ...fileAllowlists],
    },
  };
}

/** Returns no allowlist if it needs a commit to match: an image has no commits. */
export function readAllowlist(fields: Fields): readonly Allowlist[] {
  const condition = fields.choice('condition', ['OR', 'AND', 'or', 'and', '||', '&&']) ?? 'OR';
  const isEvery = ['AND', 'and', '&&'].includes(condition);
  const list: Allowlist = {
    regexes: fields.regexes('regexes'),
    regexTarget: readTarget(fields),
    stopwords: fields.texts('stopwords').map((word) => word.toLowerCase()),
    paths: fields.regexes('paths'),
    isEvery,
  };
  const commits = fields.texts('commits');
  if (list.stopwords.includes('')) fields.refuse('stopwords', 'an empty stopword would allow everything');
  const isEmpty = list.regexes.length + list.stopwords.length + list.paths.length === 0;
  if (isEmpty && commits.length === 0)
    fields.refuse(null, 'the allowlist is empty', 'add regexes, stopwords or paths, or remove it');
  return isEmpty || (isEvery && commits.length > 0) ? [] : [list];
}

function readTarget(fields: Fields): Allowlist['regexTarget'] {
  if (fields.text('regexTarget') === '') return 'secret';
  return fields.choice('regexTarget', ['secret', 'match', 'line']) ?? 'secret';
}
