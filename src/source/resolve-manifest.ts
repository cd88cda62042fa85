import { ScanError, printable } from '../errors.ts';
import { type ImageConfig, diffIdProblem } from '../oci/config.ts';
import type { Digest } from '../oci/digest.ts';
import { type Descriptor, type Manifest, isAttestation } from '../oci/manifest.ts';
import { INDEX_TYPES, isEncryptedLayer } from '../oci/media-types.ts';
import { type PlatformChoice, bestFit, formatPlatform, isNamed } from '../oci/platform.ts';
import type { ImageDescription, LayerDescription, SourceName } from './image.ts';

export type ImageManifest = Extract<Manifest, { kind: 'manifest' }>;

export interface ResolvedManifest {
  /** Of the image's own manifest, not of an index that led to it. */
  readonly digest: Digest;
  readonly manifest: ImageManifest;
  /** Of the indexes that led to it, and of their descriptors. */
  readonly annotationsAbove: readonly Annotations[];
}

type Annotations = Descriptor['annotations'];

/** Nested indexes are legal (image-spec image-index.md); these bound what a hostile one may cost. */
const MAX_DEPTH = 4;
const MAX_DOCUMENTS = 64;

/**
 * Goes from a manifest or index to the one image that is meant. An index of a single image is followed as it is,
 * unless a platform was asked for that it does not serve.
 * @param name names the image in errors
 * @param read gives the document behind a descriptor, its digest verified
 * @param annotationsAbove of what led to the root
 * @throws ScanError PLATFORM_NOT_FOUND, listing what there is; LIMIT_REACHED; whatever `read` throws
 */
export async function resolveManifest(
  name: string,
  root: { readonly digest: Digest; readonly manifest: Manifest },
  { wanted, isExplicit }: PlatformChoice,
  read: (descriptor: Descriptor) => Promise<Manifest>,
  annotationsAbove: readonly Annotations[] = [],
): Promise<ResolvedManifest> {
  const there = new Set<string>();
  let documents = 0;

  async function follow(
    entry: Descriptor,
    depth: number,
    above: readonly Annotations[],
  ): Promise<ResolvedManifest | null> {
    documents += 1;
    if (depth > MAX_DEPTH) throw tooDeep(`${name} nests indexes more than ${String(MAX_DEPTH)} deep`);
    if (documents > MAX_DOCUMENTS)
      throw tooDeep(`${name} leads to more than ${String(MAX_DOCUMENTS)} indexes`);
    return visit(entry.digest, await read(entry), depth, [...above, entry.annotations]);
  }

  async function visit(
    digest: Digest,
    manifest: Manifest,
    depth: number,
    led: readonly Annotations[],
  ): Promise<ResolvedManifest | null> {
    if (manifest.kind === 'manifest') return { digest, manifest, annotationsAbove: led };
    const above = [...led, manifest.annotations];
    const images = manifest.manifests.filter((descriptor) => !isAttestation(descriptor));
    for (const { platform } of images) if (isNamed(platform)) there.add(formatPlatform(platform));
    const [only] = images;
    if (only !== undefined && images.length === 1 && !isExplicit) return follow(only, depth + 1, above);
    const chosen = bestFit(images, wanted);
    if (chosen !== undefined) return follow(chosen, depth + 1, above);

    // An entry without a platform: an index may hold one that fits; an image is taken when it is the only one.
    for (const entry of images.filter(({ platform }) => !isNamed(platform))) {
      const found = isIndex(entry) || images.length === 1 ? await follow(entry, depth + 1, above) : null;
      if (found !== null) return found;
    }
    return null;
  }

  const found = await visit(root.digest, root.manifest, 0, annotationsAbove);
  if (found !== null) return found;
  const offer =
    there.size === 0 ? 'its index names no platform' : `only for ${printable([...there].join(', '), 1000)}`;
  throw new ScanError('PLATFORM_NOT_FOUND', `${name} is not there for ${formatPlatform(wanted)}: ${offer}`, {
    hint: there.size === 0 ? 'name the image you mean by its digest' : 'choose one of those with --platform',
  });
}

function isIndex({ mediaType }: Descriptor): boolean {
  return INDEX_TYPES.some((type) => type === mediaType);
}

function tooDeep(message: string): ScanError {
  return new ScanError('LIMIT_REACHED', message, { hint: 'name the image you mean by its digest' });
}

/** @param find tells under which key a layer's blob can be had, or why it cannot */
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
