/** Returns the value at a dotted path (`data.0.id`) of parsed JSON; undefined if there is none. */
export function at(value: unknown, path: string): unknown {
  let current: unknown = value;
  for (const step of path === '' ? [] : path.split('.')) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return undefined;
    current = Reflect.get(current, step);
  }
  return current;
}

/** Returns undefined for a text that is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
