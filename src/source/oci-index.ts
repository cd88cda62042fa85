import { createHash } from 'node:crypto';
import { ScanError, printable } from '../errors.ts';
import { parseConfig } from '../oci/config.ts';
import { type Digest } from '../oci/digest.ts';
import { type Descriptor, type Manifest, isAttestation, parseManifest } from '../oci/manifest.ts';
import { isEncryptedLayer } from '../oci/media-types.ts';
import { type PlatformChoice, choosePlatform } from '../oci/platform.ts';
import type { BlobView } from './blob-view.ts';
import type { ImageDescription, LayerDescription, SourceName } from './image.ts';
import { pickImage } from './pick.ts';

const MOST_NESTED = 4;

/**
 * Describes an image of an OCI layout (image-spec image-layout.md); null when there is no `index.json`.
 * @param pick the image to take where there are several: a ref name or the start of its digest
 * @throws ScanError MANIFEST_INVALID | MANIFEST_UNSUPPORTED | IMAGE_AMBIGUOUS | IMAGE_NOT_FOUND |
 *   PLATFORM_NOT_FOUND | BLOB_MISSING | BLOB_CORRUPT
 */
export async function describeOciImage(
  view: BlobView,
  source: SourceName,
  pick: string | null,
  platform: PlatformChoice,
): Promise<ImageDescription | null> {
  const bytes = await view.document('index.json');
  if (bytes === null) return null;
  const index = parseManifest(bytes, 'index.json');
  if (index.kind !== 'index') throw new ScanError('MANIFEST_INVALID', 'index.json is not an image index');

  const images = index.manifests.filter((descriptor) => !isAttestation(descriptor));
  const chosen = pickImage(
    images.map((value) => ({
      value,
      names: namesOf(value),
      id: value.digest.replace(/^.*:/, ''),
      platform: value.platform,
    })),
    pick,
    platform,
  );
  const { digest, manifest } = await resolve(view, chosen, platform, MOST_NESTED);
  return describeManifest(view, source, digest, manifest);
}

type ImageManifest = Extract<Manifest, { kind: 'manifest' }>;

async function resolve(
  view: BlobView,
  descriptor: Descriptor,
  platform: PlatformChoice,
  depth: number,
): Promise<{ digest: Digest; manifest: ImageManifest }> {
  if (depth === 0) throw new ScanError('MANIFEST_INVALID', 'its indexes are nested too deep, or in a loop');
  const what = `manifest ${descriptor.digest}`;
  const manifest = parseManifest(await documentOf(view, descriptor, what), what);
  if (manifest.kind === 'manifest') return { digest: descriptor.digest, manifest };
  const images = manifest.manifests.filter((item) => !isAttestation(item));
  return resolve(view, choosePlatform(images, platform), platform, depth - 1);
}

async function describeManifest(
  view: BlobView,
  source: SourceName,
  digest: Digest,
  manifest: ImageManifest,
): Promise<ImageDescription> {
  const config = parseConfig(await documentOf(view, manifest.config, 'the image config'), 'the image config');
  const hasDiffIds = config.diffIds.length === manifest.layers.length;
  const layers = await Promise.all(
    manifest.layers.map((layer, at) => describeLayer(view, layer, hasDiffIds ? (config.diffIds[at] ?? null) : null)),
  );
  const failed = hasDiffIds
    ? []
    : [{ what: 'image config', reason: `it lists ${String(config.diffIds.length)} layers, the manifest ${String(layers.length)}` }];
  return { source, digest, configDigest: manifest.config.digest, config, layers, failed };
}

async function describeLayer(view: BlobView, layer: Descriptor, diffId: Digest | null): Promise<LayerDescription> {
  const shared = { digest: layer.digest, diffId, mediaType: layer.mediaType, size: layer.size };
  if (isEncryptedLayer(layer.mediaType)) return { ...shared, blob: null, missing: 'it is encrypted' };
  const found = await view.find(blobName(layer.digest));
  return found.key === null
    ? { ...shared, blob: null, missing: found.missing }
    : { ...shared, blob: found.key, missing: null };
}

async function documentOf(view: BlobView, descriptor: Descriptor, what: string): Promise<Uint8Array> {
  const bytes = await view.document(blobName(descriptor.digest));
  if (bytes === null) throw new ScanError('BLOB_MISSING', `${what} is missing (blob ${descriptor.digest})`);
  const [algorithm = '', hex] = descriptor.digest.split(':');
  if (createHash(algorithm).update(bytes).digest('hex') !== hex) {
    throw new ScanError('BLOB_CORRUPT', `${what} does not have the digest it is named by`);
  }
  return bytes;
}

/** image-layout.md: `blobs/<alg>/<encoded>`. */
function blobName(digest: Digest): string {
  return `blobs/${digest.replace(':', '/')}`;
}

function namesOf(descriptor: Descriptor): readonly string[] {
  const { annotations } = descriptor;
  // containerd and Docker write the full name beside the spec's own annotation, which may be the bare tag.
  return [annotations['io.containerd.image.name'], annotations['org.opencontainers.image.ref.name']]
    .filter((name) => name !== undefined)
    .map((name) => printable(name, 300));
}
