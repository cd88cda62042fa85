import { constants } from 'node:fs';
import { access, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { collect } from '../archive/bytes.ts';
import { ScanError, messageOf } from '../errors.ts';
import type { Rendered } from '../report/formats.ts';

/** Says before the scan starts that its report could not be written. @throws ScanError OUTPUT_UNWRITABLE */
export async function checkWritable(path: string): Promise<void> {
  const existing = await stat(path).catch(() => null);
  if (existing?.isDirectory())
    throw new ScanError('OUTPUT_UNWRITABLE', `cannot write ${path}: it is a folder`);
  try {
    await access(existing === null ? dirname(path) : path, constants.W_OK);
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

/**
 * Writes to a file, or to the stream until it has taken everything.
 * @throws ScanError OUTPUT_UNWRITABLE
 */
export async function writeReport(
  path: string | null,
  rendered: Rendered,
  stdout: NodeJS.WritableStream,
): Promise<void> {
  const pieces = typeof rendered === 'string' ? [rendered] : gathered(rendered);
  if (path === null) {
    for (const piece of pieces) {
      await new Promise<void>((resolve, reject) =>
        stdout.write(piece, (error) => {
          if (isFailure(error)) reject(unwritable('standard output', error));
          else resolve();
        }),
      );
    }
    return;
  }
  try {
    await writeFile(path, pieces);
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

/** A reader that has seen enough (`| head`) is none. */
function isFailure(error: NodeJS.ErrnoException | null | undefined): error is NodeJS.ErrnoException {
  return error != null && error.code !== 'EPIPE';
}

function unwritable(what: string, cause: unknown): ScanError {
  return new ScanError('OUTPUT_UNWRITABLE', `cannot write ${what}: ${messageOf(cause)}`, { cause });
}

const PIECE_LENGTH = 64 * 1024;

/** Lines by the dozen: a system call for each would be slow. */
function* gathered(lines: Iterable<string>): Generator<string> {
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length < PIECE_LENGTH) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

const PASSWORD_BYTES = 64 * 1024;

/** The password as `docker login --password-stdin` takes it: everything, without the line's end. */
export async function readPassword(stdin: AsyncIterable<Uint8Array>): Promise<string> {
  const bytes = await collect(stdin, PASSWORD_BYTES, 'the password on standard input');
  return Buffer.from(bytes)
    .toString('utf8')
    .replace(/\r?\n$/, '');
}
