import { expect, test } from 'vitest';
import { detectors } from '../../catalogue/detectors.ts';
import { lit, run } from '../../catalogue/model/pattern.ts';
import { compileMatcher } from '../compile.ts';
import { sampleSecret } from './sample.ts';
import { longDetectors, made, shortDetectors } from '../testing/detectors.ts';

const base = made({ id: 'acme-token', pattern: [lit('acm_'), run('alnum', 12)] });

test('the same seed gives the same secret, another seed another', () => {
  expect(sampleSecret(base, 7)).toBe(sampleSecret(base, 7));
  expect(sampleSecret(base, 7)).not.toBe(sampleSecret(base, 8));
});

test.each([...detectors, ...shortDetectors, ...longDetectors])(
  '$id accepts the secrets made for it',
  (detector) => {
    // With its words, owner and what has to touch it taken away, what is left to judge is the secret itself.
    const { context: _context, before: _before, after: _after, owner: _owner, ...bare } = detector;
    const secret = sampleSecret(detector, 1);
    const matcher = compileMatcher([{ ...bare, before: [lit('SECRET>')], after: [lit('<')] }]);
    expect(matcher.open().end(Buffer.from(`SECRET>${secret}<`, 'latin1')).matches).toMatchObject([
      { secret },
    ]);
  },
);

test('conditions that contradict the format are an error with the detector’s name', () => {
  const impossible = { ...base, pattern: [lit('acm_'), run('digit', 4)], entropy: 7 };
  expect(() => sampleSecret(impossible, 1)).toThrow(/acme-token/);
});
