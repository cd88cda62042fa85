/** Decodes either alphabet of base64, with or without padding. Other characters are skipped. */
export function decodeBase64(text: string): Buffer {
  return Buffer.from(text, 'base64');
}
