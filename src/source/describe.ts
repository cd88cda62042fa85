import { ScanError } from '../errors.ts';
import { type PlatformChoice, formatPlatform, servesPlatform } from '../oci/platform.ts';
import type { Image, ImageDescription } from './image.ts';

/**
 * Returns the image's description, after its blobs have been read.
 * @param broken why the source ended before its last blob; reported in place of errors that follow from it
 * @throws ScanError if the source has no such image, or none for a platform that the user chose
 */
export async function describeImage(
  image: Image,
  { wanted, isExplicit }: PlatformChoice,
  broken: ScanError | null,
): Promise<ImageDescription> {
  const description = await image.describe().catch((error: unknown) => {
    throw broken ?? error;
  });
  const { platform } = description.config;
  if (isExplicit && platform !== null && !servesPlatform(platform, wanted)) {
    throw new ScanError('PLATFORM_NOT_FOUND', `the image has no ${formatPlatform(wanted)} variant`, {
      hint: `it is for ${formatPlatform(platform)} alone`,
    });
  }
  return description;
}
