import { createHash, createHmac, pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { NOT_UNDERSTOOD } from './login.ts';
import { Undecided } from './wire.ts';

const derive = promisify(pbkdf2);

type Hash = 'sha256' | 'sha1';

/** RFC 7677, section 4: whoever asks for less wants to guess the password from the answer. */
const LEAST_ITERATIONS = 4096;
/** About a second of work. */
const MOST_ITERATIONS = 1_000_000;

export interface Scram {
  /** The client's first message. */
  readonly first: string;
  /** Its last one, which proves that it knows the password without telling it. @throws Undecided */
  answer(serverFirst: string): Promise<ScramProof>;
}

interface ScramProof {
  readonly last: string;
  /** Whether the server's last message proves that it knows the password, too. */
  readonly isProven: (serverLast: string) => boolean;
}

/** A login by SCRAM (RFC 5802) without channel binding. Passwords are printable ASCII, so SASLprep changes nothing. */
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
      const [, both = '', salt = '', count = ''] =
        /^r=([\x21-\x2b\x2d-\x7e]+),s=([A-Za-z0-9+/=]+),i=([0-9]{1,10})(?:,|$)/.exec(serverFirst) ?? [];
      if (!both.startsWith(nonce) || both === nonce) throw new Undecided(NOT_UNDERSTOOD);
      const iterations = Number(count);
      if (iterations < LEAST_ITERATIONS || iterations > MOST_ITERATIONS) {
        throw new Undecided(`wants ${count} rounds of hashing, which is too few or too many`);
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
      const withoutProof = `c=biws,r=${both}`;
      const said = `${bare},${serverFirst},${withoutProof}`;
      const proof = xor(clientKey, mac(createHash(hash).update(clientKey).digest(), said));
      const expected = mac(mac(salted, 'Server Key'), said);
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
