import { posix } from 'node:path';
import { normalizePath } from '../layers/path.ts';
import { type Digest, isDigest } from '../oci/digest.ts';

/** The named blobs of an archive or of an OCI layout. */
export interface BlobView {
  /**
   * Returns a manifest, index or config; null if there is none of that name.
   * @throws ScanError LIMIT_REACHED if it has more than `DOCUMENT_LIMIT` bytes
   */
  document(name: string): Promise<Uint8Array | null>;
  find(name: string): Promise<FoundBlob | MissingBlob>;
}

export interface FoundBlob {
  readonly key: string;
  readonly size: number;
}

export interface MissingBlob {
  readonly key: null;
  readonly missing: string;
}

/** Maximum bytes of a document (manifest, index, config). */
export const DOCUMENT_LIMIT = 16 * 1024 * 1024;

/** Returns the digest in `blobs/<algorithm>/<hex>` (image-layout.md), with or without folders before it. */
export function digestInName(name: string): Digest | null {
  const [, algorithm = '', hex = ''] = /(?:^|\/)blobs\/([^/]+)\/([^/]+)$/.exec(name) ?? [];
  const digest = `${algorithm}:${hex}`;
  return isDigest(digest) ? digest : null;
}

export interface Link {
  readonly type: 'symlink' | 'hardlink';
  readonly target: string;
}

const MAX_LINKS = 16;

/**
 * Returns the name at the end of a chain of links. `docker save` before 25 writes a repeated layer as a link to
 * another `<id>/layer.tar`. Returns an empty name, which no entry has, for a cycle.
 */
export function followLinks(name: string, links: ReadonlyMap<string, Link>): string {
  let at = normalizePath(name);
  for (let hops = 0; hops < MAX_LINKS; hops++) {
    const link = links.get(at);
    if (link === undefined) return at;
    at = normalizePath(
      link.type === 'symlink' ? posix.resolve('/', posix.dirname(at), link.target) : link.target,
    );
  }
  return '';
}
