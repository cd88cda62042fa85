import { readFile } from 'node:fs/promises';
import type { Detector } from '../catalogue/model/detector.ts';
import type { Pattern } from '../catalogue/model/pattern.ts';
import { ScanError, messageOf } from '../errors.ts';
import { compileConfirmers } from '../matcher/compile.ts';
import { isRegexDetector } from '../matcher/regex/regex-detector.ts';
import { isTooAmbiguous } from '../matcher/regex/pattern-cost.ts';
import { nearest } from '../nearest.ts';
import { orLeaveOut } from './read-each.ts';
import type { ReadRule, ReadRules } from './yaml-rules.ts';

const MOST_BYTES = 8 * 1024 * 1024;
/** The numbers of a program's detectors are of 16 bits. */
const MOST_RULES = 10_000;

export interface LoadedRules {
  readonly detectors: readonly Detector[];
  /** Ids of the rules that were passed over. */
  readonly passed: readonly string[];
}

/**
 * The detectors of files of rules: YAML in our notation, or gitleaks' TOML (`.toml`).
 * @param off ids of rules that are not wanted, and so need not be sound
 * @throws ScanError USAGE for the first rule that cannot be loaded, with file and line
 */
export async function loadRules(
  paths: readonly string[],
  builtIn: readonly Detector[],
  off: ReadonlySet<string> = new Set(),
): Promise<LoadedRules> {
  const taken = new Map(builtIn.map(({ id }) => [id, 'a built-in detector']));
  const read: ReadRule[] = [];
  const passed: string[] = [];
  for (const path of paths) {
    const rules = await readRules(path, off);
    passed.push(...rules.passed);
    for (const rule of rules.read) {
      const { id } = rule.detector;
      const owner = taken.get(id);
      if (owner !== undefined)
        rule.fields.refuse('id', `the id ${id} is that of ${owner}`, 'give the rule another id');
      taken.set(id, `the rule at ${path}:${String(rule.fields.file.lineOf([...rule.fields.path, 'id']))}`);
      orLeaveOut(id, () => {
        checkRule(rule);
      });
      read.push(rule);
    }
  }
  if (read.length > MOST_RULES)
    throw new ScanError(
      'USAGE',
      `${String(read.length)} rules are more than the ${String(MOST_RULES)} there may be`,
    );
  for (const { detector, fields } of read) {
    const stranger = detector.pair?.with.find((id) => !taken.has(id) && !passed.includes(id));
    if (stranger !== undefined) {
      const [like] = nearest(stranger, [...taken.keys()]);
      fields.refuse(
        'pair',
        `the pair of ${detector.id} is with ${JSON.stringify(stranger)}, which is no detector`,
        like === undefined ? undefined : `is it ${like}?`,
      );
    }
  }
  return { detectors: read.map(({ detector }) => detector), passed };
}

async function readRules(path: string, off: ReadonlySet<string>): Promise<ReadRules> {
  const text = await readText(path);
  if (/\.toml$/i.test(path)) {
    const { parseToml } = await import('./parse-toml.ts');
    const { readGitleaksRules } = await import('./gitleaks.ts');
    return readGitleaksRules(parseToml(text, path), off);
  }
  if (/\.ya?ml$/i.test(path)) {
    const { parseYaml } = await import('./parse-yaml.ts');
    const { readYamlRules } = await import('./yaml-rules.ts');
    return readYamlRules(parseYaml(text, path), off);
  }
  throw new ScanError('USAGE', `${path}: a file of rules ends in .yaml, .yml or .toml`, {
    hint: 'YAML is our own notation (docs/rules.md), TOML is that of gitleaks',
  });
}

async function readText(path: string): Promise<string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (cause) {
    throw new ScanError('USAGE', `cannot read the rules in ${path}: ${messageOf(cause)}`, { cause });
  }
  if (bytes.length > MOST_BYTES)
    throw new ScanError('USAGE', `${path}: rules of more than ${String(MOST_BYTES)} bytes are not read`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch (cause) {
    throw new ScanError('USAGE', `${path}: it is not text in UTF-8`, { cause });
  }
}

/** What only shows when the rule is compiled. */
function checkRule({ detector, fields }: ReadRule): void {
  const field = isRegexDetector(detector) ? 'regex' : 'format';
  try {
    compileConfirmers(detector);
  } catch (cause) {
    const reason = messageOf(cause).replace(`detector ${detector.id}: `, '');
    fields.refuse(field, `the rule ${detector.id} cannot be used: ${reason}`);
  }
  if (isRegexDetector(detector)) return;
  const whole: Pattern = [...(detector.before ?? []), ...detector.pattern, ...(detector.after ?? [])];
  if (isTooAmbiguous(whole)) {
    fields.refuse(
      field,
      `the rule ${detector.id} cannot be used: its runs can share the same text in too many ways`,
      'put something fixed between runs of the same characters, or make them shorter',
    );
  }
}
