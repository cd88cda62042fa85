// Builds large images from the bytes of the real one. A gzip file may consist of several members in a row (RFC 1952, 2.2),
// so compressed layers are reused, and gigabytes are written at the speed of the disk.
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { createGzip, gzipSync } from 'node:zlib';
import { LAYER_TYPES, writeBlob, writeLayout } from './layout.js';
import { BLOCK, END_OF_TAR, fileHeader } from './tar.js';

/** Writes an image with `copies` copies of each layer; an empty file at its start gives each copy another digest. */
export async function repeated(layout, image, copies) {
  const layers = [];
  for (let copy = 0; copy < copies; copy++) {
    for (const layer of image.layers) {
      layers.push(await writeMembers(layout, [memberOf(fileHeader(`copy-${String(copy)}`, 0)), layer]));
    }
  }
  await writeLayout(layout, layers);
}

/** Writes an image of one layer with one file: `copies` copies of all layers. */
export async function bigFile(layout, image, copies) {
  const parts = Array.from({ length: copies }, () => image.layers).flat();
  const size = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  const members = [memberOf(fileHeader('big', size)), ...parts, memberOf(END_OF_TAR)];
  await writeLayout(layout, [await writeMembers(layout, members)]);
}

/** Writes an image of one layer with `count` files of 512 bytes. */
export async function manyFiles(layout, image, count) {
  const sample = readFileSync(image.layers.at(-1).plain);
  await writeLayout(layout, [await writeTar(layout, smallFiles(sample, count, 'f'))]);
}

/** Writes an image of `count` layers, each with 400 files of 512 bytes. */
export async function manyLayers(layout, image, count) {
  const sample = readFileSync(image.layers.at(-1).plain);
  const layers = [];
  for (let at = 0; at < count; at++) {
    const files = smallFiles(
      sample.subarray((at * 65_536) % (sample.length / 2)),
      400,
      `layer-${String(at)}`,
    );
    layers.push(await writeTar(layout, files));
  }
  await writeLayout(layout, layers);
}

function* smallFiles(sample, count, folder) {
  for (let at = 0; at < count; at++) {
    const start = (at * BLOCK) % (sample.length - BLOCK);
    const name = `${folder}/${String(at % 1000)}/${String(at)}`;
    yield Buffer.concat([fileHeader(name, BLOCK), sample.subarray(start, start + BLOCK)]);
  }
  yield END_OF_TAR;
}

/** Writes a gzipped layer of tar blocks that are generated. */
async function writeTar(layout, blocks) {
  const hash = createHash('sha256');
  const hashed = function* () {
    for (const block of blocks) {
      hash.update(block);
      yield block;
    }
  };
  const source = Readable.from(hashed()).pipe(createGzip({ level: 1, chunkSize: 256 * 1024 }));
  const descriptor = await writeBlob(layout, LAYER_TYPES.gzip, source);
  return { descriptor, diffId: `sha256:${hash.digest('hex')}`, createdBy: 'COPY . .' };
}

/** Returns bytes in the form of a layer, so that they can be put between layers. */
const memberOf = (bytes) => ({ bytes: bytes.length, plain: bytes, gzip: gzipSync(bytes) });

const bytesOf = (source) => (typeof source === 'string' ? createReadStream(source) : [source]);

/** Writes a gzipped layer of several members, whose `plain` and `gzip` are bytes or paths of files. */
async function writeMembers(layout, members) {
  async function* chunks(form) {
    for (const member of members) yield* bytesOf(member[form]);
  }
  const hash = createHash('sha256');
  for await (const chunk of chunks('plain')) hash.update(chunk);
  const descriptor = await writeBlob(layout, LAYER_TYPES.gzip, chunks('gzip'));
  return { descriptor, diffId: `sha256:${hash.digest('hex')}`, createdBy: 'COPY . .' };
}
