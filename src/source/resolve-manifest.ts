import { ScanError, printable } from '../errors.ts';
import { type ImageConfig, diffIdProblem } from '../oci/config.ts';
import type { Digest } from '../oci/digest.ts';
import { type Descriptor, type Manifest, isAttestation } from '../oci/manifest.ts';
import { INDEX_TYPES, isEncryptedLayer } from '../oci/media-types.ts';
import { type PlatformChoice, bestFit, formatPlatform, isNamed } from '../oci/platform.ts';
import type { ImageDescription, LayerDescription, SourceName } from './image.ts';

export type ImageManifest = Extract<Manifest, { kind: 'manifest' }>;

export interface ResolvedManifest {
  /** Of the manifest, not of an index above it. */
  readonly digest: Digest;
  readonly manifest: ImageManifest;
  /** Of the indexes above the manifest, and of their descriptors. */
  readonly annotationsAbove: readonly Annotations[];
}

type Annotations = Descriptor['annotations'];

/** Indexes may nest (image-spec image-index.md); these limits bound the cost of a hostile one. */
const MAX_DEPTH = 4;
const MAX_DOCUMENTS = 64;

/**
 * Returns the manifest for the platform. The only image of an index is taken for any platform, unless the user
 * named one.
 * @param name of the image, for errors
 * @param read returns the document of a descriptor and checks its digest
 * @param annotationsAbove of the documents above the root
 * @throws ScanError PLATFORM_NOT_FOUND, with a list of the platforms; LIMIT_REACHED; those of `read`
 */
export async function resolveManifest(
  name: string,
  root: { readonly digest: Digest; readonly manifest: Manifest },
  { wanted, isExplicit }: PlatformChoice,
  read: (descriptor: Descriptor) => Promise<Manifest>,
  annotationsAbove: readonly Annotations[] = [],
): Promise<ResolvedManifest> {
  const offered = new Set<string>();
  let documents = 0;

  async function follow(
    entry: Descriptor,
    depth: number,
    above: readonly Annotations[],
  ): Promise<ResolvedManifest | null> {
    documents += 1;
    if (depth > MAX_DEPTH) throw tooManyIndexes(`${name} nests indexes more than ${String(MAX_DEPTH)} deep`);
    if (documents > MAX_DOCUMENTS)
      throw tooManyIndexes(`${name} leads to more than ${String(MAX_DOCUMENTS)} indexes`);
    return visit(entry.digest, await read(entry), depth, [...above, entry.annotations]);
  }

  async function visit(
    digest: Digest,
    manifest: Manifest,
    depth: number,
    annotations: readonly Annotations[],
  ): Promise<ResolvedManifest | null> {
    if (manifest.kind === 'manifest') return { digest, manifest, annotationsAbove: annotations };
    const above = [...annotations, manifest.annotations];
    const images = manifest.manifests.filter((descriptor) => !isAttestation(descriptor));
    for (const { platform } of images) if (isNamed(platform)) offered.add(formatPlatform(platform));
    const [only] = images;
    if (only !== undefined && images.length === 1 && !isExplicit) return follow(only, depth + 1, above);
    const chosen = bestFit(images, wanted);
    if (chosen !== undefined) return follow(chosen, depth + 1, above);

    // An index without a platform may contain the image. An image without one is taken only if there is no other.
    for (const entry of images.filter(({ platform }) => !isNamed(platform))) {
      const found = isIndex(entry) || images.length === 1 ? await follow(entry, depth + 1, above) : null;
      if (found !== null) return found;
    }
    return null;
  }

  const found = await visit(root.digest, root.manifest, 0, annotationsAbove);
  if (found !== null) return found;
  const choice =
    offered.size === 0
      ? 'its index names no platform'
      : `only for ${printable([...offered].join(', '), 1000)}`;
  throw new ScanError('PLATFORM_NOT_FOUND', `${name} has no image for ${formatPlatform(wanted)}: ${choice}`, {
    hint: offered.size === 0 ? 'name the image by its digest' : 'choose one of these with --platform',
  });
}

function isIndex({ mediaType }: Descriptor): boolean {
  return INDEX_TYPES.some((type) => type === mediaType);
}

function tooManyIndexes(message: string): ScanError {
  return new ScanError('LIMIT_REACHED', message, { hint: 'name the image by its digest' });
}

/**
 * Describes the image of a manifest.
 * @param find returns the key of a layer's blob, or why there is none
 */
export async function describeManifest(
  source: SourceName,
  { digest, manifest, annotationsAbove }: ResolvedManifest,
  config: ImageConfig,
  find: (
    layer: Descriptor,
  ) => Promise<{ readonly key: string } | { readonly key: null; readonly missing: string }>,
): Promise<ImageDescription> {
  const { diffIds } = config;
  const problem = diffIdProblem(config, manifest.layers.length);
  const layers = await Promise.all(
    manifest.layers.map(async (layer, index): Promise<LayerDescription> => {
      const found = isEncryptedLayer(layer.mediaType)
        ? { key: null, missing: 'it is encrypted' }
        : await find(layer);
      return {
        blob: found.key,
        missing: found.key === null ? found.missing : null,
        digest: layer.digest,
        diffId: problem === null ? (diffIds[index] ?? null) : null,
        mediaType: layer.mediaType,
        size: layer.size,
      };
    }),
  );
  const failed = problem === null ? [] : [{ what: 'image config', reason: problem }];
  const descriptors = [manifest.config, ...manifest.layers];
  return {
    source,
    digest,
    configDigest: manifest.config.digest,
    annotations: manifest.annotations,
    otherAnnotations: [...annotationsAbove, ...descriptors.map(({ annotations }) => annotations)],
    config,
    layers,
    failed,
  };
}
