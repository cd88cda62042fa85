import { ScanError, printable } from '../errors.ts';

/** A platform (image-spec image-index.md "platform"). */
export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant: string | null;
  readonly osVersion: string | null;
}

/** By Node's name of the architecture. */
const NODE_ARCH = new Map([
  ['x64', 'amd64'],
  ['ia32', '386'],
  ['ppc64', 'ppc64le'],
]);
const ALIASES = new Map([
  ['x86_64', 'amd64'],
  ['aarch64', 'arm64'],
]);

/** Returns the default platform: linux on the architecture of this machine. */
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

/** Returns `os/arch[/variant]`, with the version of Windows if there is one. */
export function formatPlatform(platform: Platform): string {
  const { os, architecture, variant, osVersion } = platform;
  return [os, architecture, variant].filter(Boolean).join('/') + (osVersion ? ` (${osVersion})` : '');
}

/**
 * Whether an image for one platform serves another. The variant counts only if the wanted platform has one; arm64
 * without a variant means v8, the only one.
 */
export function servesPlatform(offered: Platform, wanted: Platform): boolean {
  if (offered.os !== wanted.os || offered.architecture !== wanted.architecture) return false;
  if (wanted.variant === null) return true;
  const variantOf = (p: Platform): string | null => p.variant ?? (p.architecture === 'arm64' ? 'v8' : null);
  return variantOf(offered) === variantOf(wanted);
}

/** The platform to scan. */
export interface PlatformChoice {
  readonly wanted: Platform;
  /** Whether the user named it; else it is the default platform. */
  readonly isExplicit: boolean;
}

/** Whether the platform has an OS and an architecture. */
export function isNamed(platform: Platform | null): platform is Platform {
  return platform !== null && platform.os !== '' && platform.architecture !== '';
}

/** Returns the image with exactly the wanted variant, else the first that serves the platform. */
export function bestFit<T extends { readonly platform: Platform | null }>(
  images: readonly T[],
  wanted: Platform,
): T | undefined {
  const fitting = images.filter(({ platform }) => platform !== null && servesPlatform(platform, wanted));
  return fitting.find(({ platform }) => platform?.variant === wanted.variant) ?? fitting[0];
}
