/**
 * A whiteout (image-spec layer.md, "Whiteouts"). Only the start of the base name counts: `usr/bin/whoami`,
 * `foo.wh.bar` and `nowhere.txt` are ordinary files.
 *
 *   app/.wh.secret.env   hides app/secret.env
 *   app/.wh..wh..opq     hides everything in app/ of lower layers
 *   .wh..wh.plnk         metadata of aufs, hides nothing
 */
export type Whiteout =
  | { readonly kind: 'whiteout'; readonly hides: string }
  | { readonly kind: 'opaque'; readonly directory: string };

const PREFIX = '.wh.';
const OPAQUE = '.wh..wh..opq';
const AUFS = '.wh..wh.';

/** Returns the whiteout of an entry; null for other entries. @param path normalized path of the entry */
export function readWhiteout(path: string): Whiteout | null {
  const slash = path.lastIndexOf('/');
  const base = path.slice(slash + 1);
  if (!base.startsWith(PREFIX)) return null;
  const directory = path.slice(0, Math.max(slash, 0));
  if (base === OPAQUE) return { kind: 'opaque', directory };
  // A bare `.wh.` is invalid in the spec.
  if (base.startsWith(AUFS) || base === PREFIX) return null;
  const name = base.slice(PREFIX.length);
  return { kind: 'whiteout', hides: directory === '' ? name : `${directory}/${name}` };
}
