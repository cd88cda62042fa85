import type { Match, Matcher } from '../matcher/match.ts';
import type { ImageConfig } from '../oci/config.ts';
import { type DocumentTexts, annotationTexts, configTexts } from './config-texts.ts';
import type { PlacedMatch } from '../worker/layer-scan.ts';

/** What was found in texts that stand in no layer. */
export interface DocumentScan {
  readonly matches: readonly PlacedMatch[];
  /** What could not be judged, for the coverage. */
  readonly failed: readonly { readonly what: string; readonly reason: string }[];
}

export function scanConfig(config: ImageConfig, matcher: Matcher): DocumentScan {
  return scanTexts('image config', configTexts(config), matcher);
}

/** @param annotations those of the manifest, its descriptors and the indexes above it */
export function scanAnnotations(
  annotations: readonly Readonly<Record<string, string>>[],
  matcher: Matcher,
): DocumentScan {
  return scanTexts('image annotations', annotationTexts(annotations), matcher);
}

function scanTexts(what: string, { texts, isWhole }: DocumentTexts, matcher: Matcher): DocumentScan {
  const matches: PlacedMatch[] = [];
  let isCut = !isWhole;
  for (const { kind, text, name } of texts) {
    const found = matcher.open().end(Buffer.from(text));
    const shown = name !== null && found.matches.some(reachesOver(name, text)) ? null : name;
    for (const match of found.matches) matches.push({ kind, path: null, name: shown, match });
    isCut ||= found.truncated;
  }
  const reason = 'more texts or secrets than are read';
  const reasons = [...(isCut ? [reason] : []), ...matcher.takeOverruns()];
  return { matches, failed: reasons.map((each) => ({ what, reason: each })) };
}

/** Whether a secret starts in the name of a variable or label and goes on behind it: nothing could mask such a name. */
function reachesOver(name: string, text: string): (match: Match) => boolean {
  const end = text.startsWith(`${name}=`) ? Buffer.byteLength(name) : 0;
  return (match) => match.start < end && match.end > end;
}
