import type { Confidence, MatchedDetector } from '../../catalogue/model/detector.ts';
import { checksum, type ChecksumResult } from '../checksums/checksums.ts';
import { isDoubtful, isMadeOfWords, passes } from './checks.ts';
import { entropy } from './entropy.ts';
import { isSequence } from './placeholder.ts';

/** How plausible a value is as a secret. */
export interface Assessment {
  readonly confidence: Confidence;
  readonly checksum: ChecksumResult;
}

/**
 * Assesses a value that matches the detector's pattern. Returns undefined if its entropy or check refuses it. A
 * checksum changes the confidence and never drops a match.
 * @param confidence the confidence that the surroundings give
 */
export function assess(
  detector: MatchedDetector,
  secret: string,
  confidence: Confidence,
): Assessment | undefined {
  const bits = detector.entropy === undefined ? Infinity : entropy(secret);
  if (bits < MIN_BITS) return undefined;
  const variety = detector.entropy === undefined ? 1 : bits / detector.entropy;
  const least = confidence === 'low' ? 1 : MIN_VARIETY;
  if (variety < least && (!hasDistinctivePrefix(detector) || isMask(secret))) return undefined;
  if (detector.check !== undefined && !passes(detector.check, secret)) return undefined;
  if (confidence === 'low' && detector.check === 'key-like' && isMadeOfWords(secret)) return undefined;
  if (variety < 1 || (detector.check !== undefined && isDoubtful(detector.check, secret)))
    return { confidence: 'low', checksum: 'none' };
  const result = detector.checksum === undefined ? 'none' : checksum(detector.checksum, secret);
  if (result === 'valid') return { confidence: 'high', checksum: result };
  if (detector.entropy !== undefined && isSequence(secret)) return { confidence: 'low', checksum: result };
  return { confidence: result === 'invalid' ? lowered(confidence) : confidence, checksum: result };
}

/**
 * Assesses a run that is recognised by its context alone. A run that consists of words (`acme-service-role-2`) has low
 * confidence if it is assigned, and is refused elsewhere.
 */
export function assessRun(
  detector: MatchedDetector,
  secret: string,
  confidence: Confidence,
): Assessment | undefined {
  const assessment = assess(detector, secret, confidence);
  if (assessment === undefined || assessment.checksum === 'valid' || !isMadeOfWords(secret))
    return assessment;
  return confidence === 'low' ? undefined : { ...assessment, confidence: 'low' };
}

/**
 * Least share of the detector's entropy that a value has. Below, it is invented (`abcdefabcdef…`) unless the detector
 * has a distinctive prefix; up to the full entropy it has low confidence.
 */
const MIN_VARIETY = 0.8;

/** Least entropy of any value, in bits a character: `AAAA…` is not a value. */
const MIN_BITS = 0.5;

/** Whether a fixed prefix names the vendor. A value with little entropy (`tskey-api-AAAA…`) then has low confidence. */
function hasDistinctivePrefix({ pattern, context, before }: MatchedDetector): boolean {
  const [first] = pattern;
  if (first === undefined || context !== undefined || before !== undefined) return false;
  if ('lit' in first) return first.lit.length >= MIN_PREFIX;
  return 'oneOf' in first && first.oneOf.every((prefix) => prefix.length >= MIN_PREFIX);
}
const MIN_PREFIX = 4;

/** Whether the value is masked: `ghp_xxxxxxxx…`, `SG.00000000…`. */
const isMask = (secret: string): boolean => /([x0*._-])\1{5}/i.test(secret);

/** Returns the next lower confidence; of `low`, itself. */
export function lowered(confidence: Confidence): Confidence {
  return confidence === 'high' ? 'medium' : 'low';
}
