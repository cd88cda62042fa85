import { type ImageConfig, createdByLayer } from '../oci/config.ts';
import { type Digest, isDigest } from '../oci/digest.ts';
import { asObject, asString } from '../json.ts';
import { parseReference } from '../oci/reference.ts';

/**
 * What tells that the lowest layers are those of a base image, the stronger first:
 * - `command`: a CMD or ENTRYPOINT of the history has layers above it. It stands at the end of nearly every Dockerfile,
 *   so the image that ended there was the base of another one.
 * - `root-filesystem`: the lowest layer was made the way distributions are put into an image. Where the base image
 *   ends, it does not tell.
 */
type BaseEvidence = 'command' | 'root-filesystem';

/** What an image tells of the image that it was built on. */
export interface BaseImage {
  /** As the image itself says: nobody has checked it. To be shown, and never to be fetched. */
  readonly name: string | null;
  /** Of the base image's manifest, as the image itself says. */
  readonly digest: Digest | null;
  /** Null where the history tells nothing of the layers. */
  readonly evidence: BaseEvidence | null;
}

export interface LayerOrigins {
  /** Null where the image tells nothing at all. */
  readonly base: BaseImage | null;
  /** For each layer, lowest first, whether it belongs to the base image; null where nothing tells. */
  readonly isBase: readonly (boolean | null)[];
}

/** An image reference has 255 characters of name and 128 of tag, and a digest. */
const LONGEST_NAME = 512;
/** Instructions say in their first words what they are; a hostile one may have megabytes more. */
const TELLING = 1000;

/**
 * Which layers come from a base image. The format does not say it, so what this returns of layers is **a guess**, by the
 * history (image-spec config.md), and wrong where
 * - a Dockerfile has its CMD or ENTRYPOINT in the middle, and goes on with instructions that make layers: those below
 *   are taken for a base image;
 * - a stage of the same Dockerfile, with a CMD of its own, is built on (`FROM build`): it counts as base image;
 * - a base image without CMD and ENTRYPOINT stands between one that has them and the own layers: it counts as own.
 *
 * The history may be absent, hostile or of another length than the layers, and then nothing is said of any layer.
 *
 * @param annotations of the manifest; `org.opencontainers.image.base.*` (image-spec annotations.md) name the base image
 *   there. A label of this name is second choice: it is inherited, and may name what the base image was built on.
 */
export function layerOrigins(
  config: ImageConfig,
  annotations: Readonly<Record<string, string>>,
  layerCount: number,
): LayerOrigins {
  const named = namedIn(annotations) ?? namedIn(asObject(asObject(config.document.config).Labels));
  const { evidence, isBase } = guess(config, layerCount);
  if (named === null && evidence === null) return { base: null, isBase };
  return { base: { ...(named ?? { name: null, digest: null }), evidence }, isBase };
}

function namedIn(
  texts: Readonly<Record<string, unknown>>,
): { readonly name: string | null; readonly digest: Digest | null } | null {
  const name = asReference(asString(texts['org.opencontainers.image.base.name']));
  const digest = texts['org.opencontainers.image.base.digest'];
  if (isDigest(digest)) return { name, digest };
  return name === null ? null : { name, digest: null };
}

/** Null for what is no image reference: it would be a text of anybody's in the head of a report. */
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
  const filled = config.history.filter((entry) => !entry.isEmptyLayer).length;
  if (filled !== layerCount) return { evidence: null, isBase: unknown };
  const end = endOfBase(config, layerCount);
  if (end > 0) return { evidence: 'command', isBase: unknown.map((_, index) => index < end) };
  const [lowest = null] = createdByLayer(config, layerCount);
  if (lowest === null || !isRootFilesystem(lowest)) return { evidence: null, isBase: unknown };
  return { evidence: 'root-filesystem', isBase: unknown.map((_, index) => (index === 0 ? true : null)) };
}

/** How many layers lie below the last CMD or ENTRYPOINT that has some above it, too; 0 where there is none. */
function endOfBase({ history }: ImageConfig, layerCount: number): number {
  let below = 0;
  let end = 0;
  for (const { createdBy, isEmptyLayer } of history) {
    if (!isEmptyLayer) below++;
    else if (below < layerCount && createdBy !== null && isCommand(createdBy)) end = below;
  }
  return end;
}

/** `CMD ["bash"]` of BuildKit, `/bin/sh -c #(nop)  CMD ["bash"]` of the builder before it and of Buildah. */
function isCommand(createdBy: string): boolean {
  return /(?:^|#\(nop\)\s{1,9})(?:CMD|ENTRYPOINT)(?:[\s[]|$)/.test(createdBy.slice(0, TELLING));
}

/** Whether the instruction is one by which the usual makers put a root file system into the lowest layer. */
function isRootFilesystem(createdBy: string): boolean {
  const instruction = createdBy.slice(0, TELLING).replace(/^\/bin\/sh -c #\(nop\)\s+/, '');
  return /^ADD (?:(?:file|multi|dir):\S+ in \/(?:\s|$)|\S*\.tar\S* \/(?:\s|$)|rootfs\S* )|debuerreotype|^#\s*debian\.sh|^apko$|^bazel build /.test(
    instruction,
  );
}
