import type { Kind } from '../kind.ts';
import { password } from './password.ts';

export const passwordHash: Kind = {
  ...password,
  what: 'the hash of a password',
  about:
    'It signs in nowhere by itself, but whoever has it can guess passwords on his own machines, as fast as they are, until one fits. A short or common password falls within hours; one that a generator made (16 characters or more) does not.',
  create: [
    'Find out whose password it is: the user name usually stands in front of the hash.',
    'Let a generator make a new password, different from all others. Where: {create}.',
    'Hash it with a slow function made for passwords (Argon2id, scrypt, bcrypt with a cost of 12 or more), outside the image.',
  ],
  leaks: [
    'A `/etc/shadow` with real accounts, after `chpasswd` or `useradd -p` in the build.',
    'An `.htpasswd` or a file of users for a proxy, copied with the settings.',
    'A dump or a fixture with the table of users.',
  ],
  risks: {
    access:
      'Once the password is guessed: all that the account may do, and other places where it was used again.',
    data: 'What the account can see; names and mail addresses often stand beside the hash.',
    money: 'As far as the account may order, transfer or start machines.',
    reputation: 'Customers whose hashes leaked have to be told to change their passwords.',
  },
};
