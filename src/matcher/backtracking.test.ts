import { expect, test } from 'vitest';
import type { Detector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import { detectors } from '../catalogue/detectors.ts';
import { compileConfirmers } from './compile.ts';
import { members } from './pattern/byte-set.ts';
import { allBytes, lengthOf, normalize } from './pattern/normal-pattern.ts';
import { sampleSecret } from './sample/sample.ts';
import { testDetector } from './testing/detectors.ts';
import { ends } from './testing/reference.ts';

/** Returns texts that look like the detector's secret for as long as possible, and do not match. */
function nearMisses(detector: Detector): readonly string[] {
  const pattern = normalize([...(detector.before ?? []), ...detector.pattern, ...(detector.after ?? [])]);
  const length = lengthOf(pattern).max + 1;
  const secret = sampleSecret(detector, 1);
  const alphabet = String.fromCharCode(
    ...members(allBytes(pattern)).filter((byte) => byte > 0x20 && byte < 0x7f),
  );
  const literals = [...new Set(compileConfirmers(detector).map(({ literal }) => literal))].slice(0, 4);
  const before = /^[^{]*/.exec(detector.examples[0] ?? '')?.[0] ?? '';
  const units = [
    secret,
    secret.slice(0, -1),
    secret.slice(-1),
    alphabet,
    ...literals,
    ...literals.map((one) => `${one} `),
  ];
  const heads = ['', before, before + secret.slice(0, 6), before + secret, ...literals];
  return heads.flatMap((head) =>
    units.map((unit) => (head + unit.repeat(Math.ceil(length / unit.length))).slice(0, length)),
  );
}

/** Counts the steps of a walk over the pattern. A RegExp that backtracks takes the same steps in the same order. */
function stepsToRefuse(detector: Detector, text: string): number {
  let steps = 0;
  const whole = [...(detector.before ?? []), ...detector.pattern, ...(detector.after ?? []), { lit: '\0' }];
  for (const end of ends(whole, text, 0, () => steps++)) expect(end).toBeGreaterThan(0);
  return steps;
}

test.each(detectors)(
  '$id refuses a text after a number of steps that grows with its length, not with the square',
  (detector) => {
    for (const text of nearMisses(detector)) {
      expect(stepsToRefuse(detector, text)).toBeLessThan(50 * text.length + 1000);
    }
  },
);

test('a pattern of three runs over one set takes more steps than that', () => {
  const runs = Array.from({ length: 3 }, () => run('alnum', 1, 200));
  const steps = stepsToRefuse(
    testDetector({ id: 'bad-token', pattern: [lit('acm_'), ...runs] }),
    `acm_${'a'.repeat(300)}`,
  );
  expect(steps).toBeGreaterThan(50 * 304 + 1000);
});
