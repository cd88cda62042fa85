import type { Detector } from '../../catalogue/model/detector.ts';
import { byteSet, intersects, members, union } from '../pattern/byte-set.ts';
import { passes } from '../plausibility/checks.ts';
import { checksum } from '../checksums/checksums.ts';
import { entropy } from '../plausibility/entropy.ts';
import { normalize, regExpSource } from '../pattern/normal-pattern.ts';
import type { Part, NormalPattern } from '../pattern/normal-pattern.ts';
import { between, seededRandom } from './random.ts';
import type { Random } from './random.ts';
import { canMakeValid, makeValid } from './make-valid.ts';
import type { Condition } from './make-valid.ts';

const ATTEMPTS = 2000;
/** Runs with a wide range of lengths are sampled near their least length, or samples would be huge. */
const SPREAD = 24;

/**
 * Makes up a secret that the detector accepts: its format with a valid checksum, its check and its entropy.
 * The same seed gives the same secret; each character is one byte. Throws an Error that names the detector
 * where no such secret comes up, which means that its conditions contradict each other.
 */
export function sampleSecret(detector: Detector, seed: number): string {
  const random = seededRandom(seed);
  const pattern = normalize(detector.pattern);
  const whole = new RegExp(`^(?:${regExpSource(pattern)})$`);
  const claim = claimOf(detector);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const text = samplePattern(pattern, random);
    const secret = claim === undefined ? text : makeValid(claim, text, random);
    if (whole.test(secret) && isAccepted(detector, secret)) return secret;
  }
  throw new Error(`detector ${detector.id}: its format gives no secret that its conditions accept`);
}

function claimOf({ check, checksum }: Detector): Condition | undefined {
  return checksum ?? (check !== undefined && canMakeValid(check) ? check : undefined);
}

function isAccepted(detector: Detector, secret: string): boolean {
  return (
    (detector.entropy === undefined || entropy(secret) >= detector.entropy) &&
    (detector.check === undefined || passes(detector.check, secret)) &&
    (detector.checksum === undefined || checksum(detector.checksum, secret) !== 'invalid')
  );
}

/** Some text that the pattern matches, checksums and conditions aside. */
function samplePattern(pattern: NormalPattern, random: Random): string {
  return pattern.map((part) => samplePart(part, random)).join('');
}

function samplePart(part: Part, random: Random): string {
  if (part.kind === 'choice') {
    const branch = part.branches[between(random, 0, part.branches.length - 1)] ?? [];
    return samplePattern(branch, random);
  }
  const count = between(random, part.min, Math.min(part.max, part.min + SPREAD));
  if (part.kind === 'repeat') {
    return Array.from({ length: count }, () => samplePattern(part.pattern, random)).join('');
  }
  const alphabet = tamest(part.set);
  return Array.from({ length: count }, () => alphabet[between(random, 0, alphabet.length - 1)] ?? '').join(
    '',
  );
}

/** Of a wide set (`not`), the characters that need no quoting in any surroundings. */
function tamest(set: Uint8Array): string {
  const letters = byteSet('0-9A-Za-z');
  const isWide = members(set).length > 128;
  const preferred = [isWide ? letters : union(letters, byteSet('!-.:-@[-`{-~/')), byteSet(' -~')];
  const tame = preferred.find((candidate) => intersects(set, candidate));
  const bytes = members(set).filter((byte) => tame === undefined || tame[byte] === 1);
  return String.fromCharCode(...bytes);
}
