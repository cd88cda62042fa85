import { readFile } from 'node:fs/promises';
import type { Detector } from '../catalogue/model/detector.ts';
import type { Pattern } from '../catalogue/model/pattern.ts';
import { ScanError, messageOf } from '../errors.ts';
import { compileConfirmers } from '../matcher/compile.ts';
import { isRegexDetector } from '../matcher/regex/regex-detector.ts';
import { isTooAmbiguous } from '../matcher/regex/pattern-cost.ts';
import { didYouMean } from './did-you-mean.ts';
import { withDisableHint } from './enabled-rules.ts';
import type { ReadRule, ReadRules } from './yaml-rules.ts';

const MAX_BYTES = 8 * 1024 * 1024;
/** The prefilter numbers detectors in 16 bits. */
const MAX_RULES = 10_000;

export interface LoadedRules {
  readonly detectors: readonly Detector[];
  /** Ids of the rules that are disabled and so were not read. */
  readonly skipped: readonly string[];
}

/**
 * Returns the detectors of rules files: YAML in our notation, or gitleaks' TOML (`.toml`).
 * @param disabled ids of rules that are skipped unread, so they need not be valid
 * @throws ScanError USAGE for the first rule that cannot be loaded, with file and line
 */
export async function loadRules(
  paths: readonly string[],
  builtIn: readonly Detector[],
  disabled: ReadonlySet<string> = new Set(),
): Promise<LoadedRules> {
  const usedIds = new Map(builtIn.map(({ id }) => [id, 'a built-in detector']));
  const loaded: ReadRule[] = [];
  const skipped: string[] = [];
  for (const path of paths) {
    const file = await readRules(path, disabled);
    skipped.push(...file.skipped);
    for (const rule of file.rules) {
      const { id } = rule.detector;
      const user = usedIds.get(id);
      if (user !== undefined)
        rule.fields.refuse('id', `the id ${id} is already used by ${user}`, 'give the rule another id');
      const line = rule.fields.file.lineOf([...rule.fields.path, 'id']);
      usedIds.set(id, `the rule at ${path}:${String(line)}`);
      withDisableHint(id, () => {
        checkCompiles(rule);
      });
      loaded.push(rule);
    }
  }
  if (loaded.length > MAX_RULES) {
    throw new ScanError(
      'USAGE',
      `there are ${String(loaded.length)} rules; at most ${String(MAX_RULES)} are allowed`,
      { hint: 'remove some rules, or run one scan per rules file' },
    );
  }
  const known = new Set([...usedIds.keys(), ...skipped]);
  for (const rule of loaded) checkPair(rule, known);
  return { detectors: loaded.map(({ detector }) => detector), skipped };
}

async function readRules(path: string, disabled: ReadonlySet<string>): Promise<ReadRules> {
  const text = await readText(path);
  if (/\.toml$/i.test(path)) {
    const { parseToml } = await import('./parse-toml.ts');
    const { readGitleaksRules } = await import('./gitleaks-rules.ts');
    return readGitleaksRules(parseToml(text, path), disabled);
  }
  if (/\.ya?ml$/i.test(path)) {
    const { parseYaml } = await import('./parse-yaml.ts');
    const { readYamlRules } = await import('./yaml-rules.ts');
    return readYamlRules(parseYaml(text, path), disabled);
  }
  throw unreadable(path, 'its name must end in .yaml, .yml or .toml', {
    hint: 'use YAML for the notation of scan-image (docs/rules.md), TOML for that of gitleaks',
  });
}

async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw unreadable(path, messageOf(cause), { cause });
  });
  if (bytes.length > MAX_BYTES) throw unreadable(path, `it has more than ${String(MAX_BYTES)} bytes`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch (cause) {
    throw unreadable(path, 'it is not UTF-8 text', { cause });
  }
}

function unreadable(
  path: string,
  reason: string,
  options?: ConstructorParameters<typeof ScanError>[2],
): ScanError {
  return new ScanError('USAGE', `cannot read the rules in ${path}: ${reason}`, options);
}

/** Refuses a rule with a fault that shows only when it is compiled. */
function checkCompiles({ detector, fields }: ReadRule): void {
  const field = isRegexDetector(detector) ? 'regex' : 'format';
  const cannotBeUsed = `the rule ${detector.id} cannot be used`;
  try {
    compileConfirmers(detector);
  } catch (cause) {
    const reason = messageOf(cause).replace(`detector ${detector.id}: `, '');
    fields.refuse(field, `${cannotBeUsed}: ${reason}`);
  }
  if (isRegexDetector(detector)) return;
  const whole: Pattern = [...(detector.before ?? []), ...detector.pattern, ...(detector.after ?? [])];
  if (isTooAmbiguous(whole)) {
    fields.refuse(
      field,
      `${cannotBeUsed}: its runs can match the same text in too many ways`,
      'put fixed text between runs of the same characters, or shorten them',
    );
  }
}

function checkPair({ detector, fields }: ReadRule, known: ReadonlySet<string>): void {
  const unknown = detector.pair?.with.find((id) => !known.has(id));
  if (unknown === undefined) return;
  fields.refuse(
    'pair',
    `the pair of ${detector.id} names ${JSON.stringify(unknown)}, which is not a detector`,
    didYouMean(unknown, [...known]),
  );
}
