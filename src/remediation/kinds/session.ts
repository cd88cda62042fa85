import type { Kind } from '../kind.ts';

export const session: Kind = {
  what: 'a session or a signed token',
  field: 'token',
  about: 'It stands for a login that has already happened, second factor included. It works until it expires or until the issuer forgets it.',
  places: {
    create: 'signing in, or asking the issuer for a token',
    revoke: 'end the session at the issuer; where it keeps no list, rotate the key that signs, or wait for the expiry',
    audit: 'the log of the issuer and of the services that accept it',
  },
  create: [
    'Find out who issued it: a JWT says so in its payload (`iss`, `sub`, `exp`), which can be read without the key.',
    'Get a fresh one the way its service does. Where: {create}.',
    'Ask for a short life, and let the service renew it by itself.',
  ],
  leaks: [
    'A test or a fixture that was recorded against the real service.',
    'A browser profile, a cookie file or a cache of a command line tool in the home folder.',
    'A log with the headers of requests, copied along.',
  ],
  risks: {
    access: 'Until it expires, whoever sends it is the user it was issued to. Some never expire.',
    data: 'What that user can see can be read; the payload itself may hold names, mail addresses and roles.',
    money: 'Orders and changes can be made in the user’s name.',
    reputation: 'A user whose account was taken over blames the service.',
  },
  audit: [
    'Read the expiry first. What has expired is no way in any more, but shows how it got there.',
    'Look for use from two places at once, and after its owner had left. Where: {audit}.',
    'Look for what was made with it: keys, tokens, users, changed mail addresses.',
  ],
  revoke: {
    make: 'Get a new one. Where: {create}.',
    update: 'Let the service use a login of its own that it renews, instead of a token that lies in a file.',
    end: 'End the old one. How: {revoke}.',
    watch: 'Watch for requests that are refused with it. Where: {audit}.',
    swap: 'End it and sign in anew. How: {revoke}.',
  },
  impact: {
    inventory: 'Only what carries this very token stops. If the signing key is rotated, all users are signed out at once.',
    communication: 'Tell its owner; before a signing key is rotated, tell support and everybody who runs a service that checks it.',
    staging: 'Rotate the signing key in staging first: services that cache public keys need time to fetch the new one.',
    fallback: 'Publish old and new public keys side by side for the life of a token, then drop the old one.',
  },
  practice: {
    storage: 'In memory. What has to outlive a restart is a refresh token or a client credential in a secret store.',
    rotation: 'Minutes or hours of life, renewed by itself.',
    privilege: 'An audience and scopes in the token, checked by every service.',
    monitoring: 'A way to deny a single token (`jti`), and an alert when it is used again.',
  },
};
