import { decodeBase64 } from './base64.ts';

/** RFC 7519 section 7.2: header and payload are JSON objects, and the header names its algorithm. */
export function isJwt(token: string): boolean {
  const [header = '', payload = ''] = token.split('.');
  return hasAlgorithm(header) && jsonObject(payload) !== undefined;
}

/** The header of a JWE, or of a token whose algorithm is agreed upon, need not name one. */
export function isJwtLike(token: string): boolean {
  const [header = '', payload = ''] = token.split('.');
  return jsonObject(header) !== undefined && jsonObject(payload) !== undefined;
}

/** RFC 7515 section 4.1.1: the header is a JSON object with the string "alg". */
export function hasAlgorithm(header: string): boolean {
  const fields = jsonObject(header);
  return fields !== undefined && 'alg' in fields && typeof fields.alg === 'string';
}

/** The JSON object that a text in base64 stands for, if it does. */
export function jsonObject(encoded: string): object | undefined {
  const text = decodeBase64(encoded).toString('utf8');
  // An exception costs more than all else that is done with a token.
  if (!text.trimStart().startsWith('{') || !text.trimEnd().endsWith('}')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
