import type { Detector } from '../detectors/detector.ts';
import { detectors } from '../detectors/index.ts';
import type { Matcher } from '../matcher/match.ts';
import { createScanner } from '../matcher/scanner.ts';
import type { LayerScan } from './layer-scan.ts';
import type { LayerTask } from './messages.ts';
import { receive } from './receive.ts';
import { scanLayer } from './scan-layer.ts';

/** The worker thread's entry point; the pool calls `run` for each layer. */

let matcher: Matcher | undefined;

export async function run({ port, program, choice, pathKey, limits }: LayerTask): Promise<LayerScan> {
  matcher ??= createScanner({ main: program, side: choice?.side ?? null }, chosen(choice));
  try {
    return await scanLayer(receive(port), matcher, pathKey, limits);
  } finally {
    port.close();
  }
}

function chosen(choice: LayerTask['choice']): readonly Detector[] {
  if (choice === undefined) return detectors;
  const { builtIn, user } = choice;
  return [...detectors.filter(({ id }) => builtIn === null || builtIn.has(id)), ...user];
}
