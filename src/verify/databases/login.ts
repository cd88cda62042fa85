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

export const NEEDS_CLEAR_TEXT = 'requests the password in clear text over a connection without TLS';
export const NO_METHOD = 'offers no supported login method';
export const NO_PASSWORD_REQUIRED = 'accepts logins without a password';
export const NOT_UNDERSTOOD = 'does not speak the protocol of its URL';
export const NO_PROOF = 'does not prove that it knows the password';
export const NO_TLS = 'offers no TLS, which its URL requires';

/** Returns the error for a server's code that is not about the password. */
export function inconclusive(code: string): Inconclusive {
  return new Inconclusive(`answered ${code}, which says nothing about the password`);
}
