import { MessageChannel } from 'node:worker_threads';
import { ScanError, messageOf } from '../errors.ts';
import type { PathKey } from '../layers/changes.ts';
import type { PrefilterTables } from '../matcher/prefilter/tables.ts';
import type { LayerHashes } from '../oci/digest.ts';
import type { LayerBlob } from '../source/image.ts';
import { feed } from './feed.ts';
import type { LayerScan } from './layer-scan.ts';
import type { DetectorChoice, LayerLimits, LayerTask } from './messages.ts';

export interface LayerPool {
  /**
   * Reads a blob and has it scanned. What is wrong with the blob, its origin or the worker comes back as the
   * scan's `failure`.
   * @param onBytes called with the size of each piece read
   * @throws ScanError ABORTED by the signal
   */
  scan(blob: LayerBlob, onBytes: (bytes: number) => void): Promise<LayerScan | LostScan>;
  close(): Promise<void>;
}

/** A layer whose worker died: nothing is known of it. */
export interface LostScan {
  readonly failure: NonNullable<LayerScan['failure']>;
  readonly digest: null;
}

export interface PoolOptions {
  readonly threads: number;
  readonly program: PrefilterTables;
  readonly choice?: DetectorChoice;
  readonly pathKey: PathKey;
  readonly limits: LayerLimits;
  readonly signal: AbortSignal;
  readonly workerFile?: URL;
}

const SHA256: LayerHashes = { digest: 'sha256', diffId: 'sha256' };

/** Heap of one worker, in MiB: a bound for what goes wrong, far above what a layer needs. */
const WORKER_HEAP_MIB = 512;

/** Beside this file once built; the tests, which run from the sources, use the built one too. */
const WORKER_FILE = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/layer-worker.js' : './layer-worker.js',
  import.meta.url,
);

export async function createLayerPool(options: PoolOptions): Promise<LayerPool> {
  const { Piscina } = await import('piscina');
  const pool = new Piscina({
    filename: (options.workerFile ?? WORKER_FILE).href,
    name: 'run',
    minThreads: 0,
    maxThreads: options.threads,
    idleTimeout: Infinity,
    resourceLimits: { maxOldGenerationSizeMb: WORKER_HEAP_MIB, maxYoungGenerationSizeMb: 6 },
  });
  // A worker that dies between two tasks is replaced by the pool; one that dies in a task fails the task.
  pool.on('error', () => undefined);

  return {
    async scan(blob, onBytes) {
      const { port1, port2 } = new MessageChannel();
      const task: LayerTask = {
        port: port2,
        hashes: blob.hashes ?? SHA256,
        program: options.program,
        choice: options.choice,
        pathKey: options.pathKey,
        limits: options.limits,
      };
      const running = pool.run(task, { transferList: [port2], signal: options.signal }) as Promise<LayerScan>;
      const [fed, scanned] = await Promise.allSettled([
        feed(blob.open(options.signal), port1, running, onBytes),
        running,
      ]);
      port1.close();
      options.signal.throwIfAborted();
      if (scanned.status === 'rejected') {
        return {
          digest: null,
          failure: { code: 'WORKER_CRASHED', reason: `its worker died: ${messageOf(scanned.reason)}` },
        };
      }
      if (fed.status === 'rejected') {
        const code = fed.reason instanceof ScanError ? fed.reason.code : 'BLOB_CORRUPT';
        return { ...scanned.value, failure: { code, reason: messageOf(fed.reason) } };
      }
      return scanned.value;
    },
    close: () => pool.destroy(),
  };
}
