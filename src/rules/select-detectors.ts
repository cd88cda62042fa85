import type { Detector } from '../catalogue/model/detector.ts';
import { detectors as catalogue } from '#built-in/detectors';
import { ScanError, printable } from '../errors.ts';
import type { Selection } from '../matcher/scanner.ts';
import type { LoadedRules } from './load.ts';

/** The options of a command that say which detectors run. */
export interface DetectorOptions {
  /** Paths of rules files. */
  readonly rules: readonly string[];
  /** Ids, vendors and severities. If there are any, only these detectors are on. */
  readonly enable: readonly string[];
  readonly disable: readonly string[];
}

export interface DetectorSelection extends Selection {
  readonly builtIn: readonly Detector[];
  readonly user: readonly Detector[];
  /** Whether no built-in detector is off. */
  readonly hasAllBuiltIn: boolean;
}

/**
 * Returns the built-in and the user's detectors that are on.
 * @throws ScanError USAGE for a rule that cannot be loaded, and for a name that no detector has
 */
export async function selectDetectors({
  rules,
  enable,
  disable,
}: DetectorOptions): Promise<DetectorSelection> {
  const { detectors: loaded, skipped } = await load(rules, new Set(disable));
  if (enable.length + disable.length === 0) return { builtIn: catalogue, user: loaded, hasAllBuiltIn: true };
  const known = [
    ...[...catalogue, ...loaded].flatMap(({ id, vendor, severity }) => [id, vendor, severity]),
    ...skipped,
  ];
  const isEnabled = await namedBy('--enable', enable, new Set(known));
  const isDisabled = await namedBy('--disable', disable, new Set(known));
  const isOn = (detector: Detector): boolean =>
    (enable.length === 0 || isEnabled(detector)) && !isDisabled(detector);
  const builtIn = catalogue.filter(isOn);
  const user = loaded.filter(isOn);
  if (builtIn.length + user.length === 0)
    throw new ScanError('USAGE', '--enable and --disable leave no detector', { hint: LIST_HINT });
  return { builtIn, user, hasAllBuiltIn: builtIn.length === catalogue.length };
}

/** Parsers and compilers of rules are loaded only if there are rules. */
async function load(rules: readonly string[], disabled: ReadonlySet<string>): Promise<LoadedRules> {
  if (rules.length === 0) return { detectors: [], skipped: [] };
  const { loadRules } = await import('./load.ts');
  return loadRules(rules, catalogue, disabled);
}

/** Returns whether a detector has one of the names. */
async function namedBy(
  flag: string,
  names: readonly string[],
  known: ReadonlySet<string>,
): Promise<(detector: Detector) => boolean> {
  for (const name of names)
    if (!known.has(name)) throw await unknownName(`${flag}: `, KINDS, name, [...known]);
  const named = new Set(names);
  return ({ id, vendor, severity }) => named.has(id) || named.has(vendor) || named.has(severity);
}

const KINDS = 'detector, vendor or severity';
const LIST_HINT = '`scan-image detectors list` shows all names';

/**
 * Returns an error that suggests the most similar names.
 * @param prefix of the message: the option with the name, if any
 * @param kind what the name should be the name of
 */
export async function unknownName(
  prefix: string,
  kind: string,
  name: string,
  known: readonly string[],
): Promise<ScanError> {
  const { nearest } = await import('../nearest.ts');
  const similar = nearest(name, known);
  return new ScanError('USAGE', `${prefix}no ${kind} is called ${JSON.stringify(printable(name, 100))}`, {
    hint: similar.length === 0 ? LIST_HINT : `did you mean ${similar.join(', ')}? ${LIST_HINT}`,
  });
}
