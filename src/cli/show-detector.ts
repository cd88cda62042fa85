import type { Detector } from '../catalogue/model/detector.ts';
import { printable } from '../errors.ts';
import { type Allowlist, type RegexDetector, isRegexDetector } from '../matcher/regex/regex-detector.ts';
import { recognition } from '../rules/recognition.ts';
import { writePattern } from '../rules/write-pattern.ts';

/** Returns the answer of `detectors show --format json`: the pattern's fields have their names of a rules file. */
export function showJson(detector: Detector, userIds: ReadonlySet<string>): string {
  const {
    pattern: format,
    isIdentifier: half,
    checksName: readsName,
    attribution: owner,
    ...others
  } = detector;
  return jsonText({ ...summaryOf(detector, userIds), format, half, readsName, owner, ...others });
}

/** Returns what the JSON of `list` and of `show` both have. @param userIds ids of detectors from rules files */
export function summaryOf(detector: Detector, userIds: ReadonlySet<string>): object {
  const { id, vendor, title, description, severity, confidence } = detector;
  return {
    ...{ id, vendor, title, description, severity, confidence },
    origin: userIds.has(id) ? 'rules' : 'built-in',
    recognition: recognition(detector),
  };
}

export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** A label and its texts, a line each; undefined for what the detector does not have. */
type Entry = readonly [label: string, ...texts: (string | undefined)[]];

const LABEL_WIDTH = 14;

/** Returns the answer of `detectors show`: everything about a detector. */
export function showText(detector: Detector): string {
  const { id, vendor, title, description, severity, confidence, entropy, check, checksum, pair } = detector;
  const entries: readonly Entry[] = [
    ['id', id],
    ['vendor', vendor],
    ['severity', severity],
    ['confidence', confidence],
    ...(isRegexDetector(detector) ? regexEntries(detector) : patternEntries(detector)),
    ['near', contextText(detector)],
    ['entropy', entropy === undefined ? undefined : `at least ${String(entropy)} bits per character`],
    ['check', check],
    ['checksum', checksum],
    ['identifier', detector.isIdentifier === true ? 'reported only with its secret' : undefined],
    ['pair', pair && `with ${pair.with.join(', ')}, within ${String(pair.within)} bytes`],
    ['docs', ...(detector.docs ?? [])],
    ['found in', ...detector.examples.map(onOneLine)],
    ['not found in', ...detector.counterExamples.map(onOneLine)],
  ];
  const lines = entries.flatMap(([label, ...texts]) =>
    texts
      .filter((text) => text !== undefined)
      .map((text, i) => `${(i === 0 ? label : '').padEnd(LABEL_WIDTH)}${printable(text)}`),
  );
  return `${[title, description, '', ...lines].join('\n')}\n`;
}

function patternEntries({ pattern, before, after }: Detector): readonly Entry[] {
  return [
    ['format', writePattern(pattern)],
    ['preceded by', before && writePattern(before)],
    ['followed by', after && writePattern(after)],
  ];
}

function regexEntries({ regex }: RegexDetector): readonly Entry[] {
  const { source, keywords, secretGroup, path, allowlists } = regex;
  return [
    ['regex', source],
    ['keywords', keywords.length === 0 ? undefined : keywords.join(', ')],
    ['secret', secretGroup === 0 ? undefined : `group ${String(secretGroup)}`],
    ['path', path],
    ...allowlists.map(allowlistEntry),
  ];
}

function allowlistEntry({ regexes, regexTarget, stopwords, paths, isEvery }: Allowlist): Entry {
  const conditions = [
    ...regexes.map((regex) => `the ${regexTarget} matches /${regex}/`),
    ...(stopwords.length === 0 ? [] : [`the secret contains ${stopwords.join(' or ')}`]),
    ...paths.map((path) => `the path matches /${path}/`),
  ];
  const joint = isEvery ? 'and' : 'or';
  return ['allowed if', ...conditions.map((text, i) => (i === 0 ? text : `${joint} ${text}`))];
}

function contextText({ context }: Detector): string | undefined {
  if (context === undefined) return undefined;
  const side = context.side === 'either' ? 'before or after' : 'before';
  return `${context.words.join(', ')} (at most ${String(context.within)} characters ${side} the secret)`;
}

const onOneLine = (text: string): string => text.replaceAll('\n', '⏎');
