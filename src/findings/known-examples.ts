import { createHash } from 'node:crypto';
import known from './known-examples.json' with { type: 'json' };

/**
 * Secrets that everybody knows: examples in vendors' documentation, keys of emulators, private keys of the test
 * suites that distributions ship. They open nothing, so a finding of one is told apart from a leak.
 *
 * known-examples.json lists the SHA-256 of each under where it comes from, so that no example stands in this
 * repository in plain text. To add one: `printf %s "$EXAMPLE" | sha256sum`. A private key is hashed by its body on one
 * line, so that it is known in whichever way it is wrapped, quoted or encoded:
 * `grep -v -e '-----' key.pem | tr -cd 'A-Za-z0-9+/=' | sha256sum`.
 */
export function knownExample(secret: string): string | undefined {
  return origins().get(exampleHash(secret));
}

/** @param secret latin1 of the bytes */
export function exampleHash(secret: string): string {
  return createHash('sha256').update(canonical(secret), 'latin1').digest('hex');
}

let byHash: ReadonlyMap<string, string> | undefined;

/** Where each of them comes from, by its hash. */
function origins(): ReadonlyMap<string, string> {
  return (byHash ??= new Map(
    Object.entries(known).flatMap(([what, hashes]) => hashes.map((hash) => [hash, what] as const)),
  ));
}

const PEM = /^-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/;
/** `-----BEGIN` in base64. */
const ENCODED_PEM = 'LS0tLS1CRUdJTi';
/** The first letters of a key's DER in base64. */
const DER = /^M(?:II|IG|HcCAQ|C4CAQ)[A-Za-z0-9+/=\s\\"',]{40}/;

function canonical(secret: string): string {
  if (secret.startsWith(ENCODED_PEM)) return canonical(Buffer.from(secret, 'base64').toString('latin1'));
  const [line] = PEM.exec(secret) ?? [];
  if (line !== undefined) return bodyOf(secret.slice(line.length));
  return DER.test(secret) ? bodyOf(secret) : secret;
}

/** Without line ends, escapes and what joins lines in a source file. */
function bodyOf(block: string): string {
  return block
    .replace(/-----END [^]*$/, '')
    .replace(/\\+[abefnrtv"']/g, '')
    .replace(/["']\s*\+\s*/g, '')
    .replace(/[^A-Za-z0-9+/=]/g, '');
}
