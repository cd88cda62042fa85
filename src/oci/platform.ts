import { ScanError, printable } from '../errors.ts';

/** image-spec image-index.md "platform". */
export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant: string | null;
  readonly osVersion: string | null;
}

const NODE_ARCH = new Map([
  ['x64', 'amd64'],
  ['ia32', '386'],
  ['ppc64', 'ppc64le'],
]);
const ALIASES = new Map([
  ['x86_64', 'amd64'],
  ['aarch64', 'arm64'],
]);

/** Images run on linux, whatever the machine that scans them. */
export function hostPlatform(arch: string): Platform {
  return { os: 'linux', architecture: NODE_ARCH.get(arch) ?? arch, variant: null, osVersion: null };
}

/** Parses `os/arch[/variant]`. @throws ScanError USAGE */
export function parsePlatform(text: string): Platform {
  const [os, architecture, variant, ...rest] = text.split('/');
  if (!os || !architecture || variant === '' || rest.length > 0) {
    throw new ScanError('USAGE', `"${printable(text, 100)}" is not a platform`, {
      hint: 'write it as os/arch or os/arch/variant, for example linux/arm64',
    });
  }
  const canonical = ALIASES.get(architecture) ?? architecture;
  return { os, architecture: canonical, variant: variant ?? null, osVersion: null };
}

export function formatPlatform(platform: Platform): string {
  const { os, architecture, variant, osVersion } = platform;
  return [os, architecture, variant].filter(Boolean).join('/') + (osVersion ? ` (${osVersion})` : '');
}

/**
 * Whether what there is serves what is wanted. A variant counts only where it was asked for; arm64 without one
 * means v8, the only one there is.
 */
export function servesPlatform(there: Platform, wanted: Platform): boolean {
  if (there.os !== wanted.os || there.architecture !== wanted.architecture) return false;
  if (wanted.variant === null) return true;
  const variantOf = (p: Platform): string | null => p.variant ?? (p.architecture === 'arm64' ? 'v8' : null);
  return variantOf(there) === variantOf(wanted);
}

export interface PlatformChoice {
  readonly wanted: Platform;
  /** Somebody asked for it; else it is the host's. */
  readonly isExplicit: boolean;
}

export function isNamed(platform: Platform | null): platform is Platform {
  return platform !== null && platform.os !== '' && platform.architecture !== '';
}

/** Of several that serve the platform, the one with its very variant; else the index's own order counts. */
export function bestFit<T extends { readonly platform: Platform | null }>(
  images: readonly T[],
  wanted: Platform,
): T | undefined {
  const fitting = images.filter(({ platform }) => platform !== null && servesPlatform(platform, wanted));
  return fitting.find(({ platform }) => platform?.variant === wanted.variant) ?? fitting[0];
}
