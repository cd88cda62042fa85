import { BLOCK } from '../archive/tar-block.ts';
import { type TarHeader, bodyOffset } from '../archive/tar.ts';
import type { LocationKind } from '../worker/layer-scan.ts';
import { ScanError } from '../errors.ts';
import { normalizePath } from '../layers/path.ts';
import type { Match, MatchResult, Matcher, TextStream } from '../matcher/match.ts';
import type { PlacedMatch } from './layer-scan.ts';

/** The texts of a layer: its files' contents, and what its headers say. */
export interface LayerTexts {
  /** The tar's bytes, at most 256 KiB at a time. */
  push(bytes: Uint8Array): void;
  /** An entry whose header stands in the bytes pushed so far. @param path normalised */
  open(header: TarHeader, path: string): void;
  /**
   * To be called when all entries of the bytes pushed so far are open.
   * @throws ScanError LIMIT_REACHED when there are more matches than are kept
   */
  settle(): void;
  /** The tar ends here, whole or not. @throws ScanError LIMIT_REACHED */
  finish(): void;
  /** Bytes of files among those pushed. */
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
  /** What was found in files: a hard link to one is one more path to it. */
  const leaking = new Map<string, readonly Match[]>();
  const links: { readonly path: string; readonly target: string; readonly offset: number }[] = [];
  let bytes = 0;
  let bodyEnd = 0;

  const keep = (place: Place, { matches: found, truncated }: MatchResult): void => {
    const room = mostMatches - matches.length;
    for (const match of found.slice(0, room)) matches.push({ ...place, match });
    if (found.length > room)
      throw new ScanError(
        'LIMIT_REACHED',
        `it holds more than ${String(mostMatches)} matches (--max-layer-matches)`,
      );
    if (truncated) failed.push({ path: place.path, reason: 'more secrets than are kept of one file' });
    if (place.kind === 'file') leaking.set(place.path, found);
  };
  const bodies = matcher.openStream<string>(BLOCK, (path, result) => {
    keep({ kind: 'file', path }, result);
  });
  const names = listTexts(matcher.openStream<Place>(ALIGNMENT, keep));

  /** Links whose target, which stands in front of them, has been searched. */
  const followLinks = (settled: number): void => {
    while (links[0] !== undefined && links[0].offset <= settled) {
      const { path, target } = links[0];
      links.shift();
      const found = leaking.get(target);
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

/** Texts in the list start at its multiples, so that none takes what stands in front of it for its own. */
const ALIGNMENT = 8;
const LIST_BYTES = 64 * 1024;

/** Many short texts on one tape, gathered so that they do not cost a call each. */
function listTexts(tape: TextStream<Place>): {
  add(place: Place, text: string): void;
  settle(): void;
  finish(): void;
} {
  const buffer = Buffer.alloc(LIST_BYTES);
  let filled = 0;
  const flush = (): void => {
    tape.push(buffer.subarray(0, filled));
    filled = 0;
    tape.settle();
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
      const start = tape.length + filled;
      tape.open(place, place.path, start, start + bytes.length);
      append(bytes);
      append(PADDING.subarray(0, (ALIGNMENT - (bytes.length % ALIGNMENT)) % ALIGNMENT));
    },
    settle: flush,
    finish() {
      flush();
      tape.finish();
    },
  };
}

const PADDING = Buffer.alloc(ALIGNMENT);
