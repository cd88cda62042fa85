import type { CheckName } from '../../catalogue/model/check.ts';
import { decodeBase64 } from '../checksums/base64.ts';
import { hasAlgorithm, isJwt, isJwtLike, jsonObject } from '../checksums/jwt.ts';
import { isProtectedPgp } from '../checksums/pgp.ts';
import { isDocumentedExample } from './documented-examples.ts';
import { isPasswordLike, isPlaceholder, isSequence, isWeakPassword, isWordPassword } from './placeholder.ts';
import { isWordy } from './words.ts';

/** Whether a secret meets a condition that the notation of patterns cannot express. */
export function passes(check: CheckName, secret: string): boolean {
  switch (check) {
    case 'jwt':
      return hasAlgorithm(secret.split('.', 1)[0] ?? '');
    case 'jwt-payload':
      return isJwt(secret);
    case 'base64-docker-auths':
      return holdsRegistryCredentials(secret);
    case 'base64-jwt':
      return isJwtLike(decodeBase64(secret).toString('latin1'));
    case 'base64-password':
      return isPasswordLike(encodedText(secret) ?? '');
    case 'base64-text':
      return (encodedText(secret) ?? '').length >= MIN_TEXT;
    case 'base64-userpass':
      return isUserAndPassword(secret);
    case 'grafana-key':
      return !/^\{"k":"[0-9a-f]{8}-/i.test(decodeBase64(secret).toString('latin1'));
    case 'pgp-open':
      return !isProtectedPgp(secret);
    case 'pgp-protected':
      return isProtectedPgp(secret);
    case 'url-password':
    case 'text-password':
      return !isPlaceholder(secret) || isWeakPassword(secret) || isDocumentedExample(secret);
    case 'word-password':
      return passes('password-like', secret) || isWordPassword(secret);
    case 'not-placeholder':
      return !isPlaceholder(secret) || isDocumentedExample(secret);
    case 'password-like':
    case 'key-like':
      return isPasswordLike(secret) || isLongSequence(secret) || isDocumentedExample(secret);
  }
}

/**
 * Whether a text is `user:password` in base64 (RFC 7617 section 2). The user has no control characters; a password may
 * have line ends, since that of `_json_key` is a whole JSON file.
 */
function isUserAndPassword(secret: string): boolean {
  const text = decodeBase64(secret).toString('utf8');
  const password = /^[^:\p{Cc}\ufffd]*:((?:[^\p{Cc}\ufffd]|[\r\n\t])+)$/u.exec(text)?.[1];
  return password !== undefined && (password.length > LONGEST_PASSWORD || !isPlaceholder(password));
}
/** A longer text is a file or a token, in which anything may look like a placeholder. */
const LONGEST_PASSWORD = 100;

/** Whether a text is a Docker config in base64: `{"auths": {"HOST": {"auth": "…"}}}`, or its older inner part. */
function holdsRegistryCredentials(secret: string): boolean {
  const text = JSON.stringify(jsonObject(secret) ?? {});
  return /"(?:auth|password|identitytoken|registrytoken)":"[^"]/.test(text);
}

/** Returns the decoded text, if it is printable. */
function encodedText(secret: string): string | undefined {
  const text = decodeBase64(secret).toString('utf8').trim();
  return /^[^\p{Cc}\ufffd]+$/u.test(text) ? text : undefined;
}
/** Fewer bytes may be text by chance. */
const MIN_TEXT = 5;

const isLongSequence = (secret: string): boolean => secret.length >= 8 && isSequence(secret);

/** Whether a secret that passes its check is so doubtful that its confidence is low. */
export function isDoubtful(check: CheckName, secret: string): boolean {
  switch (check) {
    case 'not-placeholder':
    case 'password-like':
      return isSequence(secret);
    case 'url-password':
      return (
        isSequence(secret) || isWeakPassword(secret) || TEXTBOOK.test(secret) || NOT_A_PASSWORD.test(secret)
      );
    case 'text-password':
      return isDoubtful('url-password', secret) || !/[^a-z@_.-]/i.test(secret);
    case 'key-like':
      return isSequence(secret) || isMadeOfWords(secret);
    case 'word-password':
      return isSequence(secret) || !passes('password-like', secret);
    case 'base64-jwt':
      return !isJwt(decodeBase64(secret).toString('latin1'));
    case 'base64-text':
      return !isPasswordLike(encodedText(secret) ?? '');
    default:
      return false;
  }
}

/** Whether a secret consists of words, and is not an example of a vendor's manual. */
export const isMadeOfWords = (secret: string): boolean => isWordy(secret) && !isDocumentedExample(secret);

/** `scott:tiger@db`, `guest:guest@broker`: passwords of manuals, and defaults of software. */
const TEXTBOOK =
  /^(?:p(?:[a@]|a%[0-9a-f]{2})ss?(?:w[o0]r[dt])?\d{0,4}|passwort|my-?pass(?:word)?|db-?pass(?:word)?|pw|s3cr[e3]t|tiger|opensesame|letmein|guest|root|toor|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rabbit(?:mq)?|elastic|neo4j|minio(?:admin)?|sa|dev|local|demo|app|db|database|hunter2|qwerty|abc123)$/i;

/** A very short text or an address; a port, version or tag, if the colon does not separate user and password. */
const NOT_A_PASSWORD =
  /^(?:.{1,3}|[a-z]{4,5}|[a-z]+\d|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\d{1,5}|v?\d+(?:\.\d+)+(?:-[\w.]+)?|latest|stable|host|port)$/i;
