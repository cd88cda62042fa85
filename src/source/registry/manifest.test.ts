import { afterEach, expect, it } from 'vitest';
import { parsePlatform } from '../../oci/platform.ts';
import {
  digest,
  type FakeRegistry,
  imageContent,
  json,
  startRegistry,
} from '../../testing/registry-server.ts';
import { failureOf, openImage, pull } from './testing.ts';

const INDEX = 'application/vnd.oci.image.index.v1+json';
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';

let registry: FakeRegistry;
afterEach(() => registry.close());

interface Entry {
  readonly document: Uint8Array;
  readonly platform?: string;
  readonly mediaType?: string;
  readonly annotations?: Record<string, string>;
}

function index(entries: readonly Entry[]): Uint8Array {
  return json({
    schemaVersion: 2,
    mediaType: INDEX,
    manifests: entries.map(({ document, platform, mediaType = MANIFEST, annotations }) => {
      const [os, architecture, variant] = platform?.split('/') ?? [];
      return {
        mediaType,
        digest: digest(document),
        size: document.length,
        ...(platform !== undefined && { platform: { os, architecture, variant } }),
        annotations,
      };
    }),
  });
}

function image(platform: string): { manifest: Uint8Array; blobs: Record<string, Uint8Array> } {
  const [os, architecture, variant] = platform.split('/');
  const rootfs = { diff_ids: [digest(`layer of ${platform}`)] };
  const { manifests, blobs } = imageContent([`layer of ${platform}`], { os, architecture, variant, rootfs });
  return { manifest: manifests['1'] ?? Buffer.of(), blobs };
}

/** Serves the documents by digest, and the first as tag 1 as well. */
async function serve(
  documents: readonly Uint8Array[],
  blobs: Record<string, Uint8Array> = {},
): Promise<string> {
  const manifests = Object.fromEntries(documents.map((document) => [digest(document), document]));
  registry = await startRegistry({ manifests: { ...manifests, '1': documents[0] ?? Buffer.of() }, blobs });
  return `${registry.host}/app:1`;
}

async function serveIndexOf(...platforms: string[]): Promise<string> {
  const images = platforms.map((platform) => ({ platform, ...image(platform) }));
  const top = index(images.map(({ platform, manifest }) => ({ document: manifest, platform })));
  const blobs = Object.assign({}, ...images.map(({ blobs }) => blobs)) as Record<string, Uint8Array>;
  return serve([top, ...images.map(({ manifest }) => manifest)], blobs);
}

it.each([
  ['linux/arm64', ['linux/amd64', 'linux/arm64/v8'], 'linux/arm64/v8'],
  ['linux/amd64', ['windows/amd64', 'linux/amd64'], 'linux/amd64'],
  ['linux/arm/v6', ['linux/arm/v7', 'linux/arm/v6'], 'linux/arm/v6'],
  ['linux/amd64', ['linux/amd64/v3', 'linux/amd64'], 'linux/amd64'],
])('for the platform %s, chooses from %j the image for %s', async (wanted, offered, chosen) => {
  const reference = await serveIndexOf(...offered);
  expect(await pull(reference, { platform: { wanted: parsePlatform(wanted), isExplicit: true } })).toEqual([
    `layer of ${chosen}`,
  ]);
});

it('accepts every kind of manifest, so that an unsupported one can be named', async () => {
  await pull(await serveIndexOf('linux/amd64'));
  const accepted = registry.requests
    .find(({ url }) => url.includes('/manifests/'))
    ?.headers.accept?.split(', ');
  expect(accepted).toEqual(expect.arrayContaining([INDEX, MANIFEST]));
  expect(
    accepted?.filter((type) => type.startsWith('application/vnd.docker.distribution.manifest')),
  ).toHaveLength(4);
});

it('the digest of the image is that of the manifest for the platform', async () => {
  const reference = await serveIndexOf('linux/amd64', 'linux/arm64');
  const opened = await openImage(reference);
  expect((await opened.describe()).digest).toBe(digest(image('linux/amd64').manifest));
  await opened.close();
});

it('reports the available platforms if the wanted one is missing', async () => {
  const reference = await serveIndexOf('linux/amd64', 'linux/arm/v7');
  const error = await failureOf(
    openImage(reference, { platform: { wanted: parsePlatform('linux/s390x'), isExplicit: true } }),
  );
  expect(error).toMatchObject({ code: 'PLATFORM_NOT_FOUND', hint: 'choose one of these with --platform' });
  expect(error.message).toBe(`${reference} has no image for linux/s390x: only for linux/amd64, linux/arm/v7`);
});

it('does not scan an attestation, even if there is no image', async () => {
  const { manifest, blobs } = image('linux/amd64');
  const annotations = { 'vnd.docker.reference.type': 'attestation-manifest' };
  const reference = await serve([index([{ document: manifest, annotations }]), manifest], blobs);
  expect(await failureOf(openImage(reference))).toMatchObject({ code: 'PLATFORM_NOT_FOUND' });
});

it('scans the only image of an index even without a platform', async () => {
  const { manifest, blobs } = image('linux/amd64');
  expect(await pull(await serve([index([{ document: manifest }]), manifest], blobs))).toEqual([
    'layer of linux/amd64',
  ]);
});

it('searches an index in an index', async () => {
  const { manifest, blobs } = image('linux/amd64');
  const empty = index([]);
  const inner = index([{ document: manifest, platform: 'linux/amd64' }]);
  const outer = index([empty, inner].map((document) => ({ document, mediaType: INDEX })));
  expect(await pull(await serve([outer, empty, inner, manifest], blobs))).toEqual(['layer of linux/amd64']);
});

it('rejects indexes that are nested too deep', async () => {
  const nested = [index([])];
  for (let depth = 0; depth < 6; depth += 1) {
    nested.unshift(index([{ document: nested[0] ?? Buffer.of(), mediaType: INDEX }]));
  }
  const reference = await serve(nested);
  const error = await failureOf(openImage(reference));
  expect(error).toMatchObject({
    code: 'LIMIT_REACHED',
    message: `${reference} nests indexes more than 4 deep`,
  });
});

it('rejects an index that claims to contain itself, because its digest differs', async () => {
  const loop = json({ manifests: [{ mediaType: INDEX, digest: digest('loop'), size: 4 }] });
  const reference = await serve([loop]);
  registry.manifests[digest('loop')] = loop;
  expect(await failureOf(openImage(reference))).toMatchObject({ code: 'BLOB_CORRUPT' });
});

it('rejects too many indexes', async () => {
  const many = Array.from({ length: 100 }, (_, number) =>
    json({ manifests: [], annotations: { number: String(number) } }),
  );
  const reference = await serve([index(many.map((document) => ({ document, mediaType: INDEX }))), ...many]);
  expect(await failureOf(openImage(reference))).toMatchObject({ code: 'LIMIT_REACHED' });
  expect(registry.requests.length).toBeLessThan(70);
});

it('names a manifest of an index that the registry does not have', async () => {
  const { manifest } = image('linux/amd64');
  const reference = await serve([index([{ document: manifest, platform: 'linux/amd64' }])]);
  const error = await failureOf(openImage(reference));
  expect(error).toMatchObject({ code: 'IMAGE_NOT_FOUND' });
  expect(error.message).toContain(digest(manifest));
});
