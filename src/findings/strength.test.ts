import { expect, test } from 'vitest';
import { detectors } from '../catalogue/detectors.ts';
import { hiddenShare, redact } from './redact.ts';
import { isOutOfReach } from './fingerprint.ts';

const PASSWORD_LIKE = detectors.filter(
  ({ vendor, check = '' }) =>
    ['passwordhash', 'netrc', 'shell'].includes(vendor) || /userpass|password|docker-auths/.test(check),
);

test('a value derived from a password is neither shown nor hashed into an id', () => {
  expect(PASSWORD_LIKE.length).toBeGreaterThan(50);
  for (const detector of PASSWORD_LIKE) {
    const secret = 'eyJhdXRocyI6eyJyZWdpc3RyeS5leGFtcGxlIjp7fX19'.repeat(4);
    expect(hiddenShare(secret, detector), detector.id).toBe(1);
    expect(isOutOfReach(secret, detector), detector.id).toBe(false);
    expect(redact(secret, detector), detector.id).not.toContain(secret.slice(-4));
  }
});
