import { createHash } from 'node:crypto';
import known from './known-examples.json' with { type: 'json' };

/**
 * Returns where a publicly known example comes from (a vendor's documentation, an emulator, a test suite that
 * distributions ship), and null for any other secret. An example gives access to nothing.
 *
 * known-examples.json lists each by its SHA-256, so that the repository contains no example in plain text. To add one:
 * `printf %s "$EXAMPLE" | sha256sum`. A private key is hashed by its body on one line, so that it is recognised however
 * it is wrapped, quoted or encoded: `grep -v -e '-----' key.pem | tr -cd 'A-Za-z0-9+/=' | sha256sum`.
 * @param secret latin1 of the bytes
 */
export function knownExample(secret: string): string | null {
  return origins().get(exampleHash(secret)) ?? null;
}

/** @param secret latin1 of the bytes */
export function exampleHash(secret: string): string {
  return createHash('sha256').update(canonical(secret), 'latin1').digest('hex');
}

let byHash: ReadonlyMap<string, string> | undefined;

/** Returns the origin of each example by its hash. */
function origins(): ReadonlyMap<string, string> {
  return (byHash ??= new Map(
    Object.entries(known).flatMap(([what, hashes]) => hashes.map((hash) => [hash, what] as const)),
  ));
}

const PEM = /^-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;
/** `-----BEGIN` in base64. */
const ENCODED_PEM = 'LS0tLS1CRUdJTi';
/** The start of a private key's DER in base64. */
const DER = /^M(?:II|IG|HcCAQ|C4CAQ)[A-Za-z0-9+/=\s\\"',]{40}/;

function canonical(secret: string): string {
  if (secret.startsWith(ENCODED_PEM)) return canonical(Buffer.from(secret, 'base64').toString('latin1'));
  const [line] = PEM.exec(secret) ?? [];
  if (line !== undefined) return bodyOf(secret.slice(line.length));
  return DER.test(secret) ? bodyOf(secret) : secret;
}

/** Returns the base64 without line breaks, escapes and the quotes and `+` that join lines in source code. */
function bodyOf(block: string): string {
  return block
    .replace(/-----END [^]*$/, '')
    .replace(/\\+[abefnrtv"']/g, '')
    .replace(/["']\s*\+\s*/g, '')
    .replace(/[^A-Za-z0-9+/=]/g, '');
}
