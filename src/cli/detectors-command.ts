import type { Detector } from '../catalogue/model/detector.ts';
import { selectDetectors, unknownName } from '../rules/select-detectors.ts';
import { printHelp } from './arguments.ts';
import { type DetectorsArguments, parseDetectors } from './detectors-arguments.ts';
import { EXIT } from './exit-status.ts';
import { writeReport } from './files.ts';
import { listJson, listText } from './list-detectors.ts';
import { showJson, showText } from './show-detector.ts';

/** Lists, shows or tests detectors, and returns the exit status. @throws ScanError USAGE */
export async function detectorsCommand(
  argv: readonly string[],
  width: number,
  process: NodeJS.Process,
): Promise<number> {
  const typed = await parseDetectors(argv, width);
  if ('text' in typed) return printHelp(typed.text, process.stdout);
  const { builtIn, user } = await selectDetectors({ rules: typed.rules, enable: [], disable: [] });
  const detectors = [...builtIn, ...user];
  const userIds = new Set(user.map(({ id }) => id));
  if (typed.action === 'list') {
    const listed = await filtered(detectors, typed);
    const text = typed.format === 'json' ? listJson(listed, userIds) : listText(listed);
    await writeReport(null, text, process.stdout);
    return EXIT.pass;
  }
  const ids = detectors.map(({ id }) => id);
  const detector = detectors[ids.indexOf(typed.id)];
  if (detector === undefined) throw await unknownName('', 'detector', typed.id, ids);
  if (typed.action === 'show') {
    const text = typed.format === 'json' ? showJson(detector, userIds) : showText(detector);
    await writeReport(null, text, process.stdout);
    return EXIT.pass;
  }
  const { testDetector } = await import('./test-detector.ts');
  return await testDetector(detector, typed, process);
}

async function filtered(
  detectors: readonly Detector[],
  { vendor, severity }: DetectorsArguments,
): Promise<readonly Detector[]> {
  const vendors = new Set(detectors.map((detector) => detector.vendor));
  if (vendor !== undefined && !vendors.has(vendor))
    throw await unknownName('--vendor: ', 'vendor', vendor, [...vendors]);
  return detectors.filter(
    (detector) =>
      (vendor === undefined || detector.vendor === vendor) &&
      (severity === undefined || detector.severity === severity),
  );
}
