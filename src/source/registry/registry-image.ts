import { printable } from '../../errors.ts';
import { type Clock, systemClock } from '../../http/retry.ts';
import type { ImageConfig } from '../../oci/config.ts';
import type { Descriptor } from '../../oci/manifest.ts';
import { isEncryptedLayer } from '../../oci/media-types.ts';
import { formatPlatform, type PlatformChoice, servesPlatform } from '../../oci/platform.ts';
import { formatReference, type ImageReference } from '../../oci/reference.ts';
import type { Image, ImageDescription, LayerBlob } from '../image.ts';
import { hashesByBlob } from '../random-access.ts';
import { describeManifest, type ImageManifest } from '../resolve-manifest.ts';
import { fetchConfig, readBlob } from './blob.ts';
import { openClient, type RegistryClient } from './client.ts';
import { fetchManifest } from './manifest.ts';

export interface RegistryOptions {
  readonly platform: PlatformChoice;
  /** From the user; null to search Docker's and podman's files after a challenge. */
  readonly credentials: { readonly username: string; readonly password: string } | null;
  /** Allows plain HTTP and untrusted certificates for the registry, its token service and its redirects. */
  readonly insecure: boolean;
  /** PEM file with certificates to trust in addition to the default ones. */
  readonly caFile: string | null;
  /** Reads DOCKER_CONFIG, REGISTRY_AUTH_FILE, XDG_RUNTIME_DIR, HOME, PATH; HTTP_PROXY, HTTPS_PROXY, NO_PROXY. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Stops all requests with its reason. */
  readonly signal: AbortSignal;
  /** Takes warnings for the user. They hold no secret. */
  readonly diagnostics?: (line: string) => void;
}

/**
 * Opens an image in a registry without an engine (OCI distribution-spec). Fetches the manifest and the config and
 * checks their digests; layers are fetched when they are opened, in any order.
 * @throws ScanError, or the signal's reason
 */
export async function openRegistryImage(
  reference: ImageReference,
  options: RegistryOptions,
  clock: Clock = systemClock,
): Promise<Image> {
  const client = await openClient(reference, options, clock);
  try {
    const resolved = await fetchManifest(client, reference, options.platform, options.signal);
    const config = await fetchConfig(client, resolved.manifest.config, options.signal);
    warnOfOtherPlatform(reference, config, options);
    const description = await describeManifest('registry', resolved, config, ({ digest }) =>
      Promise.resolve({ key: digest }),
    );
    return toImage(client, description, resolved.manifest, options.signal, clock);
  } catch (error) {
    await client.close();
    throw error;
  }
}

/** Warns of another platform: a reference may name a single image, and an index may be wrong. */
function warnOfOtherPlatform(reference: ImageReference, config: ImageConfig, options: RegistryOptions): void {
  const actual = config.platform;
  if (actual === null || servesPlatform(actual, options.platform.wanted)) return;
  options.diagnostics?.(
    `${formatReference(reference)} is built for ${printable(formatPlatform(actual), 100)}, ` +
      `not for ${formatPlatform(options.platform.wanted)}; it is scanned anyway`,
  );
}

function toImage(
  client: RegistryClient,
  description: ImageDescription,
  manifest: ImageManifest,
  pullSignal: AbortSignal,
  clock: Clock,
): Image {
  const readable = manifest.layers.filter((layer) => !isEncryptedLayer(layer.mediaType));
  const distinct = new Map(readable.map((layer) => [layer.digest, layer]));
  const hashes = hashesByBlob(description);
  const toBlob = (layer: Descriptor): LayerBlob => ({
    key: layer.digest,
    size: layer.size,
    hashes: hashes.get(layer.digest),
    open: (signal) => readBlob(client, layer, clock, AbortSignal.any([signal, pullSignal])),
  });
  return {
    earlyConfig: description.config,
    async *layerBlobs() {
      yield* [...distinct.values()].map(toBlob);
    },
    describe: () => Promise.resolve(description),
    close: () => client.close(),
  };
}
