/** Decodes either alphabet of base64, padded or not. What is no base64 gives what could be decoded of it. */
export function decodeBase64(text: string): Buffer {
  return Buffer.from(text, 'base64');
}
