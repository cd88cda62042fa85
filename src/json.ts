/**
 * Narrowing of untrusted JSON. A document of an image may hold anything at any place, so nothing is assumed:
 * what has the wrong type reads as absent.
 */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

export function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function asString(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

export function asStrings(value: unknown): readonly string[] {
  return asArray(value).filter((item): item is string => typeof item === 'string');
}

/** A length in bytes: a whole number from 0 to 2^53. */
export function asSize(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/**
 * Throws SyntaxError, which does not quote the document as V8's own does: it may hold secrets. Tolerates a byte order
 * mark, which some tools write.
 */
export function parseJson(bytes: Uint8Array): unknown {
  const text = new TextDecoder('utf-8').decode(bytes);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new SyntaxError('it is not JSON');
  }
}

/** Null for what is not a JSON object. */
export function parseObject(bytes: Uint8Array): JsonObject | null {
  try {
    const value = parseJson(bytes);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
