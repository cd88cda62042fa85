import { constants } from 'node:fs';
import { access, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { collect } from '../archive/bytes.ts';
import { ScanError, messageOf } from '../errors.ts';

/** Says before the scan starts that its report could not be written. @throws ScanError OUTPUT_UNWRITABLE */
export async function checkWritable(path: string): Promise<void> {
  const existing = await stat(path).catch(() => null);
  if (existing?.isDirectory())
    throw new ScanError('OUTPUT_UNWRITABLE', `cannot write ${path}: it is a folder`);
  try {
    await access(existing === null ? dirname(path) : path, constants.W_OK);
  } catch (cause) {
    throw new ScanError('OUTPUT_UNWRITABLE', `cannot write ${path}: ${messageOf(cause)}`, { cause });
  }
}

/**
 * Writes to a file, or to the stream until it has taken everything.
 * @throws ScanError OUTPUT_UNWRITABLE
 */
export async function writeReport(
  path: string | null,
  text: string,
  stdout: NodeJS.WritableStream,
): Promise<void> {
  if (path === null) {
    await new Promise<void>((resolve) =>
      stdout.write(text, () => {
        resolve();
      }),
    );
    return;
  }
  try {
    await writeFile(path, text);
  } catch (cause) {
    throw new ScanError('OUTPUT_UNWRITABLE', `cannot write ${path}: ${messageOf(cause)}`, { cause });
  }
}

const PASSWORD_BYTES = 64 * 1024;

/** The password as `docker login --password-stdin` takes it: everything, without the line's end. */
export async function readPassword(stdin: AsyncIterable<Uint8Array>): Promise<string> {
  const bytes = await collect(stdin, PASSWORD_BYTES, 'the password on standard input');
  return Buffer.from(bytes)
    .toString('utf8')
    .replace(/\r?\n$/, '');
}
