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
  /** As the user gave them; null to look in Docker's and podman's files when the registry asks. */
  readonly credentials: { readonly username: string; readonly password: string } | null;
  /** Allows plain HTTP and unverified TLS: for the registry, its token service and where it redirects to. */
  readonly insecure: boolean;
  /** Certificates in PEM form to trust besides the usual ones. */
  readonly caFile: string | null;
  /** DOCKER_CONFIG, REGISTRY_AUTH_FILE, XDG_RUNTIME_DIR, HOME, PATH; HTTP_PROXY, HTTPS_PROXY, NO_PROXY. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Ends everything, with its reason. */
  readonly signal: AbortSignal;
  /** Takes lines for the user about what is odd and no error. They hold no secret. */
  readonly diagnostics?: (line: string) => void;
}

/**
 * An image in a registry, pulled without an engine (OCI distribution-spec). Manifest and config are fetched and
 * verified here; layers are streamed when they are opened, in any order.
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
    reportOtherPlatform(reference, config, options);
    const description = await describeManifest('registry', resolved, config, ({ digest }) =>
      Promise.resolve({ key: digest }),
    );
    return toImage(client, description, resolved.manifest, options.signal, clock);
  } catch (error) {
    await client.close();
    throw error;
  }
}

/** A reference that leads to one image leads to it whatever platform was asked for; and an index may be wrong. */
function reportOtherPlatform(reference: ImageReference, config: ImageConfig, options: RegistryOptions): void {
  const there = config.platform;
  if (there === null || servesPlatform(there, options.platform.wanted)) return;
  options.diagnostics?.(
    `${formatReference(reference)} is built for ${printable(formatPlatform(there), 100)}, ` +
      `not for ${formatPlatform(options.platform.wanted)}: it is scanned all the same`,
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
