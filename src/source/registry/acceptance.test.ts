import { type BuiltImage } from '../../testing/image.ts';
import { startRegistry } from '../../testing/registry-server.ts';
import { type Fault, type Served, acceptSource, blobsWith } from '../../testing/source-suite.ts';

async function serve(image: BuiltImage, fault: Fault = {}): Promise<Served> {
  const blobs = new Map<string, Uint8Array>([[image.configDigest, image.config]]);
  for (const [index, layer] of blobsWith(image, fault).layers.entries()) {
    if (index !== fault.withoutLayer) blobs.set(layer.digest, layer.blob);
  }
  const registry = await startRegistry({
    manifests: { '1': image.manifest },
    blobs: Object.fromEntries(blobs),
  });
  return { options: { reference: `registry:${registry.host}/app:1` }, close: () => registry.close() };
}

acceptSource('registry', serve);
