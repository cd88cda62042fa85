import { constants } from 'node:fs';
import { access, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { collect } from '../archive/bytes.ts';
import { ScanError, messageOf } from '../errors.ts';
import type { Rendered } from '../report/formats.ts';

/** Checks before the scan starts that its report can be written. @throws ScanError OUTPUT_UNWRITABLE */
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
 * Writes to a file, or without a path to the stream, and waits until everything is written.
 * @throws ScanError OUTPUT_UNWRITABLE
 */
export async function writeReport(
  path: string | null,
  rendered: Rendered,
  stdout: NodeJS.WritableStream,
): Promise<void> {
  const pieces = typeof rendered === 'string' ? [rendered] : batched(rendered);
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

/** Whether a write failed. A reader that closes the pipe early (`| head`) is not a failure. */
function isFailure(error: NodeJS.ErrnoException | null | undefined): error is NodeJS.ErrnoException {
  return error != null && error.code !== 'EPIPE';
}

function unwritable(what: string, cause: unknown): ScanError {
  return new ScanError('OUTPUT_UNWRITABLE', `cannot write ${what}: ${messageOf(cause)}`, { cause });
}

const PIECE_LENGTH = 64 * 1024;

/** Joins lines to larger pieces: a system call for each line would be slow. */
function* batched(lines: Iterable<string>): Generator<string> {
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

/** Reads a password as `docker login --password-stdin` does: everything but the line end. */
export async function readPassword(stdin: AsyncIterable<Uint8Array>): Promise<string> {
  const bytes = await collect(stdin, PASSWORD_BYTES, 'the password on standard input');
  return Buffer.from(bytes)
    .toString('utf8')
    .replace(/\r?\n$/, '');
}
