import { ScanError, printable } from '../errors.ts';
import { type Platform, type PlatformChoice, bestFit, formatPlatform } from '../oci/platform.ts';
import { fullName } from '../oci/reference.ts';

/** One image of an archive that holds several. */
export interface Choice<T> {
  readonly value: T;
  readonly names: readonly string[];
  /** Hex digits of its id or digest. */
  readonly id: string;
  readonly platform: Platform | null;
}

const MOST_LISTED = 20;

/**
 * The one image that is meant. Images that share their name and differ in their platform are variants of one.
 * @param pick a name (`app:1`, also in its full form) or the start of an id (at least 6 digits); null takes the
 *   only one there is
 * @throws ScanError IMAGE_AMBIGUOUS | IMAGE_NOT_FOUND | PLATFORM_NOT_FOUND, listing what there is
 */
export function pickImage<T>(
  choices: readonly Choice<T>[],
  pick: string | null,
  platform: PlatformChoice,
): T {
  const named = choices.filter((choice) => pick === null || fits(choice, pick));
  // One image may stand under several names.
  const fitting = named.filter(({ id }, at) => named.findIndex((other) => other.id === id) === at);
  const [first] = fitting;
  if (first !== undefined && fitting.length === 1) return first.value;
  if (first !== undefined && areVariants(fitting)) {
    const best = bestFit(fitting, platform.wanted);
    if (best !== undefined) return best.value;
    const offer = fitting.map((choice) => (choice.platform === null ? '' : formatPlatform(choice.platform)));
    throw new ScanError(
      'PLATFORM_NOT_FOUND',
      `the archive has no image for ${formatPlatform(platform.wanted)}`,
      {
        hint: `choose one with --platform: ${printable(offer.join(', '), 1000)}`,
      },
    );
  }

  const listed = choices.slice(0, MOST_LISTED).map(({ names, id }) => names[0] ?? id.slice(0, 12));
  const there = printable(listed.join(', ')) + (choices.length > listed.length ? ', …' : '');
  if (choices.length === 0) throw new ScanError('IMAGE_NOT_FOUND', 'the archive holds no image');
  if (first === undefined) {
    throw new ScanError('IMAGE_NOT_FOUND', `the archive holds no image "${printable(pick ?? '', 200)}"`, {
      hint: `it holds: ${there}`,
    });
  }
  throw new ScanError('IMAGE_AMBIGUOUS', `the archive holds ${String(choices.length)} images: ${there}`, {
    hint: 'pick one with --image NAME',
  });
}

function areVariants<T>(choices: readonly Choice<T>[]): boolean {
  const names = new Set(choices.map((choice) => choice.names[0] ?? ''));
  const platforms = new Set(
    choices.map(({ platform }) => (platform === null ? '' : formatPlatform(platform))),
  );
  return names.size === 1 && platforms.size === choices.length && !platforms.has('');
}

function fits<T>({ names, id }: Choice<T>, pick: string): boolean {
  const hex = pick.replace(/^sha(?:256|512):/, '');
  if (/^[0-9a-f]{6,}$/.test(hex) && id.startsWith(hex)) return true;
  return names.some((name) => name === pick || fullName(name) === fullName(pick));
}
