import type { Confidence, Detector } from '../detectors/detector.ts';
import { isDoubtful, passes } from './checks.ts';
import { checksum } from './checksums.ts';
import type { ChecksumResult } from './checksums.ts';
import { entropy } from './entropy.ts';

export interface Judgement {
  readonly confidence: Confidence;
  readonly checksum: ChecksumResult;
}

/**
 * Decides on bytes that have the detector's format: undefined where entropy or check say no, else how sure it
 * is. `confidence` is what the surroundings give; a checksum grades it and never drops a match.
 */
export function judge(detector: Detector, secret: string, confidence: Confidence): Judgement | undefined {
  if (detector.entropy !== undefined && entropy(secret) < detector.entropy) return undefined;
  if (detector.check !== undefined) {
    if (!passes(detector.check, secret)) return undefined;
    if (isDoubtful(detector.check, secret)) return { confidence: 'low', checksum: 'none' };
  }
  const result = detector.checksum === undefined ? 'none' : checksum(detector.checksum, secret);
  if (result === 'valid') return { confidence: 'high', checksum: result };
  return { confidence: result === 'invalid' ? lowered(confidence) : confidence, checksum: result };
}

/** One step down; there is nothing under `low`. */
export function lowered(confidence: Confidence): Confidence {
  return confidence === 'high' ? 'medium' : 'low';
}
