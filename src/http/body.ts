import { ScanError } from '../errors.ts';
import { Transient } from './retry.ts';
import type { HttpResponse } from './transport.ts';

/**
 * Reads a whole body.
 * @param limit maximum bytes, whatever Content-Length says
 * @param what name of the body for errors
 * @throws ScanError LIMIT_REACHED, and like `HttpResponse.body`
 */
export async function readAll(response: HttpResponse, limit: number, what: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body) {
    length += chunk.length;
    if (length > limit) {
      throw new ScanError('LIMIT_REACHED', `${what} is larger than ${String(limit)} bytes`);
    }
    chunks.push(chunk);
  }
  const expected = Number(response.header('content-length') ?? length);
  if (length < expected) {
    const message = `${what} ended after ${String(length)} of ${String(expected)} bytes`;
    throw new Transient(new ScanError('REGISTRY_FAILED', message));
  }
  return Buffer.concat(chunks, length);
}
