import { posix } from 'node:path';
import { normalizePath } from '../layers/path.ts';
import { type Digest, isDigest } from '../oci/digest.ts';

/** The named blobs of an archive or of a layout folder, however they are reached. */
export interface BlobView {
  /**
   * A small document. Null when there is none of that name.
   * @throws ScanError LIMIT_REACHED when it is too large to be one
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

/** Bytes of the largest document (manifest, index, config) that is read. */
export const DOCUMENT_LIMIT = 16 * 1024 * 1024;

/** The digest in `blobs/<algorithm>/<hex>` (image-layout.md), in front of which a folder may stand. */
export function digestInName(name: string): Digest | null {
  const [, algorithm = '', hex = ''] = /(?:^|\/)blobs\/([^/]+)\/([^/]+)$/.exec(name) ?? [];
  const digest = `${algorithm}:${hex}`;
  return isDigest(digest) ? digest : null;
}

export interface Link {
  readonly type: 'symlink' | 'hardlink';
  readonly target: string;
}

const MOST_LINKS = 16;

/**
 * Follows links between the entries of an archive: an engine before 25 writes a layer that stands twice in an
 * image as a link to another `<id>/layer.tar`. A cycle ends at the bound, in a name that nothing has.
 */
export function followLinks(name: string, links: ReadonlyMap<string, Link>): string {
  let at = normalizePath(name);
  for (let hops = 0; hops < MOST_LINKS; hops++) {
    const link = links.get(at);
    if (link === undefined) return at;
    at = normalizePath(
      link.type === 'symlink' ? posix.resolve('/', posix.dirname(at), link.target) : link.target,
    );
  }
  return '';
}
