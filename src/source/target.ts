import { ScanError } from '../errors.ts';
import { type NAME_SCHEMES, type PATH_SCHEMES, SCHEMES } from '../schemes.ts';

/** What a reference on the command line points to. */
export type Target =
  /** The engine if it has the image, else the registry. */
  | { readonly kind: 'any'; readonly name: string }
  | { readonly kind: (typeof NAME_SCHEMES)[number]; readonly name: string }
  | { readonly kind: (typeof PATH_SCHEMES)[number]; readonly path: string }
  | { readonly kind: 'stdin' };

/** Parses `[SCHEME:]REFERENCE`, or `-` for standard input. @throws ScanError USAGE */
export function parseTarget(text: string): Target {
  if (text === '-') return { kind: 'stdin' };
  const scheme = SCHEMES.find((it) => text.startsWith(`${it}:`));
  const rest = scheme === undefined ? text : text.slice(scheme.length + 1);
  if (rest === '') {
    throw new ScanError('USAGE', 'the image reference is empty', {
      hint: 'name an image, for example app:latest or docker-archive:app.tar',
    });
  }
  switch (scheme) {
    case undefined:
      return { kind: 'any', name: rest };
    case 'docker':
    case 'registry':
      return { kind: scheme, name: rest };
    case 'docker-archive':
    case 'oci-archive':
    case 'oci-dir':
      return { kind: scheme, path: rest };
  }
}
