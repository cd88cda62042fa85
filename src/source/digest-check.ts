import { createHash } from 'node:crypto';
import { ScanError } from '../errors.ts';
import { type Digest, type DigestAlgorithm, digestAlgorithm } from '../oci/digest.ts';

/** Returns the digest of the bytes. */
export function digestOf(bytes: Uint8Array, algorithm: DigestAlgorithm = 'sha256'): Digest {
  return `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`;
}

/**
 * Checks that the bytes have the expected digest.
 * @param what name of the bytes for the error
 * @throws ScanError BLOB_CORRUPT
 */
export function checkDigest(bytes: Uint8Array, expected: Digest, what: string): void {
  const actual = digestOf(bytes, digestAlgorithm(expected));
  if (actual !== expected) {
    throw new ScanError('BLOB_CORRUPT', `${what} has the digest ${actual}, not the expected ${expected}`, {
      hint: 'fetch or save the image again: the registry, a proxy or the file holds damaged or forged content',
    });
  }
}
