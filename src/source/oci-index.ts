import { ScanError, printable } from '../errors.ts';
import { parseConfig } from '../oci/config.ts';
import type { Digest } from '../oci/digest.ts';
import { type Descriptor, isAttestation, parseManifest } from '../oci/manifest.ts';
import type { PlatformChoice } from '../oci/platform.ts';
import type { BlobView } from './blob-view.ts';
import { checkDigest } from './digest-check.ts';
import type { ImageDescription, SourceName } from './image.ts';
import { pickImage } from './pick.ts';
import { describeManifest, resolveManifest } from './resolve-manifest.ts';

const SAVE_AGAIN = { hint: 'save or copy the image again, for example with `skopeo copy`' };

/**
 * Describes an image of an OCI layout (image-spec image-layout.md); returns null if there is no `index.json`.
 * @param pick a ref name or the start of a digest, for a layout with several images
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
  if (index.kind !== 'index')
    throw new ScanError('MANIFEST_INVALID', 'index.json is not an image index', SAVE_AGAIN);

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
  const read = async (descriptor: Descriptor): Promise<ReturnType<typeof parseManifest>> => {
    const what = `manifest ${descriptor.digest}`;
    return parseManifest(await documentOf(view, descriptor, what), what);
  };
  const root = { digest: chosen.digest, manifest: await read(chosen) };
  const resolved = await resolveManifest(namesOf(chosen)[0] ?? 'the image', root, platform, read, [
    index.annotations,
    chosen.annotations,
  ]);
  const config = await documentOf(view, resolved.manifest.config, 'the image config');
  return describeManifest(source, resolved, parseConfig(config, 'the image config'), ({ digest }) =>
    view.find(blobName(digest)),
  );
}

async function documentOf(view: BlobView, descriptor: Descriptor, what: string): Promise<Uint8Array> {
  const bytes = await view.document(blobName(descriptor.digest));
  if (bytes === null)
    throw new ScanError('BLOB_MISSING', `${what} is missing (blob ${descriptor.digest})`, SAVE_AGAIN);
  checkDigest(bytes, descriptor.digest, what);
  return bytes;
}

/** Returns `blobs/<algorithm>/<encoded>` (image-layout.md). */
function blobName(digest: Digest): string {
  return `blobs/${digest.replace(':', '/')}`;
}

function namesOf(descriptor: Descriptor): readonly string[] {
  const { annotations } = descriptor;
  // containerd and Docker add the full name: the spec's annotation may be the tag alone.
  return [annotations['io.containerd.image.name'], annotations['org.opencontainers.image.ref.name']]
    .filter((name) => name !== undefined)
    .map((name) => printable(name, 300));
}
