import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { END_OF_TAR, rawEntry, seal } from '../testing/raw-tar.ts';
import { tar } from '../testing/tar.ts';
import { skippableFrame, zstdFrame } from '../testing/zstd.ts';
import { sniff } from './sniff.ts';

const header = (): Buffer => rawEntry({ name: 'a' });
const spacedChecksum = header();
seal(spacedChecksum, (sum) => `${sum.toString(8).padStart(6, ' ')}\0 `); // as in the tar of Unix V7
const damaged = header();
damaged[0] = 0x62;

test.each([
  ['a gzip file', gzipSync('x'), 'gzip'],
  ['a zstd frame', zstdFrame([{ raw: 'x' }]), 'zstd'],
  ['a skippable zstd frame', skippableFrame('x'), 'zstd'],
  ['a tar', await tar([{ name: 'a', body: 'x' }]), 'tar'],
  ['a tar whose checksum is padded with spaces', spacedChecksum, 'tar'],
  ['an empty tar', END_OF_TAR, 'tar'],
  ['a tar whose first entry is named like JSON', rawEntry({ name: '{"a":1}' }), 'tar'],
  ['a JSON object', Buffer.from(' \r\n\t{"a":1}'), 'json'],
  ['a JSON list', Buffer.from('[]'), 'json'],
  ['a header with a wrong checksum', damaged, 'unknown'],
  ['a part of a header', header().subarray(0, 511), 'unknown'],
  ['zeros that are less than a block', Buffer.alloc(511), 'unknown'],
  ['a text', Buffer.from('hello'), 'unknown'],
  ['a JSON string', Buffer.from('"x"'), 'unknown'],
  ['an empty blob', Buffer.alloc(0), 'unknown'],
])('determines the format of %s by its first bytes', (_, bytes, format) => {
  expect(sniff(bytes.subarray(0, 512))).toBe(format);
});
