import { ScanError } from '../errors.ts';

/** What a reference on the command line points to. */
export type Target =
  /** The engine if it has the image, else the registry. */
  | { readonly kind: 'any'; readonly name: string }
  | { readonly kind: 'docker'; readonly name: string }
  | { readonly kind: 'registry'; readonly name: string }
  | { readonly kind: 'docker-archive' | 'oci-archive' | 'oci-dir'; readonly path: string }
  | { readonly kind: 'stdin' };

/** @throws ScanError USAGE */
export function parseTarget(text: string): Target {
  if (text === '-') return { kind: 'stdin' };
  const [, scheme, rest] = /^(docker|registry|docker-archive|oci-archive|oci-dir):(.*)$/s.exec(text) ?? [];
  if (text === '' || rest === '') {
    throw new ScanError('USAGE', 'the image reference is empty', {
      hint: 'name an image, for example app:latest or docker-archive:app.tar',
    });
  }
  if (rest === undefined) return { kind: 'any', name: text };
  switch (scheme) {
    case 'docker':
    case 'registry':
      return { kind: scheme, name: rest };
    case 'docker-archive':
    case 'oci-archive':
    case 'oci-dir':
      return { kind: scheme, path: rest };
    default:
      return { kind: 'any', name: text };
  }
}
