import { resolve } from 'node:path';
import { ScanError, printable } from '../errors.ts';
import { FORMAT_NAMES, isFormatName, type FormatName } from '../report/formats.ts';

/** A report to write; `path` is null for standard output. */
export interface Output {
  readonly format: FormatName;
  readonly path: string | null;
}

/**
 * Returns the reports to write, standard output last. `FILE` sends the report of `--format` to a file instead of standard
 * output; each `FORMAT=FILE` is one more report.
 * @throws ScanError USAGE
 */
export function planOutputs(format: FormatName, typed: readonly string[]): readonly Output[] {
  const outputs = typed.map((text) => parseOutput(text, format));
  const plain = outputs.filter(({ isPlain }) => isPlain);
  if (plain.length > 1) {
    throw new ScanError('USAGE', 'more than one --output without a format', {
      hint: 'name the format of each: --output json=FILE --output sarif=FILE',
    });
  }
  const paths = outputs.map(({ path }) => resolve(path));
  const duplicate = outputs.find((_, i) => paths.indexOf(paths[i] ?? '') !== i);
  if (duplicate !== undefined)
    throw new ScanError('USAGE', `two reports go to the file ${printable(duplicate.path)}`, {
      hint: 'give each --output its own file',
    });
  return [
    ...outputs.map(({ format: name, path }) => ({ format: name, path })),
    ...(plain.length === 0 ? [{ format, path: null }] : []),
  ];
}

function parseOutput(text: string, format: FormatName): Output & { path: string; isPlain: boolean } {
  const [, name, path = ''] = /^([a-z][a-z0-9-]*)=(.*)$/is.exec(text) ?? [];
  if (name === undefined) return { format, path: nonEmpty(text), isPlain: true };
  if (isFormatName(name)) return { format: name, path: nonEmpty(path), isPlain: false };
  throw new ScanError('USAGE', `--output: unknown format ${printable(name, 100)}`, {
    hint: `choose one of ${FORMAT_NAMES.join(', ')}; for a file with this name, write ./${printable(text, 100)}`,
  });
}

function nonEmpty(path: string): string {
  if (path !== '') return path;
  throw new ScanError('USAGE', '--output has no file name', {
    hint: 'write --output FILE or --output FORMAT=FILE',
  });
}
