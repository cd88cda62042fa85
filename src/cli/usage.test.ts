import { expect, test } from 'vitest';
import { checkStdin } from './usage.ts';

test.each([
  ['-', false, true, 'is a terminal'],
  ['-', true, false, 'both the archive and the password'],
  ['-', false, false, null],
  ['app:latest', true, true, null],
])(
  'standard input for %s, with the password %s, a terminal %s: %s',
  (reference, passwordStdin, isTerminal, wrong) => {
    const check = (): void => {
      checkStdin({ reference, passwordStdin }, isTerminal);
    };
    if (wrong === null) expect(check).not.toThrow();
    else expect(check).toThrow(wrong);
  },
);
