/** An object of untrusted JSON. These functions treat a value of the wrong type as absent. */
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

/** Returns a size in bytes, an integer from 0 to 2^53; null for any other value. */
export function asSize(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/**
 * Parses JSON, with or without a byte order mark.
 * @throws SyntaxError that does not quote the document, as V8's does: it may hold secrets
 */
export function parseJson(bytes: Uint8Array): unknown {
  const text = new TextDecoder('utf-8').decode(bytes);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new SyntaxError('it is not JSON');
  }
}

/** Parses a JSON object; returns null for anything else. */
export function parseObject(bytes: Uint8Array): JsonObject | null {
  try {
    const value = parseJson(bytes);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
