/** Returns a function that calls `create` once, at its first call: most detectors have no candidate in an image. */
export function lazy<T>(create: () => T): () => T {
  let created: { readonly value: T } | undefined;
  return () => (created ??= { value: create() }).value;
}
