import { ScanError } from '../../errors.ts';
import { backoff, type Clock, Transient } from '../../http/retry.ts';
import type { HttpResponse } from '../../http/transport.ts';
import { type ImageConfig, parseConfig } from '../../oci/config.ts';
import type { Descriptor } from '../../oci/manifest.ts';
import { checkDigest } from '../digest-check.ts';
import type { RegistryClient, Resource } from './client.ts';

const CONFIG_BYTES = 16 * 1024 * 1024;
/** A connection with fewer bytes counts as stalled; otherwise a byte per connection could take forever. */
const PROGRESS_BYTES = 64 * 1024;
const MAX_STALLED = 5;

/**
 * Fetches the image config and checks its digest.
 * @throws ScanError BLOB_MISSING | BLOB_CORRUPT | MANIFEST_INVALID | LIMIT_REACHED, and like `RegistryClient.read`
 */
export async function fetchConfig(
  client: RegistryClient,
  descriptor: Descriptor,
  signal: AbortSignal,
): Promise<ImageConfig> {
  const what = `the image config ${descriptor.digest} of ${client.name}`;
  const { bytes } = await client.read(blobResource(client, descriptor, what, {}), CONFIG_BYTES, signal);
  checkDigest(bytes, descriptor.digest, what);
  return parseConfig(bytes, what);
}

/**
 * Streams a blob as stored, with exactly the size in its descriptor. A new connection resumes where the last one
 * broke. The digest is not checked.
 * @throws ScanError BLOB_MISSING | BLOB_CORRUPT, and like `RegistryClient.open`
 */
export async function* readBlob(
  client: RegistryClient,
  descriptor: Descriptor,
  clock: Clock,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void> {
  const { digest, size } = descriptor;
  const what = `blob ${digest} of ${client.name}`;
  let offset = 0;
  let stalled = 0;
  while (offset < size) {
    const start = offset;
    const headers: Record<string, string> = start === 0 ? {} : { range: `bytes=${String(start)}-` };
    const response = await client.open(blobResource(client, descriptor, what, headers), signal);
    let failure: ScanError | null = null;
    try {
      for await (const chunk of bodyFrom(start, response)) {
        offset += chunk.length;
        if (offset > size) {
          throw new ScanError(
            'BLOB_CORRUPT',
            `${what} is longer than the ${String(size)} bytes its descriptor says`,
          );
        }
        yield chunk;
      }
    } catch (error) {
      if (!(error instanceof Transient)) throw error;
      failure = error.failure;
    }
    if (offset === size) return;
    stalled = offset - start < PROGRESS_BYTES ? stalled + 1 : 0;
    if (stalled === MAX_STALLED) {
      const ends = `${what} ends after ${String(offset)} of ${String(size)} bytes`;
      if (failure === null) throw new ScanError('BLOB_CORRUPT', ends);
      throw new ScanError(failure.code, `${ends}: ${failure.message}`, { cause: failure });
    }
    if (stalled > 0) await clock.sleep(backoff(stalled, clock), signal);
  }
}

function blobResource(
  client: RegistryClient,
  { digest }: Descriptor,
  what: string,
  headers: Readonly<Record<string, string>>,
): Resource {
  const missing = new ScanError(
    'BLOB_MISSING',
    `${client.name} lacks blob ${digest}, which its manifest names`,
    { hint: 'push the image again' },
  );
  return { path: `blobs/${digest}`, headers, what, missing };
}

/** Yields the body from `start` on: a registry may ignore Range and send the whole blob (distribution spec). */
async function* bodyFrom(start: number, response: HttpResponse): AsyncGenerator<Uint8Array, void> {
  const [, first] = /^bytes (\d+)-/.exec(response.header('content-range') ?? '') ?? [];
  let at = response.status === 206 ? Number(first ?? start) : 0;
  if (at > start) {
    throw new ScanError(
      'REGISTRY_FAILED',
      `${response.url.host} answers with a range that was not requested`,
    );
  }
  for await (const chunk of response.body) {
    const unread = chunk.subarray(Math.max(0, start - at));
    at += chunk.length;
    if (unread.length > 0) yield unread;
  }
}
