import type { CheckName } from '../detectors/detector.ts';
import { decodeBase64 } from './base64.ts';
import { hasAlgorithm } from './jwt.ts';
import { isPasswordLike, isPlaceholder } from './placeholder.ts';

/** Whether a secret meets a condition that the notation of formats cannot say. */
export function passes(check: CheckName, secret: string): boolean {
  switch (check) {
    case 'jwt':
      return hasAlgorithm(secret.split('.', 1)[0] ?? '');
    case 'base64-userpass':
      return isUserAndPassword(secret);
    case 'not-placeholder':
      return !isPlaceholder(secret);
    case 'password-like':
      return isPasswordLike(secret);
  }
}

/** RFC 7617 section 2: `user:password` without control characters, in base64. */
function isUserAndPassword(secret: string): boolean {
  return /^[^:\p{Cc}\ufffd]*:[^\p{Cc}\ufffd]+$/u.test(decodeBase64(secret).toString('utf8'));
}
