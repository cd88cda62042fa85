import { detectors } from '../detectors/index.ts';
import type { Matcher } from '../matcher/match.ts';
import { createScanner, type Selection } from '../matcher/scanner.ts';
import type { LayerScan } from './layer-scan.ts';
import type { LayerTask } from './messages.ts';
import { receive } from './receive.ts';
import { scanLayer } from './scan-layer.ts';

/** The worker thread's entry point; the pool calls `run` for each layer. */

let matcher: Matcher | undefined;

export async function run({ port, hashes, program, choice, pathKey, limits }: LayerTask): Promise<LayerScan> {
  matcher ??= createScanner({ builtIn: program, user: choice?.sides ?? [] }, selected(choice));
  try {
    return await scanLayer(receive(port), matcher, pathKey, limits, hashes);
  } finally {
    port.close();
  }
}

function selected(choice: LayerTask['choice']): Selection {
  const on = choice?.builtIn ?? null;
  return {
    builtIn: on === null ? detectors : detectors.filter(({ id }) => on.has(id)),
    user: choice?.user ?? [],
  };
}
