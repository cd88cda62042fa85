import { createHash, createHmac, pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { NOT_UNDERSTOOD } from './login.ts';
import { Inconclusive } from './wire.ts';

const derive = promisify(pbkdf2);

type Hash = 'sha256' | 'sha1';

/** RFC 7677, section 4. With fewer, a malicious server could guess the password from the proof. */
const MIN_ITERATIONS = 4096;
/** About a second of CPU time. */
const MAX_ITERATIONS = 1_000_000;

export interface Scram {
  /** The client's first message. */
  readonly first: string;
  /** Returns the client's last message, which proves the password without containing it. @throws Inconclusive */
  answer(serverFirst: string): Promise<ScramProof>;
}

interface ScramProof {
  /** The client's last message. */
  readonly last: string;
  /** Whether the server's last message proves that the server knows the password, too. */
  readonly isProven: (serverLast: string) => boolean;
}

/** Starts SCRAM (RFC 5802) without channel binding. Passwords are printable ASCII, so SASLprep changes nothing. */
export function startScram(
  hash: Hash,
  user: string,
  password: string,
  nonce = randomBytes(18).toString('base64'),
): Scram {
  const bare = `n=${user.replaceAll('=', '=3D').replaceAll(',', '=2C')},r=${nonce}`;
  return {
    first: `n,,${bare}`,
    async answer(serverFirst) {
      const [, combinedNonce = '', salt = '', count = ''] =
        /^r=([\x21-\x2b\x2d-\x7e]+),s=([A-Za-z0-9+/=]+),i=([0-9]{1,10})(?:,|$)/.exec(serverFirst) ?? [];
      if (!combinedNonce.startsWith(nonce) || combinedNonce === nonce) throw new Inconclusive(NOT_UNDERSTOOD);
      const iterations = Number(count);
      if (iterations < MIN_ITERATIONS || iterations > MAX_ITERATIONS) {
        throw new Inconclusive(`requests ${count} rounds of hashing, which is too few or too many`);
      }
      const salted = await derive(
        password,
        Buffer.from(salt, 'base64'),
        iterations,
        hash === 'sha1' ? 20 : 32,
        hash,
      );
      const mac = (key: Buffer, text: string): Buffer => createHmac(hash, key).update(text).digest();
      const clientKey = mac(salted, 'Client Key');
      const withoutProof = `c=biws,r=${combinedNonce}`;
      const authMessage = `${bare},${serverFirst},${withoutProof}`;
      const proof = xor(clientKey, mac(createHash(hash).update(clientKey).digest(), authMessage));
      const expected = mac(mac(salted, 'Server Key'), authMessage);
      return {
        last: `${withoutProof},p=${proof.toString('base64')}`,
        isProven(serverLast) {
          const signature = Buffer.from(/^v=([A-Za-z0-9+/=]+)/.exec(serverLast)?.[1] ?? '', 'base64');
          return signature.length === expected.length && timingSafeEqual(signature, expected);
        },
      };
    },
  };
}

/** @param b at least as long as `a` */
export function xor(a: Buffer, b: Buffer): Buffer {
  return Buffer.from(a.map((byte, i) => byte ^ (b[i] ?? 0)));
}
