import { expect, test } from 'vitest';
import { lit, run } from '../../catalogue/model/pattern.ts';
import { detectors } from '../../catalogue/detectors.ts';
import { compileMatcher } from '../compile.ts';
import { longDetectors, shortDetectors, testDetector } from '../testing/detectors.ts';
import { sampleSecret } from './sample.ts';

const base = testDetector({ id: 'acme-token', pattern: [lit('acm_'), run('alnum', 12)] });

test('returns the same secret for the same seed, and another for another seed', () => {
  expect(sampleSecret(base, 7)).toBe(sampleSecret(base, 7));
  expect(sampleSecret(base, 7)).not.toBe(sampleSecret(base, 8));
});

test.each([...detectors, ...shortDetectors, ...longDetectors])(
  '$id accepts the secret that is generated for it',
  (detector) => {
    // Without its context, its vendor and the text around it, only the secret itself decides.
    const {
      context: _context,
      before: _before,
      after: _after,
      attribution: _attribution,
      ...bare
    } = detector;
    const secret = sampleSecret(detector, 1);
    const matcher = compileMatcher([{ ...bare, before: [lit('SECRET>')], after: [lit('<')] }]);
    expect(matcher.open().end(Buffer.from(`SECRET>${secret}<`, 'latin1')).matches).toMatchObject([
      { secret },
    ]);
  },
);

test('throws an error with the id of a detector whose conditions contradict its pattern', () => {
  const impossible = { ...base, pattern: [lit('acm_'), run('digit', 4)], entropy: 7 };
  expect(() => sampleSecret(impossible, 1)).toThrow(/acme-token/);
});
