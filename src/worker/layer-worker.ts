import { matchedDetectors } from '#built-in/matched-detectors';
import type { Matcher } from '../matcher/match.ts';
import { createScanner, type Selection } from '../matcher/scanner.ts';
import type { LayerScan } from './layer-scan.ts';
import type { LayerTask } from './messages.ts';
import { receive } from './receive.ts';
import { scanLayer } from './scan-layer.ts';

/** Compiled for the first layer of this thread, and reused. */
let matcher: Matcher | undefined;

/** Scans one layer. The entry point of a worker thread: the pool calls it by name. */
export async function run({
  port,
  hashes,
  prefilter,
  choice,
  pathKey,
  limits,
}: LayerTask): Promise<LayerScan> {
  matcher ??= createScanner({ builtIn: prefilter, user: choice?.userPrefilters ?? [] }, selected(choice));
  try {
    return await scanLayer(receive(port), matcher, pathKey, limits, hashes);
  } finally {
    port.close();
  }
}

function selected(choice: LayerTask['choice']): Selection {
  const enabled = choice?.builtIn ?? null;
  return {
    builtIn: enabled === null ? matchedDetectors : matchedDetectors.filter(({ id }) => enabled.has(id)),
    user: choice?.user ?? [],
  };
}
