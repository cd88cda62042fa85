import type { Kind } from '../kind.ts';

export const session: Kind = {
  what: 'a session or a signed token',
  field: 'token',
  about:
    'It represents a completed login, including the second factor. It works until it expires or until the issuer revokes it.',
  places: {
    create: 'signing in, or asking the issuer for a token',
    revoke:
      'end the session at the issuer; if the issuer keeps no list, rotate the signing key, or wait for the expiry',
    audit: 'the log of the issuer and of the services that accept it',
  },
  create: [
    'Find out who issued it: the payload of a JWT says so (`iss`, `sub`, `exp`), and can be read without the key.',
    'Get a new one in the way its service does. Where: {create}.',
    'Request a short lifetime, and let the service renew it automatically.',
  ],
  leaks: [
    'A test or a fixture that was recorded against the real service.',
    'A browser profile, a cookie file or a cache of a command line tool in the home directory.',
    'A log that contains the headers of requests.',
  ],
  risks: {
    access: 'Until it expires, anyone who sends it acts as the user it was issued to. Some never expire.',
    data: 'Everything that the user can see can be read. The payload itself may contain names, mail addresses and roles.',
    money: 'An attacker can order and change things in the user’s name.',
    reputation: 'A user whose account was taken over blames the service.',
  },
  audit: [
    'Read the expiry first. An expired token opens nothing, but it shows how tokens get into the image.',
    'Search for use from two places at once, and for use after its owner had left. Where: {audit}.',
    'Search for what was created with it: keys, tokens, users, changed mail addresses.',
  ],
  revoke: {
    make: 'Get a new one. Where: {create}.',
    update: 'Give the service a separate login that it renews, instead of a token in a file.',
    end: 'End the old one. How: {revoke}.',
    watch: 'Watch for requests with it that are refused. Where: {audit}.',
    swap: 'End it and sign in again. How: {revoke}.',
  },
  impact: {
    inventory:
      'Only the programs that send this token stop working. If you rotate the signing key, all users are signed out at once.',
    communication:
      'Tell its owner. Before you rotate a signing key, tell support and everyone who runs a service that checks signatures.',
    staging:
      'Rotate the signing key in staging first: services that cache public keys need time to fetch the new one.',
    fallback:
      'Publish the old and the new public key together for the lifetime of a token, then remove the old one.',
  },
  practice: {
    storage:
      'Keep it in memory. To survive a restart, keep a refresh token or a client credential in a secret store.',
    rotation: 'Let it expire after minutes or hours, and renew it automatically.',
    privilege: 'Put an audience and scopes into the token, and check them in every service.',
    monitoring: 'Have a way to block a single token (`jti`), and alert when it is used again.',
  },
};
