import { MessageChannel } from 'node:worker_threads';
import { ScanError, messageOf } from '../errors.ts';
import type { PathKey } from '../layers/changes.ts';
import type { PrefilterTables } from '../matcher/prefilter/tables.ts';
import type { LayerHashes } from '../oci/digest.ts';
import type { LayerBlob } from '../source/image.ts';
import { feed } from './feed.ts';
import type { BlobScan, LayerScan } from './layer-scan.ts';
import type { DetectorChoice, LayerLimits, LayerTask } from './messages.ts';

export interface LayerPool {
  /**
   * Reads a blob and scans it in a worker. An error of the blob, its source or the worker becomes the `failure` of the
   * scan.
   * @param onBytes called with the size of each piece that is read
   * @throws the reason of the signal
   */
  scan(blob: LayerBlob, onBytes: (bytes: number) => void): Promise<BlobScan>;
  close(): Promise<void>;
}

export interface PoolOptions {
  readonly threads: number;
  readonly prefilter: PrefilterTables;
  readonly choice?: DetectorChoice;
  readonly pathKey: PathKey;
  readonly limits: LayerLimits;
  readonly signal: AbortSignal;
  readonly workerFile?: URL;
}

const SHA256: LayerHashes = { digest: 'sha256', diffId: 'sha256' };

/** Heap of one worker, in MiB. Far more than a layer needs; it stops a worker that would fill the memory. */
const WORKER_HEAP_MIB = 512;

/** In the build it is next to this file. The tests run from the sources, but use the built worker. */
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
  // The pool replaces a worker that crashes between two tasks. If it crashes during a task, the task rejects.
  pool.on('error', () => undefined);

  return {
    async scan(blob, onBytes) {
      const { port1, port2 } = new MessageChannel();
      const task: LayerTask = {
        port: port2,
        hashes: blob.hashes ?? SHA256,
        prefilter: options.prefilter,
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
