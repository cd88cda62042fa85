import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Digest, DigestAlgorithm } from '../oci/digest.ts';
import { type TestEntry, tar } from './tar.ts';

/** A layer to build. */
interface TestLayer {
  readonly entries: readonly TestEntry[];
  readonly createdBy?: string;
  readonly compression?: 'gzip' | 'none';
}

export interface ImageSpec {
  readonly layers: readonly TestLayer[];
  /** Merged into the config document. */
  readonly config?: object;
  readonly architecture?: string;
  /** Annotations of the manifest. */
  readonly annotations?: Readonly<Record<string, string>>;
  /** Algorithm of all digests. */
  readonly algorithm?: DigestAlgorithm;
}

interface BuiltLayer {
  readonly tar: Buffer;
  readonly diffId: Digest;
  readonly blob: Buffer;
  readonly digest: Digest;
}

export interface BuiltImage {
  readonly layers: readonly BuiltLayer[];
  readonly config: Buffer;
  readonly configDigest: Digest;
  /** OCI manifest with the layers as stored. */
  readonly manifest: Buffer;
  readonly manifestDigest: Digest;
  readonly architecture: string;
}

export const MANIFEST_TYPE = 'application/vnd.oci.image.manifest.v1+json';
export const INDEX_TYPE = 'application/vnd.oci.image.index.v1+json';
const CONFIG_TYPE = 'application/vnd.oci.image.config.v1+json';
const LAYER_TYPE = 'application/vnd.oci.image.layer.v1.tar';

export function sha256(bytes: Uint8Array, algorithm: DigestAlgorithm = 'sha256'): Digest {
  return `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`;
}

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

/** Builds an image in memory. `legacyArchive`, `modernArchive` and `ociLayout` turn it into files. */
export async function buildImage({
  layers,
  config = {},
  architecture = 'amd64',
  annotations,
  algorithm = 'sha256',
}: ImageSpec): Promise<BuiltImage> {
  const digest = (bytes: Uint8Array): Digest => sha256(bytes, algorithm);
  const built = await Promise.all(
    layers.map(async ({ entries, compression = 'gzip' }): Promise<BuiltLayer> => {
      const bytes = await tar(entries);
      const blob = compression === 'gzip' ? gzipSync(bytes) : bytes;
      return { tar: bytes, diffId: digest(bytes), blob, digest: digest(blob) };
    }),
  );
  const configBytes = json({
    os: 'linux',
    architecture,
    config: {},
    rootfs: { type: 'layers', diff_ids: built.map(({ diffId }) => diffId) },
    history: layers.map(({ createdBy = 'COPY . /' }) => ({ created_by: createdBy })),
    ...config,
  });
  const manifest = json({
    schemaVersion: 2,
    mediaType: MANIFEST_TYPE,
    config: { mediaType: CONFIG_TYPE, digest: digest(configBytes), size: configBytes.byteLength },
    layers: built.map(({ blob, digest: blobDigest }, index) => ({
      mediaType: layers[index]?.compression === 'none' ? LAYER_TYPE : `${LAYER_TYPE}+gzip`,
      digest: blobDigest,
      size: blob.byteLength,
    })),
    ...(annotations && { annotations }),
  });
  return {
    layers: built,
    config: configBytes,
    configDigest: digest(configBytes),
    manifest,
    manifestDigest: digest(manifest),
    architecture,
  };
}

const hexOf = (digest: Digest): string => digest.slice('sha256:'.length);
const blobPath = (digest: Digest): string => `blobs/${digest.replace(':', '/')}`;

/** Returns the files of `docker save` before version 25: uncompressed layers, a repeated one as a link. */
export function legacyArchive(image: BuiltImage, tags: readonly string[] = ['app:1']): readonly TestEntry[] {
  const firstWith = new Map<Digest, string>();
  const names: string[] = [];
  const entries: TestEntry[] = [];
  for (const [index, { tar: body, diffId }] of image.layers.entries()) {
    const id = sha256(Buffer.from(`${String(index)}${diffId}`)).slice('sha256:'.length);
    const name = `${id}/layer.tar`;
    const first = firstWith.get(diffId);
    entries.push({ name: `${id}/VERSION`, body: '1.0' }, { name: `${id}/json`, body: '{}' });
    entries.push(first === undefined ? { name, body } : { name, type: 'symlink', linkname: `../${first}` });
    if (first === undefined) firstWith.set(diffId, name);
    names.push(name);
  }
  const config = `${hexOf(image.configDigest)}.json`;
  const manifest = [{ Config: config, RepoTags: tags, Layers: names }];
  return [...entries, { name: config, body: image.config }, { name: 'manifest.json', body: json(manifest) }];
}

/** Returns the files of `docker save` since version 25 with the containerd store: an OCI layout and `manifest.json`. */
export function modernArchive(image: BuiltImage, tags: readonly string[] = ['app:1']): readonly TestEntry[] {
  const manifest = [
    {
      Config: blobPath(image.configDigest),
      RepoTags: tags,
      Layers: image.layers.map(({ digest }) => blobPath(digest)),
    },
  ];
  return [...ociLayout([image], tags), { name: 'manifest.json', body: json(manifest) }];
}

/** Returns the files of an OCI image layout. Its index has one descriptor per image. */
export function ociLayout(
  images: readonly BuiltImage[],
  names: readonly string[] = [],
): readonly TestEntry[] {
  const blobs = new Map<string, Buffer>();
  const manifests = images.map((image, index) => {
    for (const { digest, blob } of image.layers) blobs.set(blobPath(digest), blob);
    blobs.set(blobPath(image.configDigest), image.config);
    blobs.set(blobPath(image.manifestDigest), image.manifest);
    const name = names[index];
    return {
      mediaType: MANIFEST_TYPE,
      digest: image.manifestDigest,
      size: image.manifest.byteLength,
      platform: { os: 'linux', architecture: image.architecture },
      ...(name !== undefined && { annotations: { 'org.opencontainers.image.ref.name': name } }),
    };
  });
  return [
    { name: 'oci-layout', body: json({ imageLayoutVersion: '1.0.0' }) },
    { name: 'index.json', body: json({ schemaVersion: 2, mediaType: INDEX_TYPE, manifests }) },
    ...[...blobs].map(([name, body]) => ({ name, body })),
  ];
}
