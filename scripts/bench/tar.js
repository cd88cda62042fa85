// Merges packages into a tar, and writes headers for generated files.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract, pack } from 'tar-stream';

export const BLOCK = 512;
export const END_OF_TAR = Buffer.alloc(2 * BLOCK);

/** Returns a tar with the files of all packages in order. The same packages always yield the same bytes. */
export function mergedTar(packages) {
  const tar = pack();
  const seen = new Set();
  const merge = async () => {
    for (const { name, file } of packages) {
      for await (const entry of entriesOf(file)) {
        const path = entry.header.name.replace(/^package\//, `usr/lib/node_modules/${name}/`);
        const header = { ...entry.header, name: path.replace(/^\.\//, ''), pax: null };
        // Packages share directories; a layer has each once.
        if (header.name === '' || seen.has(header.name)) {
          entry.resume();
          continue;
        }
        seen.add(header.name);
        await pipeline(entry, tar.entry(header));
      }
    }
    tar.finalize();
  };
  merge().catch((error) => tar.destroy(error));
  return tar;
}

async function* entriesOf(file) {
  const entries = extract();
  const child = file.endsWith('.deb')
    ? spawn('dpkg-deb', ['--fsys-tarfile', file], { stdio: ['ignore', 'pipe', 'inherit'] })
    : null;
  const ended = child === null ? [0] : once(child, 'close');
  const streams = child === null ? [createReadStream(file), createGunzip()] : [child.stdout];
  pipeline(...streams, entries).catch((error) => entries.destroy(error));
  yield* entries;
  const [status] = await ended;
  if (status !== 0) throw new Error(`dpkg-deb could not read ${file}`);
}

/** Returns the ustar header of a file of `size` bytes (less than 8 GiB); `name` has at most 100 bytes. */
export function fileHeader(name, size) {
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0, 100);
  header.write('0000644\0' + '0000000\0'.repeat(2), 100);
  header.write(`${octal(size, 11)}\0${octal(0, 11)}\0`, 124);
  header.write('        0', 148); // the checksum counts itself as spaces
  header.write('ustar\u000000', 257);
  const checksum = header.reduce((sum, byte) => sum + byte, 0);
  header.write(`${octal(checksum, 6)}\0 `, 148);
  return header;
}

const octal = (value, digits) => value.toString(8).padStart(digits, '0');
