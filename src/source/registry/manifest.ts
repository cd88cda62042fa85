import { ScanError } from '../../errors.ts';
import { type Digest, isDigest } from '../../oci/digest.ts';
import { obsoleteManifest, parseManifest } from '../../oci/manifest.ts';
import { INDEX_TYPES, MANIFEST_TYPES, SCHEMA1_TYPES } from '../../oci/media-types.ts';
import type { PlatformChoice } from '../../oci/platform.ts';
import { formatReference, type ImageReference } from '../../oci/reference.ts';
import { digestOf, checkDigest } from '../digest-check.ts';
import { type ResolvedManifest, resolveManifest } from '../resolve-manifest.ts';
import type { RegistryClient } from './client.ts';

const ACCEPT = [...INDEX_TYPES, ...MANIFEST_TYPES, ...SCHEMA1_TYPES].join(', ');
/** The size that registries should at least accept (distribution spec, "Pushing Manifests"). */
const MANIFEST_BYTES = 4 * 1024 * 1024;

/**
 * Fetches the manifest of the reference; from an index, the manifest for the platform.
 * @throws ScanError IMAGE_NOT_FOUND | PLATFORM_NOT_FOUND | MANIFEST_INVALID | MANIFEST_UNSUPPORTED | BLOB_CORRUPT |
 *   LIMIT_REACHED, and like `RegistryClient.read`
 */
export async function fetchManifest(
  client: RegistryClient,
  reference: ImageReference,
  platform: PlatformChoice,
  signal: AbortSignal,
): Promise<ResolvedManifest> {
  const name = formatReference(reference);
  const what = `the manifest of ${name}`;
  const { bytes, digest } = await readDocument(
    client,
    reference.digest ?? reference.tag ?? 'latest',
    what,
    signal,
  );
  return resolveManifest(name, { digest, manifest: parseManifest(bytes, what) }, platform, async (entry) => {
    const nested = `manifest ${entry.digest} of ${client.name}`;
    return parseManifest((await readDocument(client, entry.digest, nested, signal)).bytes, nested);
  });
}

async function readDocument(
  client: RegistryClient,
  target: string,
  what: string,
  signal: AbortSignal,
): Promise<{ bytes: Uint8Array; digest: Digest }> {
  const missing = new ScanError('IMAGE_NOT_FOUND', `the registry does not have ${what}`, {
    hint: 'check the name and the tag',
  });
  const resource = { path: `manifests/${target}`, headers: { accept: ACCEPT }, what, missing };
  const { bytes, header } = await client.read(resource, MANIFEST_BYTES, signal);
  // Checked first: the digest of a schema 1 manifest does not cover its signatures.
  if (SCHEMA1_TYPES.some((type) => header('content-type')?.startsWith(type))) throw obsoleteManifest(what);
  const expected = isDigest(target) ? target : header('docker-content-digest');
  // Distribution spec, "Pulling manifests": a client should check the digest that the registry names.
  if (!isDigest(expected)) return { bytes, digest: digestOf(bytes) };
  checkDigest(bytes, expected, what);
  return { bytes, digest: expected };
}
