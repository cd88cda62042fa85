/** `algorithm:hex`, image-spec descriptor.md "Digests". A digest names a blob **as stored**. */
export type Digest = `sha256:${string}` | `sha512:${string}`;

const LENGTHS = { sha256: 64, sha512: 128 } as const;

export function isDigest(value: unknown): value is Digest {
  if (typeof value !== 'string') return false;
  const [, algorithm, hex] = /^(sha256|sha512):([0-9a-f]+)$/.exec(value) ?? [];
  return algorithm !== undefined && hex?.length === LENGTHS[algorithm as keyof typeof LENGTHS];
}

export function digestAlgorithm(digest: Digest): 'sha256' | 'sha512' {
  return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}

/** First 12 hex digits, as the engines print it. */
export function shortDigest(digest: string): string {
  return digest.replace(/^sha(256|512):/, '').slice(0, 12);
}
