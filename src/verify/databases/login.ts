import type { Address } from './address.ts';
import { Inconclusive, type Wire } from './wire.ts';

/** A server's answer to a user and a password. */
export interface Login {
  readonly kind: 'accepted' | 'refused';
  /** The server's code, if it has one: digits or our own words, never the server's text. */
  readonly code?: string;
}

/**
 * Performs the login of a protocol, and leaves the connection open. Sends a password in clear text only over TLS.
 * @throws Inconclusive if the server neither accepts nor refuses the login
 */
export type LogIn = (wire: Wire, address: Address) => Promise<Login>;

export const NEEDS_CLEAR_TEXT =
  'wants the password in clear text, and the connection is not one where that can be sent';
export const NO_METHOD = 'knows no way to log in that is spoken here';
export const NO_PASSWORD_REQUIRED = 'lets in whoever comes, without asking for the password';
export const NOT_UNDERSTOOD = 'does not speak the protocol of its URL';
export const NO_PROOF = 'does not know the password itself';
export const NO_TLS = 'offers no TLS, which its URL asks for';

/** Returns the error for a server's code that is not about the password. */
export function inconclusive(code: string): Inconclusive {
  return new Inconclusive(`answered ${code}, which says nothing of the password`);
}
