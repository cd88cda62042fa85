import type { Address } from './address.ts';
import { Undecided, type Wire } from './wire.ts';

/** What a server said to a user and a password. */
export interface Login {
  readonly kind: 'accepted' | 'refused';
  /** The server's code, where it has one: our own words and digits, none of its text. */
  readonly code?: string;
}

/**
 * Speaks as much of a protocol as a login takes. What is neither yes nor no is thrown as `Undecided`.
 * No protocol sends a password in clear text but over a connection that is secure. Does not close the connection.
 */
export type LogIn = (wire: Wire, address: Address) => Promise<Login>;

export const NEEDS_CLEAR_TEXT =
  'wants the password in clear text, and the connection is not one where that can be sent';
export const NO_METHOD = 'knows no way to log in that is spoken here';
export const NOT_ASKED = 'lets in whoever comes, without asking for the password';
export const NOT_UNDERSTOOD = 'does not speak the protocol of its URL';
export const NO_PROOF = 'does not know the password itself';
export const NO_TLS = 'offers no TLS, which its URL asks for';

/** An error of the server's that is not about the password. */
export function undecided(code: string): Undecided {
  return new Undecided(`answered ${code}, which says nothing of the password`);
}
