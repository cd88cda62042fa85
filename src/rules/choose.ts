import type { Detector } from '../catalogue/model/detector.ts';
import { detectors as catalogue } from '#built-in/detectors';
import { ScanError, printable } from '../errors.ts';
import type { Selection } from '../matcher/scanner.ts';
import type { LoadedRules } from './load.ts';

/** What was typed about the detectors. */
export interface Wishes {
  /** Files of rules. */
  readonly rules: readonly string[];
  /** Ids, vendors and severities. Where any is given, only these detectors are on. */
  readonly enable: readonly string[];
  readonly disable: readonly string[];
}

export interface Chosen extends Selection {
  readonly builtIn: readonly Detector[];
  readonly user: readonly Detector[];
  /** Whether all of the built-in ones are on. */
  readonly isWhole: boolean;
}

/** @throws ScanError USAGE for a rule that cannot be loaded, and for a name that no detector has */
export async function chooseDetectors({ rules, enable, disable }: Wishes): Promise<Chosen> {
  const { detectors: loaded, passed } = await load(rules, new Set(disable));
  if (enable.length + disable.length === 0) return { builtIn: catalogue, user: loaded, isWhole: true };
  const known = [
    ...[...catalogue, ...loaded].flatMap(({ id, vendor, severity }) => [id, vendor, severity]),
    ...passed,
  ];
  const wanted = await namedBy('--enable', enable, new Set(known));
  const unwanted = await namedBy('--disable', disable, new Set(known));
  const isOn = (detector: Detector): boolean =>
    (enable.length === 0 || wanted(detector)) && !unwanted(detector);
  const builtIn = catalogue.filter(isOn);
  const user = loaded.filter(isOn);
  if (builtIn.length + user.length === 0)
    throw new ScanError('USAGE', '--enable and --disable leave no detector', { hint: NAMES_HINT });
  return { builtIn, user, isWhole: builtIn.length === catalogue.length };
}

async function load(rules: readonly string[], off: ReadonlySet<string>): Promise<LoadedRules> {
  if (rules.length === 0) return { detectors: [], passed: [] };
  const { loadRules } = await import('./load.ts');
  return loadRules(rules, catalogue, off);
}

const NAMES_HINT = '`scan-image detectors list` names them all';

async function namedBy(
  flag: string,
  names: readonly string[],
  known: ReadonlySet<string>,
): Promise<(detector: Detector) => boolean> {
  for (const name of names)
    if (!known.has(name)) throw await unknownName(`${flag} `, name, KINDS, [...known]);
  const wanted = new Set(names);
  return ({ id, vendor, severity }) => wanted.has(id) || wanted.has(vendor) || wanted.has(severity);
}

const KINDS = 'detector, vendor or severity';

/**
 * An error that names what is most like it.
 * @param where the option in which it stands, with a space behind it
 * @param kind what it should be the name of
 */
export async function unknownName(
  where: string,
  name: string,
  kind: string,
  known: readonly string[],
): Promise<ScanError> {
  const { nearest } = await import('../nearest.ts');
  const like = nearest(name, known);
  return new ScanError('USAGE', `${where}${JSON.stringify(printable(name, 100))} is no ${kind}`, {
    hint: like.length === 0 ? NAMES_HINT : `is it ${like.join(', ')}? ${NAMES_HINT}`,
  });
}
