import type { Detector } from '../../catalogue/model/detector.ts';
import { checksum } from '../checksums/checksums.ts';
import { byteSet, intersects, members, union } from '../pattern/byte-set.ts';
import { normalize, type NormalPattern, type Part, regExpSource } from '../pattern/normal-pattern.ts';
import { passes } from '../plausibility/checks.ts';
import { entropy } from '../plausibility/entropy.ts';
import { canMakeValid, type Condition, makeValid } from './make-valid.ts';
import { between, type Random, seededRandom } from './random.ts';

const ATTEMPTS = 2000;
/** Runs with a wide range of lengths are sampled near their least length: samples would be huge otherwise. */
const SPREAD = 24;

/**
 * Generates a secret that the detector accepts, with a valid checksum, check and entropy. The same seed gives the same
 * secret; each character is one byte. Throws an Error that names the detector if none is found: its conditions then
 * contradict each other.
 */
export function sampleSecret(detector: Detector, seed: number): string {
  const random = seededRandom(seed);
  const pattern = normalize(detector.pattern);
  const whole = new RegExp(`^(?:${regExpSource(pattern)})$`);
  const condition = conditionOf(detector);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const text = samplePattern(pattern, random);
    const secret = condition === undefined ? text : makeValid(condition, text, random);
    if (whole.test(secret) && isAccepted(detector, secret)) return secret;
  }
  throw new Error(
    `detector ${detector.id}: no secret of its pattern meets its conditions (entropy, check, checksum): correct them`,
  );
}

function conditionOf({ check, checksum }: Detector): Condition | undefined {
  return checksum ?? (check !== undefined && canMakeValid(check) ? check : undefined);
}

function isAccepted(detector: Detector, secret: string): boolean {
  return (
    (detector.entropy === undefined || entropy(secret) >= detector.entropy) &&
    (detector.check === undefined || passes(detector.check, secret)) &&
    (detector.checksum === undefined || checksum(detector.checksum, secret) !== 'invalid')
  );
}

/** Returns a text that the pattern matches, without regard to checksum and conditions. */
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
  const alphabet = plainCharacters(part.set);
  return Array.from({ length: count }, () => alphabet[between(random, 0, alphabet.length - 1)] ?? '').join(
    '',
  );
}

/** Returns the characters of a set as text; of a wide set (`not`), those that need no quoting anywhere. */
function plainCharacters(set: Uint8Array): string {
  const letters = byteSet('0-9A-Za-z');
  const isWide = members(set).length > 128;
  const preferred = [isWide ? letters : union(letters, byteSet('!-.:-@[-`{-~/')), byteSet(' -~')];
  const plain = preferred.find((candidate) => intersects(set, candidate));
  const bytes = members(set).filter((byte) => plain === undefined || plain[byte] === 1);
  return String.fromCharCode(...bytes);
}
