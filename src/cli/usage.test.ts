import { expect, test } from 'vitest';
import { checkStdin } from './usage.ts';

test.each([
  ['-', false, true, 'is a terminal'],
  ['-', true, false, 'both the archive and the password'],
  ['-', false, false, null],
  ['app:latest', true, true, null],
])(
  'the image %s with --password-stdin %s and a terminal %s gives the error %s',
  (reference, passwordStdin, isTerminal, error) => {
    const check = (): void => {
      checkStdin({ reference, passwordStdin }, isTerminal);
    };
    if (error === null) expect(check).not.toThrow();
    else expect(check).toThrow(error);
  },
);
