import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type BuiltImage, buildImage, legacyArchive, modernArchive, ociLayout } from '../testing/image.ts';
import {
  type Fault,
  type Served,
  acceptSource,
  blobsWith,
  scanServed,
  secretOf,
} from '../testing/source-suite.ts';
import { type TestEntry, inPieces, tar } from '../testing/tar.ts';

type Layout = (image: BuiltImage) => readonly TestEntry[];

/** Returns the entries of an archive, without the layer that the fault removes. */
function entriesOf(layout: Layout, image: BuiltImage, fault: Fault = {}): readonly TestEntry[] {
  const removed = image.layers[fault.withoutLayer ?? -1];
  const entries = layout(blobsWith(image, fault));
  return entries.filter(
    ({ name, body }) =>
      removed === undefined || !(body === removed.tar || name.endsWith(removed.digest.slice(7))),
  );
}

/** A legacy archive holds uncompressed tars, so a replaced blob is decompressed if it can be. */
const legacy: Layout = (image) =>
  legacyArchive({
    ...image,
    layers: image.layers.map((layer) => ({ ...layer, tar: uncompressed(layer.blob, layer.tar) })),
  });

function uncompressed(blob: Buffer, otherwise: Buffer): Buffer {
  if (blob[0] !== 0x1f) return blob;
  try {
    return gunzipSync(blob).equals(otherwise) ? otherwise : gunzipSync(blob);
  } catch {
    return otherwise.subarray(0, otherwise.byteLength - 1500);
  }
}

const withFile =
  (layout: Layout, scheme: string, pack: (bytes: Buffer) => Buffer = (bytes) => bytes) =>
  async (image: BuiltImage, fault?: Fault): Promise<Served> => {
    const folder = await mkdtemp(join(tmpdir(), 'archive-'));
    const path = join(folder, 'image.tar');
    await writeFile(path, pack(await tar(entriesOf(layout, image, fault))));
    return { options: { reference: `${scheme}:${path}` }, close: () => rm(folder, { recursive: true }) };
  };

const withStdin =
  (layout: Layout) =>
  async (image: BuiltImage, fault?: Fault): Promise<Served> => ({
    options: { reference: '-' },
    stdin: inPieces(await tar(entriesOf(layout, image, fault)), 10_000),
    close: () => Promise.resolve(),
  });

async function withFolder(image: BuiltImage, fault?: Fault): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'layout-'));
  for (const { name, body = '' } of entriesOf((i) => ociLayout([i]), image, fault)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), body);
  }
  return { options: { reference: `oci-dir:${folder}` }, close: () => rm(folder, { recursive: true }) };
}

const oci: Layout = (image) => ociLayout([image]);

/** Names in a legacy archive have no digest algorithm, and Docker used sha256 only. */
const NO_SHA512 = { hasSha512: false };

acceptSource('docker-archive (legacy)', withFile(legacy, 'docker-archive'), NO_SHA512);
acceptSource('docker-archive (since 25)', withFile(modernArchive, 'docker-archive'));
acceptSource(
  'docker-archive (gzipped as a whole)',
  withFile(legacy, 'docker-archive', (bytes) => gzipSync(bytes)),
  NO_SHA512,
);
acceptSource('oci-archive', withFile(oci, 'oci-archive'));
acceptSource('oci-dir', withFolder);
acceptSource('standard input (legacy docker archive)', withStdin(legacy), NO_SHA512);
acceptSource('standard input (docker archive since 25)', withStdin(modernArchive));
acceptSource('standard input (OCI archive)', withStdin(oci));

test('finds secrets in annotations of the index and of the manifest', async () => {
  const [inManifest, inIndex] = [
    secretOf('github-personal-access-token'),
    secretOf('gitlab-personal-access-token'),
  ];
  const image = await buildImage({
    layers: [{ entries: [] }],
    annotations: {
      'org.opencontainers.image.source': `https://x-access-token:${inManifest}@github.com/acme/app`,
    },
  });
  const { findings, verdict } = await scanServed({
    options: { reference: '-' },
    stdin: inPieces(await tar(ociLayout([image], [`build ${inIndex}`])), 10_000),
    close: () => Promise.resolve(),
  });
  expect(
    findings.map(({ detector, locations }) => [detector, locations.map(({ kind, name }) => [kind, name])]),
  ).toEqual([
    ['github-personal-access-token', [['annotation', 'org.opencontainers.image.source']]],
    ['gitlab-personal-access-token', [['annotation', 'org.opencontainers.image.ref.name']]],
  ]);
  expect(verdict.outcome).toBe('fail');
});

test('the coverage of a stream counts the layers of the image only, not those of another platform', async () => {
  const layerOf = (body: string): { entries: TestEntry[] } => ({ entries: [{ name: 'a', body }] });
  const image = await buildImage({ layers: [layerOf('one'), layerOf('one')] });
  const other = await buildImage({ layers: [layerOf('another')], architecture: 'arm64' });
  const { coverage } = await scanServed({
    options: { reference: '-', platform: 'linux/amd64' },
    stdin: inPieces(await tar(ociLayout([image, other], ['app:1', 'app:1'])), 10_000),
    close: () => Promise.resolve(),
  });
  expect(coverage).toMatchObject({ complete: true, files: 1, bytes: 3 });
});
