import type { Confidence, MatchedDetector } from '../../catalogue/model/detector.ts';
import { isDoubtful, isMadeOfWords, passes } from './checks.ts';
import { checksum } from '../checksums/checksums.ts';
import type { ChecksumResult } from '../checksums/checksums.ts';
import { entropy } from './entropy.ts';
import { isSequence } from './placeholder.ts';

export interface Assessment {
  readonly confidence: Confidence;
  readonly checksum: ChecksumResult;
}

/**
 * Decides on bytes that have the detector's format: undefined where entropy or check say no, else how sure it
 * is. `confidence` is what the surroundings give; a checksum grades it and never drops a match.
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
 * Decides on a run that only the words near it tell of: one that is made of words itself (`acme-service-role-2`) is a
 * weak sign where it is assigned, and none elsewhere.
 */
export function assessRun(
  detector: MatchedDetector,
  secret: string,
  confidence: Confidence,
): Assessment | undefined {
  const judgement = assess(detector, secret, confidence);
  if (judgement === undefined || judgement.checksum === 'valid' || !isMadeOfWords(secret)) return judgement;
  return confidence === 'low' ? undefined : { ...judgement, confidence: 'low' };
}

/** `abcdefabcdef…` in place of a token is made up; less variety than this share of what is due is no value at all. */
const MIN_VARIETY = 0.8;

/** Bits a character; `AAAA…` is none, whatever it may stand for. */
const MIN_BITS = 0.5;

/** Whether the secret says by itself whose it is: then a dull one (`tskey-api-AAAA…`) is doubtful, and still one. */
function hasDistinctivePrefix({ pattern, context, before }: MatchedDetector): boolean {
  const [first] = pattern;
  if (first === undefined || context !== undefined || before !== undefined) return false;
  if ('lit' in first) return first.lit.length >= MIN_MARK;
  return 'oneOf' in first && first.oneOf.every((mark) => mark.length >= MIN_MARK);
}
const MIN_MARK = 4;

/** `ghp_xxxxxxxx…`, `SG.00000000…`: nobody meant it to be taken for a secret. */
const isMask = (secret: string): boolean => /([x0*._-])\1{5}/i.test(secret);

/** One step down; there is nothing under `low`. */
export function lowered(confidence: Confidence): Confidence {
  return confidence === 'high' ? 'medium' : 'low';
}
