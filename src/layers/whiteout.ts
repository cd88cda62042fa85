/**
 * What a layer entry's name says about lower layers (image-spec layer.md, "Whiteouts").
 * Only the base name counts, and only its start: `usr/bin/whoami`, `foo.wh.bar` and `nowhere.txt` are ordinary.
 *
 *   app/.wh.secret.env   hides app/secret.env
 *   app/.wh..wh..opq     hides everything that lower layers have below app/
 *   .wh..wh.plnk         aufs' own bookkeeping: hides nothing
 */
export type Whiteout =
  | { readonly kind: 'whiteout'; readonly hides: string }
  | { readonly kind: 'opaque'; readonly directory: string };

const PREFIX = '.wh.';
const OPAQUE = '.wh..wh..opq';
const AUFS = '.wh..wh.';

/** @param path normalised path of the entry */
export function readWhiteout(path: string): Whiteout | null {
  const slash = path.lastIndexOf('/');
  const base = path.slice(slash + 1);
  if (!base.startsWith(PREFIX)) return null;
  const directory = path.slice(0, Math.max(slash, 0));
  if (base === OPAQUE) return { kind: 'opaque', directory };
  // A bare `.wh.` names nothing, and the spec calls it invalid.
  if (base.startsWith(AUFS) || base === PREFIX) return null;
  const name = base.slice(PREFIX.length);
  return { kind: 'whiteout', hides: directory === '' ? name : `${directory}/${name}` };
}
