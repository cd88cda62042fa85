import { BLOCK } from '../archive/tar-block.ts';
import { type TarHeader, bodyOffset } from '../archive/tar-header.ts';
import { ScanError } from '../errors.ts';
import { normalizePath } from '../layers/path.ts';
import type { Match, MatchResult, Matcher, TextStream } from '../matcher/match.ts';
import type { LocationKind, PlacedMatch } from './layer-scan.ts';

/** Scans the texts of a layer: the contents of its files and the names in its headers. */
export interface LayerTexts {
  /** Takes the next bytes of the tar, at most `PIECE`. */
  push(bytes: Uint8Array): void;
  /** Declares an entry whose header is in the bytes pushed so far. @param path normalised */
  open(header: TarHeader, path: string): void;
  /**
   * Call it when every entry in the bytes pushed so far is declared.
   * @throws ScanError LIMIT_REACHED if there are more matches than are kept
   */
  settle(): void;
  /** Ends the tar, even if it is cut off. @throws ScanError LIMIT_REACHED */
  finish(): void;
  /** Bytes of file contents pushed so far. */
  readonly bytes: number;
  readonly matches: readonly PlacedMatch[];
  readonly failed: readonly { readonly path: string; readonly reason: string }[];
}

interface Place {
  readonly kind: LocationKind;
  readonly path: string;
}

export function createLayerTexts(matcher: Matcher, mostMatches: number): LayerTexts {
  const matches: PlacedMatch[] = [];
  const failed: { path: string; reason: string }[] = [];
  /** Matches by the path of their file. A hard link is another path to the same matches. */
  const matchesByPath = new Map<string, readonly Match[]>();
  const links: { readonly path: string; readonly target: string; readonly offset: number }[] = [];
  let bytes = 0;
  let bodyEnd = 0;

  const keep = (place: Place, { matches: found, truncated }: MatchResult): void => {
    const free = mostMatches - matches.length;
    for (const match of found.slice(0, free)) matches.push({ ...place, match });
    if (found.length > free)
      throw new ScanError(
        'LIMIT_REACHED',
        `it holds more than ${String(mostMatches)} matches (--max-layer-matches)`,
      );
    if (truncated) failed.push({ path: place.path, reason: 'more secrets than are kept of one file' });
    if (place.kind === 'file') matchesByPath.set(place.path, found);
  };
  const bodies = matcher.openStream<string>(BLOCK, (path, result) => {
    keep({ kind: 'file', path }, result);
  });
  const names = listTexts(matcher.openStream<Place>(ALIGNMENT, keep));

  /** Reports hard links up to this offset: their targets come before them and have been scanned. */
  const followLinks = (end: number): void => {
    while (links[0] !== undefined && links[0].offset <= end) {
      const { path, target } = links[0];
      links.shift();
      const found = matchesByPath.get(target);
      if (found !== undefined) keep({ kind: 'file', path }, { matches: found, truncated: false });
    }
  };

  return {
    push(chunk) {
      bodies.push(chunk);
    },
    open(header, path) {
      const start = bodyOffset(header);
      if (header.size > 0) bodies.open(path, path, start, start + header.size);
      bytes += header.size;
      bodyEnd = start + header.size;
      names.add({ kind: 'file-name', path }, path);
      if (header.linkName !== null) names.add({ kind: 'link-target', path }, header.linkName);
      for (const [name, value] of header.xattrs) names.add({ kind: 'xattr', path }, `${name}=${value}`);
      if (header.type === 'hardlink' && header.linkName !== null) {
        links.push({ path, target: normalizePath(header.linkName), offset: header.headerOffset });
      }
    },
    settle() {
      bodies.settle();
      names.settle();
      followLinks(bodies.settled);
    },
    finish() {
      try {
        bodies.finish();
        followLinks(Infinity);
      } finally {
        names.finish();
      }
    },
    get bytes() {
      return bytes - Math.max(0, bodyEnd - bodies.length);
    },
    matches,
    failed,
  };
}

/** Each text starts at a multiple of it, so that the matcher does not attribute the text before it to it. */
const ALIGNMENT = 8;
const LIST_BYTES = 64 * 1024;

/** Collects many short texts in one stream, since a call to the matcher for each would be slow. */
function listTexts(stream: TextStream<Place>): {
  add(place: Place, text: string): void;
  settle(): void;
  finish(): void;
} {
  const buffer = Buffer.alloc(LIST_BYTES);
  let filled = 0;
  const flush = (): void => {
    stream.push(buffer.subarray(0, filled));
    filled = 0;
    stream.settle();
  };
  const append = (bytes: Buffer): void => {
    for (let at = 0; at < bytes.length;) {
      const part = bytes.copy(buffer, filled, at);
      at += part;
      filled += part;
      if (filled === LIST_BYTES) flush();
    }
  };
  return {
    add(place, text) {
      const bytes = Buffer.from(text);
      const start = stream.length + filled;
      stream.open(place, place.path, start, start + bytes.length);
      append(bytes);
      append(PADDING.subarray(0, (ALIGNMENT - (bytes.length % ALIGNMENT)) % ALIGNMENT));
    },
    settle: flush,
    finish() {
      flush();
      stream.finish();
    },
  };
}

const PADDING = Buffer.alloc(ALIGNMENT);
