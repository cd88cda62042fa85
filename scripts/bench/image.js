// Builds the image that is measured: real layers, as plain tars, with gzip and with zstd.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createGzip } from 'node:zlib';
import { fetchPackage } from './fetch.js';
import { LAYER_TYPES, blobPath, writeBlob, writeLayout } from './layout.js';
import { LAYERS } from './packages.js';
import { mergedTar } from './tar.js';

/** How each variant compresses the plain layers. */
const COMPRESSORS = {
  plain: null,
  gzip: (path) => createReadStream(path).pipe(createGzip({ level: 6 })),
  zstd: (path) => spawn('zstd', ['-3', '-q', '-c', path], { stdio: ['ignore', 'pipe', 'inherit'] }).stdout,
};

/**
 * Builds the image in the cache, unless it is there already.
 * @returns {{ layers: { name, bytes, diffId, plain: string, gzip: string }[], variants: Record<string, string>,
 *   notes: string[] }} `plain` and `gzip` are the paths of the blobs, `variants` the layout folders
 */
export async function buildImage(cache) {
  const hasZstd = !spawnSync('zstd', ['--version']).error;
  const key = createHash('sha256')
    .update(JSON.stringify([1, LAYERS, hasZstd]))
    .digest('hex');
  const recordPath = join(cache, 'image.json');
  const built = await readFile(recordPath, 'utf8').then(JSON.parse, () => null);
  if (built?.key === key) return built.image;

  const variants = {};
  for (const name of Object.keys(COMPRESSORS)) {
    if (name === 'zstd' && !hasZstd) continue;
    variants[name] = join(cache, 'image', name);
    await rm(variants[name], { recursive: true, force: true });
  }
  const notes = hasZstd ? [] : ['no zstd layers: the zstd command is not installed'];
  const layers = [];
  for (const theme of LAYERS) {
    console.error(`building the layer "${theme.name}" …`);
    const packages = ['deb', 'npm'].flatMap((kind) =>
      (theme[kind] ?? []).map((spec) => fetchPackage(kind, spec, join(cache, 'packages'))),
    );
    notes.push(...packages.flatMap(({ note }) => note ?? []));
    layers.push({ name: theme.name, ...(await writeLayer(mergedTar(packages), variants)) });
  }
  for (const [variant, layout] of Object.entries(variants)) {
    await writeLayout(
      layout,
      layers.map(({ name, diffId, descriptors }) => ({
        descriptor: descriptors[variant],
        diffId,
        createdBy: `RUN install ${name}`,
      })),
    );
  }
  const image = { layers, variants, notes };
  await writeFile(recordPath, JSON.stringify({ key, image }));
  return image;
}

/** Writes one layer in all variants. */
async function writeLayer(tar, variants) {
  const plain = await writeBlob(variants.plain, LAYER_TYPES.plain, tar);
  const path = blobPath(variants.plain, plain.digest);
  const descriptors = { plain };
  for (const [variant, layout] of Object.entries(variants)) {
    const compress = COMPRESSORS[variant];
    if (compress) descriptors[variant] = await writeBlob(layout, LAYER_TYPES[variant], compress(path));
  }
  return {
    bytes: plain.size,
    diffId: plain.digest,
    descriptors,
    plain: path,
    gzip: blobPath(variants.gzip, descriptors.gzip.digest),
  };
}
