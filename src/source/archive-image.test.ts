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

type Form = (image: BuiltImage) => readonly TestEntry[];

/** The entries of an archive in one form, without the layer that the fault takes away. */
function entriesOf(form: Form, image: BuiltImage, fault: Fault = {}): readonly TestEntry[] {
  const lost = image.layers[fault.withoutLayer ?? -1];
  const entries = form(blobsWith(image, fault));
  return entries.filter(
    ({ name, body }) => lost === undefined || !(body === lost.tar || name.endsWith(lost.digest.slice(7))),
  );
}

/** A legacy archive holds the uncompressed tar, so an exchanged blob is put there uncompressed as far as it goes. */
const legacy: Form = (image) =>
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
  (form: Form, scheme: string, pack: (bytes: Buffer) => Buffer = (bytes) => bytes) =>
  async (image: BuiltImage, fault?: Fault): Promise<Served> => {
    const folder = await mkdtemp(join(tmpdir(), 'archive-'));
    const path = join(folder, 'image.tar');
    await writeFile(path, pack(await tar(entriesOf(form, image, fault))));
    return { options: { reference: `${scheme}:${path}` }, close: () => rm(folder, { recursive: true }) };
  };

const withStdin =
  (form: Form) =>
  async (image: BuiltImage, fault?: Fault): Promise<Served> => ({
    options: { reference: '-' },
    stdin: inPieces(await tar(entriesOf(form, image, fault)), 10_000),
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

const oci: Form = (image) => ociLayout([image]);

/** Its names tell of no algorithm, and Docker had no other then. */
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

test('what annotations of the index and of the manifest hold is found like what the config holds', async () => {
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

test('the coverage of a stream counts what is of the image, and no other platform beside it', async () => {
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
