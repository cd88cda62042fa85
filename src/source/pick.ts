import { ScanError, printable } from '../errors.ts';
import { type Platform, type PlatformChoice, bestFit, formatPlatform } from '../oci/platform.ts';
import { fullName } from '../oci/reference.ts';

/** An image of an archive. */
export interface Choice<T> {
  readonly value: T;
  readonly names: readonly string[];
  /** Hex digits of its id or digest. */
  readonly id: string;
  readonly platform: Platform | null;
}

const MAX_LISTED = 20;

/**
 * Returns the image to scan. Images with the same name and different platforms are variants of one image.
 * @param pick a name (`app:1`, also in its full form) or the start of an id (at least 6 digits); null for the
 *   only image
 * @throws ScanError IMAGE_AMBIGUOUS | IMAGE_NOT_FOUND | PLATFORM_NOT_FOUND, with a list of the images
 */
export function pickImage<T>(
  choices: readonly Choice<T>[],
  pick: string | null,
  platform: PlatformChoice,
): T {
  const picked = choices.filter((choice) => pick === null || isPicked(choice, pick));
  // An index may list an image once for each of its names.
  const distinct = picked.filter(({ id }, at) => picked.findIndex((other) => other.id === id) === at);
  const [first] = distinct;
  if (first !== undefined && distinct.length === 1) return first.value;
  if (first !== undefined && areVariants(distinct)) {
    const best = bestFit(distinct, platform.wanted);
    if (best !== undefined) return best.value;
    const offered = distinct.map((choice) =>
      choice.platform === null ? '' : formatPlatform(choice.platform),
    );
    throw new ScanError(
      'PLATFORM_NOT_FOUND',
      `the archive has no image for ${formatPlatform(platform.wanted)}`,
      {
        hint: `choose one with --platform: ${printable(offered.join(', '), 1000)}`,
      },
    );
  }

  const listed = choices.slice(0, MAX_LISTED).map(({ names, id }) => names[0] ?? id.slice(0, 12));
  const images = printable(listed.join(', ')) + (choices.length > listed.length ? ', …' : '');
  if (choices.length === 0) {
    throw new ScanError('IMAGE_NOT_FOUND', 'the archive holds no image', {
      hint: 'save the image into it again',
    });
  }
  if (first === undefined) {
    throw new ScanError('IMAGE_NOT_FOUND', `the archive holds no image "${printable(pick ?? '', 200)}"`, {
      hint: `it holds: ${images}; choose one with --image NAME`,
    });
  }
  throw new ScanError('IMAGE_AMBIGUOUS', `the archive holds ${String(choices.length)} images: ${images}`, {
    hint: 'choose one with --image NAME',
  });
}

function areVariants<T>(choices: readonly Choice<T>[]): boolean {
  const names = new Set(choices.map((choice) => choice.names[0] ?? ''));
  const platforms = new Set(
    choices.map(({ platform }) => (platform === null ? '' : formatPlatform(platform))),
  );
  return names.size === 1 && platforms.size === choices.length && !platforms.has('');
}

function isPicked<T>({ names, id }: Choice<T>, pick: string): boolean {
  const hex = pick.replace(/^sha(?:256|512):/, '');
  if (/^[0-9a-f]{6,}$/.test(hex) && id.startsWith(hex)) return true;
  return names.some((name) => name === pick || fullName(name) === fullName(pick));
}
