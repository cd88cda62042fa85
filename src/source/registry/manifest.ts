import { ScanError } from '../../errors.ts';
import { type Digest, isDigest } from '../../oci/digest.ts';
import { type Descriptor, isAttestation, type Manifest, parseManifest } from '../../oci/manifest.ts';
import { INDEX_TYPES, MANIFEST_TYPES, SCHEMA1_TYPES } from '../../oci/media-types.ts';
import { formatPlatform, type Platform, servesPlatform } from '../../oci/platform.ts';
import { formatReference, type ImageReference } from '../../oci/reference.ts';
import type { RegistryClient } from './client.ts';
import { digestOf, verifyDigest } from './verify.ts';

export type ImageManifest = Extract<Manifest, { kind: 'manifest' }>;

export interface ResolvedManifest {
  /** Of the image's own manifest, not of the index that led to it. */
  readonly digest: Digest;
  readonly manifest: ImageManifest;
}

const ACCEPT = [...INDEX_TYPES, ...MANIFEST_TYPES, ...SCHEMA1_TYPES].join(', ');
/** What the distribution spec advises registries to accept at least ("Pushing Manifests"). */
const MANIFEST_BYTES = 4 * 1024 * 1024;
/** Nested indexes are legal. What is asked for by digest is verified, so none can contain itself: a bound will do. */
const MAX_DEPTH = 4;
const MAX_DOCUMENTS = 64;

/**
 * Fetches what the reference names and, where that is an index, the image in it for the platform.
 * @throws ScanError IMAGE_NOT_FOUND | PLATFORM_NOT_FOUND | MANIFEST_INVALID | MANIFEST_UNSUPPORTED | BLOB_CORRUPT |
 *   LIMIT_REACHED, and like `RegistryClient.read`
 */
export async function fetchManifest(
  client: RegistryClient,
  reference: ImageReference,
  platform: Platform,
  signal: AbortSignal,
): Promise<ResolvedManifest> {
  const name = formatReference(reference);
  const there = new Set<string>();
  let documents = 0;

  async function visit(target: Digest | string, depth: number): Promise<ResolvedManifest | null> {
    documents += 1;
    if (depth > MAX_DEPTH) throw tooDeep(`${name} nests indexes more than ${String(MAX_DEPTH)} deep`);
    if (documents > MAX_DOCUMENTS)
      throw tooDeep(`${name} leads to more than ${String(MAX_DOCUMENTS)} indexes`);

    const what = depth === 0 ? `the manifest of ${name}` : `manifest ${target} of ${client.name}`;
    const { bytes, digest } = await readDocument(client, target, what, signal);
    const manifest = parseManifest(bytes, what);
    if (manifest.kind === 'manifest') return { digest, manifest };

    const images = manifest.manifests.filter((descriptor) => !isAttestation(descriptor));
    for (const { platform: offered } of images) if (isNamed(offered)) there.add(formatPlatform(offered));
    const chosen = bestFit(images, platform);
    if (chosen !== undefined) return visit(chosen.digest, depth + 1);

    // An entry without a platform: an index may hold one that fits; an image is taken when it is the only one.
    for (const entry of images.filter((descriptor) => !isNamed(descriptor.platform))) {
      const found = isIndex(entry) || images.length === 1 ? await visit(entry.digest, depth + 1) : null;
      if (found !== null) return found;
    }
    return null;
  }

  const found = await visit(reference.digest ?? reference.tag ?? 'latest', 0);
  if (found !== null) return found;
  const offer = there.size === 0 ? 'its index names no platform' : `only for ${[...there].join(', ')}`;
  throw new ScanError(
    'PLATFORM_NOT_FOUND',
    `${name} is not there for ${formatPlatform(platform)}: ${offer}`,
    {
      hint: 'choose one of those with --platform',
    },
  );
}

async function readDocument(
  client: RegistryClient,
  target: Digest | string,
  what: string,
  signal: AbortSignal,
): Promise<{ bytes: Uint8Array; digest: Digest }> {
  const missing = new ScanError('IMAGE_NOT_FOUND', `the registry does not have ${what}`, {
    hint: 'check the name and the tag',
  });
  const resource = { path: `manifests/${target}`, headers: { accept: ACCEPT }, what, missing };
  const { bytes, header } = await client.read(resource, MANIFEST_BYTES, signal);
  const promised = isDigest(target) ? target : header('docker-content-digest');
  // Distribution spec, "Pulling manifests": a client should verify what the registry says the digest is.
  if (!isDigest(promised)) return { bytes, digest: digestOf(bytes) };
  verifyDigest(bytes, promised, what);
  return { bytes, digest: promised };
}

/** Of several that fit, one without a variant is the most general; else the index's own order counts. */
function bestFit(images: readonly Descriptor[], wanted: Platform): Descriptor | undefined {
  const fitting = images.filter(({ platform }) => platform !== null && servesPlatform(platform, wanted));
  return fitting.find(({ platform }) => platform?.variant === wanted.variant) ?? fitting[0];
}

function isNamed(platform: Platform | null): platform is Platform {
  return platform !== null && platform.os !== '' && platform.architecture !== '';
}

function isIndex({ mediaType }: Descriptor): boolean {
  return INDEX_TYPES.some((type) => type === mediaType);
}

function tooDeep(message: string): ScanError {
  return new ScanError('LIMIT_REACHED', message, { hint: 'name the image you mean by its digest' });
}
