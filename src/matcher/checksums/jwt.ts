import { decodeBase64 } from './base64.ts';

/** Whether header and payload are JSON objects, and the header names its algorithm (RFC 7519 section 7.2). */
export function isJwt(token: string): boolean {
  const [header = '', payload = ''] = token.split('.');
  return hasAlgorithm(header) && jsonObject(payload) !== undefined;
}

/** Whether header and payload are JSON objects. The header of a JWE need not name an algorithm. */
export function isJwtLike(token: string): boolean {
  const [header = '', payload = ''] = token.split('.');
  return jsonObject(header) !== undefined && jsonObject(payload) !== undefined;
}

/** Whether the header is a JSON object with the string "alg" (RFC 7515 section 4.1.1). */
export function hasAlgorithm(header: string): boolean {
  const fields = jsonObject(header);
  return fields !== undefined && 'alg' in fields && typeof fields.alg === 'string';
}

/** Returns the JSON object that a text in base64 encodes, if it does. */
export function jsonObject(encoded: string): object | undefined {
  const text = decodeBase64(encoded).toString('utf8');
  // An exception of JSON.parse costs more than everything else that is done with a token.
  if (!text.trimStart().startsWith('{') || !text.trimEnd().endsWith('}')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
