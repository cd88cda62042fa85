import type { Kind } from '../kind.ts';

export const oauthSecret: Kind = {
  what: 'a secret of an OAuth client',
  field: 'client_secret',
  about:
    'It proves to {name} that an application is the one it claims to be. With it and the client id, which is public, anyone can request tokens in the application’s name. A refresh token returns new tokens for a user.',
  places: {
    create: 'the developer console of {name}, the application, its credentials',
    revoke: 'the same page: remove the old secret; if there can be only one, reset it',
    audit: 'the sign-in or audit log of {name}, filtered by the client id',
  },
  create: [
    'Register a separate application for each environment. Where: {create}.',
    'Enter exact redirect addresses without wildcards, and request the fewest scopes.',
    'Create a client secret with an expiry date, or better a certificate or a federated identity if {name} offers one.',
    'Copy the value directly into the secret store.',
  ],
  leaks: [
    'A `client_secret.json` or `credentials.json` from the vendor’s download button, copied with the source.',
    'A token cache of a command line tool, which contains a refresh token.',
    'A mobile or browser application that contains the secret.',
  ],
  risks: {
    access:
      'An attacker can pose as your application: ask users for consent in its name, exchange stolen codes, and get tokens for the application itself.',
    data: 'Everything that users have allowed the application to read can be read, as long as tokens are renewed.',
    money: 'Others use up the quotas and paid calls of the application.',
    reputation: 'Users see your application’s name on a fraud, and the vendor may suspend it.',
  },
  audit: [
    'Check the tokens issued to this client since the image could be pulled. Where: {audit}.',
    'Compare addresses and hours with those of your own servers: nobody else should use a client secret.',
    'Search for new redirect addresses, new scopes and new owners of the application.',
    'Search for consents and sign-ins of users who never used the application before.',
  ],
  revoke: {
    make: 'Add a second secret to the application. Where: {create}.',
    update:
      'Put it into the secret store and redeploy the application: staging first. Sign in once, and renew a token.',
    end: 'Remove the old secret. How: {revoke}. Then revoke the tokens and refresh tokens that were issued in the meantime, unless you know that all of them are yours.',
    watch: 'Watch for failed token requests of this client. Where: {audit}.',
    swap: 'Reset the secret. How: {revoke}. The old value stops working at that moment.',
  },
  impact: {
    inventory:
      'Sign-ins and renewals of tokens fail with invalid_client. Tokens that were already issued work until they expire. Search for the client id in all deployments.',
    communication:
      'Tell the owners of the application. If you revoke refresh tokens, tell the users as well: they have to sign in again.',
    staging: 'Use a second application for staging, and test the whole sign-in there.',
    fallback:
      'If {name} allows two secrets, keep the old one for an hour. If it allows one, you cannot go back: have the deployment ready.',
  },
  practice: {
    storage:
      'Keep it on the server only, in a secret store. Browser and mobile applications use PKCE and need no secret.',
    rotation: 'Set an expiry date, and let a job replace the secret before that date.',
    privilege: 'Use one application per environment, few scopes and exact redirect addresses.',
    monitoring: 'Alert on token requests from new addresses, and on changes of the application.',
  },
};
