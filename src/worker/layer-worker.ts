import { detectors } from '../detectors/index.ts';
import { createMatcher } from '../matcher/compile.ts';
import type { Matcher } from '../matcher/match.ts';
import type { LayerScan } from './layer-scan.ts';
import type { LayerTask } from './messages.ts';
import { receive } from './receive.ts';
import { scanLayer } from './scan-layer.ts';

/** The worker thread's entry point; the pool calls `run` for each layer. */

let matcher: Matcher | undefined;

export async function run({ port, program, pathKey, limits }: LayerTask): Promise<LayerScan> {
  matcher ??= createMatcher(program, detectors);
  try {
    return await scanLayer(receive(port), matcher, pathKey, limits);
  } finally {
    port.close();
  }
}
