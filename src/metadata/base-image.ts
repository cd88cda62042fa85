import { type ImageConfig, createdByLayer } from '../oci/config.ts';
import { type Digest, isDigest } from '../oci/digest.ts';
import { asObject, asString } from '../json.ts';
import { parseReference } from '../oci/reference.ts';

/**
 * Why the lowest layers count as those of a base image; the stronger evidence first:
 * - `command`: the history has layers above a CMD or ENTRYPOINT, which ends nearly every Dockerfile.
 * - `root-filesystem`: the lowest layer was created like that of a distribution. It does not show where the base ends.
 */
type BaseEvidence = 'command' | 'root-filesystem';

/** What an image says about the image that it was built on. */
export interface BaseImage {
  /** As the image says, unchecked. It is shown and never fetched. */
  readonly name: string | null;
  /** Of the base image's manifest, as the image says. */
  readonly digest: Digest | null;
  /** Null if the history says nothing about the layers. */
  readonly evidence: BaseEvidence | null;
}

export interface LayerOrigins {
  /** Null if the image says nothing about a base image. */
  readonly base: BaseImage | null;
  /** For each layer, lowest first, whether it belongs to the base image; null if unknown. */
  readonly isBase: readonly (boolean | null)[];
}

/** An image reference has at most 255 characters of name, 128 of tag, and a digest. */
const LONGEST_NAME = 512;
/** Characters that show which instruction it is; a hostile one may have megabytes more. */
const MOST_READ = 1000;

/**
 * Returns which layers come from a base image. An image does not say, so this is **a guess** from the history
 * (image-spec config.md). Nothing is known of any layer if the history does not have as many layers as the image.
 * @param annotations of the manifest; `org.opencontainers.image.base.*` (image-spec annotations.md) name the base image.
 *   Labels with these names come second: they are inherited, and may name the base of the base image.
 */
export function layerOrigins(
  config: ImageConfig,
  annotations: Readonly<Record<string, string>>,
  layerCount: number,
): LayerOrigins {
  const stated = statedBase(annotations) ?? statedBase(asObject(asObject(config.document.config).Labels));
  const { evidence, isBase } = guess(config, layerCount);
  if (stated === null && evidence === null) return { base: null, isBase };
  return { base: { ...(stated ?? { name: null, digest: null }), evidence }, isBase };
}

function statedBase(
  texts: Readonly<Record<string, unknown>>,
): { readonly name: string | null; readonly digest: Digest | null } | null {
  const name = asReference(asString(texts['org.opencontainers.image.base.name']));
  const digest = texts['org.opencontainers.image.base.digest'];
  if (isDigest(digest)) return { name, digest };
  return name === null ? null : { name, digest: null };
}

/** Returns null unless the text is an image reference, so that no arbitrary text gets into a report's head. */
function asReference(text: string | null): string | null {
  if (text === null || text.length > LONGEST_NAME) return null;
  try {
    parseReference(text);
    return text;
  } catch {
    return null;
  }
}

function guess(
  config: ImageConfig,
  layerCount: number,
): { readonly evidence: BaseEvidence | null; readonly isBase: readonly (boolean | null)[] } {
  const unknown = Array.from({ length: layerCount }, () => null);
  const withLayer = config.history.filter((entry) => !entry.isEmptyLayer).length;
  if (withLayer !== layerCount) return { evidence: null, isBase: unknown };
  const end = endOfBase(config, layerCount);
  if (end > 0) return { evidence: 'command', isBase: unknown.map((_, index) => index < end) };
  const [lowest = null] = createdByLayer(config, layerCount);
  if (lowest === null || !isRootFilesystem(lowest)) return { evidence: null, isBase: unknown };
  return { evidence: 'root-filesystem', isBase: unknown.map((_, index) => (index === 0 ? true : null)) };
}

/**
 * Returns how many layers are below the last CMD or ENTRYPOINT with a layer above it; 0 if there is none. It is too high
 * for a Dockerfile that creates layers after its CMD or builds on its own stage with a CMD (`FROM build`), and too low
 * for a base image without CMD and ENTRYPOINT on one that has them.
 */
function endOfBase({ history }: ImageConfig, layerCount: number): number {
  let below = 0;
  let end = 0;
  for (const { createdBy, isEmptyLayer } of history) {
    if (!isEmptyLayer) below++;
    else if (below < layerCount && createdBy !== null && isCommand(createdBy)) end = below;
  }
  return end;
}

/** BuildKit writes `CMD ["bash"]`; the older builder and Buildah write `/bin/sh -c #(nop)  CMD ["bash"]`. */
function isCommand(createdBy: string): boolean {
  return /(?:^|#\(nop\)\s{1,9})(?:CMD|ENTRYPOINT)(?:[\s[]|$)/.test(createdBy.slice(0, MOST_READ));
}

/** Whether common tools use this instruction to add a root file system as the lowest layer. */
function isRootFilesystem(createdBy: string): boolean {
  const instruction = createdBy.slice(0, MOST_READ).replace(/^\/bin\/sh -c #\(nop\)\s+/, '');
  return /^ADD (?:(?:file|multi|dir):\S+ in \/(?:\s|$)|\S*\.tar\S* \/(?:\s|$)|rootfs\S* )|debuerreotype|^#\s*debian\.sh|^apko$|^bazel build /.test(
    instruction,
  );
}
