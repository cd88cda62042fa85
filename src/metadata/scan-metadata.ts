import type { Match, Matcher } from '../matcher/match.ts';
import type { ImageConfig } from '../oci/config.ts';
import type { ImageDescription } from '../source/image.ts';
import type { PlacedMatch } from '../worker/layer-scan.ts';
import { type MetadataTexts, annotationTexts, configTexts } from './config-texts.ts';

/** The matches in an image's metadata. */
export interface MetadataScan {
  readonly matches: readonly PlacedMatch[];
  /** What could not be scanned, for the coverage. */
  readonly failed: readonly { readonly what: string; readonly reason: string }[];
}

export interface ConfigScan extends MetadataScan {
  readonly config: ImageConfig;
}

/**
 * Scans the config before the first layer is opened, so that the user of a large image sees its secrets at once.
 * @param config null if the source does not know it yet; the result is then null too
 * @param note receives a line if there are secrets
 */
export function scanEarlyConfig(
  config: ImageConfig | null,
  matcher: Matcher,
  note: (line: string) => void,
): ConfigScan | null {
  if (config === null) return null;
  const scan = scanConfig(config, matcher);
  const confident = scan.matches.filter(({ match }) => match.confidence !== 'low');
  const count = new Set(confident.map(({ match }) => match.secret)).size;
  if (count > 0) {
    note(`the image config holds ${String(count)} secret${count === 1 ? '' : 's'}; reading the layers`);
  }
  return scan;
}

/**
 * Scans the config, with its history, and all annotations: those of the manifest, its descriptors and its indexes.
 * @param early result of `scanEarlyConfig`, reused if it is of the same config
 */
export function scanMetadata(
  {
    config,
    annotations,
    otherAnnotations,
  }: Pick<ImageDescription, 'config' | 'annotations' | 'otherAnnotations'>,
  early: ConfigScan | null,
  matcher: Matcher,
): MetadataScan {
  const ofConfig = early?.config === config ? early : scanConfig(config, matcher);
  const texts = annotationTexts([annotations, ...otherAnnotations]);
  const ofAnnotations = scanTexts('image annotations', texts, matcher);
  return {
    matches: [...ofConfig.matches, ...ofAnnotations.matches],
    failed: [...ofConfig.failed, ...ofAnnotations.failed],
  };
}

function scanConfig(config: ImageConfig, matcher: Matcher): ConfigScan {
  return { config, ...scanTexts('image config', configTexts(config), matcher) };
}

function scanTexts(what: string, { texts, isComplete }: MetadataTexts, matcher: Matcher): MetadataScan {
  const matches: PlacedMatch[] = [];
  let isCut = !isComplete;
  for (const { kind, text, name } of texts) {
    const found = matcher.open().end(Buffer.from(text));
    const shownName = name !== null && found.matches.some(crossesName(name, text)) ? null : name;
    for (const match of found.matches) matches.push({ kind, path: null, name: shownName, match });
    isCut ||= found.truncated;
  }
  const reason = 'more texts or secrets than are read';
  const reasons = [...(isCut ? [reason] : []), ...matcher.takeOverruns()];
  return { matches, failed: reasons.map((each) => ({ what, reason: each })) };
}

/**
 * Returns a test for secrets that start in the name of a variable or label and end after it. Such a name holds only a
 * part of the secret, which no mask would find.
 */
function crossesName(name: string, text: string): (match: Match) => boolean {
  const end = text.startsWith(`${name}=`) ? Buffer.byteLength(name) : 0;
  return (match) => match.start < end && match.end > end;
}
