import type { Kind } from '../kind.ts';
import { password } from './password.ts';

export const passwordHash: Kind = {
  ...password,
  what: 'the hash of a password',
  about:
    'It does not sign in by itself. Anyone who has it can guess passwords offline, as fast as their machines allow, until one matches. A short or common password is found within hours; a generated one (16 characters or more) is not.',
  create: [
    'Find out whose password it is: the user name is usually before the hash.',
    'Generate a new password that is used nowhere else. Where: {create}.',
    'Hash it with a slow function for passwords (Argon2id, scrypt, bcrypt with a cost of 12 or more), outside the image.',
  ],
  leaks: [
    'A `/etc/shadow` with real accounts, after `chpasswd` or `useradd -p` in the build.',
    'An `.htpasswd` or a file of users for a proxy, copied with the settings.',
    'A dump or a fixture with the table of users.',
  ],
  risks: {
    access:
      'An attacker who guesses the password can do all that the account may do, and can sign in wherever else the password is used.',
    data: 'Everything that the account can see can be read. Names and mail addresses are often next to the hash.',
    money: 'An attacker can order goods, transfer money and start machines as far as the account may.',
    reputation: 'You have to tell customers whose hashes leaked to change their passwords.',
  },
};
