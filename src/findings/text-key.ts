export interface TextPlace {
  readonly kind: string;
  readonly layer: number | null;
  readonly path: string | null;
  readonly name: string | null;
}

/**
 * Returns a key for the text that holds a place. Offsets can be compared only within one text. A file of a layer is one
 * text; the environment variables of the image count as one together, although each starts at offset 0.
 */
export function textKey({ kind, layer, path, name }: TextPlace): string {
  return JSON.stringify(kind === 'env' ? [kind] : [kind, layer, path, layer === null ? name : null]);
}
