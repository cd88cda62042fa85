import { createHash } from 'node:crypto';
import { ScanError } from '../errors.ts';
import { type Digest, type DigestAlgorithm, digestAlgorithm } from '../oci/digest.ts';

export function digestOf(bytes: Uint8Array, algorithm: DigestAlgorithm = 'sha256'): Digest {
  return `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`;
}

/** @throws ScanError BLOB_CORRUPT */
export function checkDigest(bytes: Uint8Array, expected: Digest, what: string): void {
  const actual = digestOf(bytes, digestAlgorithm(expected));
  if (actual !== expected) {
    throw new ScanError(
      'BLOB_CORRUPT',
      `${what} is not what was asked for: expected ${expected}, got ${actual}`,
      {
        hint: 'its origin, or something on the way to it, gives damaged or forged content',
      },
    );
  }
}
