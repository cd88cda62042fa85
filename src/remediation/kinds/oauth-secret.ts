import type { Kind } from '../kind.ts';

export const oauthSecret: Kind = {
  what: 'a secret of an OAuth client',
  field: 'client_secret',
  about: 'It proves to {name} that an application is the one it claims to be. With it and the client id, which is public, tokens can be asked for in the application’s name; a refresh token gives new ones for a user.',
  places: {
    create: 'the developer console of {name}, the application, its credentials',
    revoke: 'the same page: add a second secret, then remove the first; where there is only one, reset it',
    audit: 'the sign-in or audit log of {name}, filtered by the client id',
  },
  create: [
    'Register an application of its own for each environment. Where: {create}.',
    'Enter exact redirect addresses, without wildcards, and ask for the fewest scopes.',
    'Make a client secret with an expiry date, or better a certificate or a federated identity where {name} offers one.',
    'Copy the value straight into the secret store.',
  ],
  leaks: [
    'A `client_secret.json` or `credentials.json` from the vendor’s download button, copied with the source.',
    'A token cache of a command line tool, which holds a refresh token.',
    'A mobile or browser application that carries the secret along.',
  ],
  risks: {
    access: 'Somebody can pose as your application: ask users for consent in its name, exchange stolen codes, and get tokens for the application itself.',
    data: 'All that users have allowed the application to read can be read, as long as tokens are renewed.',
    money: 'Quotas and paid calls of the application are used up by others.',
    reputation: 'Users see your application’s name on a fraud, and the vendor may suspend it.',
  },
  audit: [
    'Look at tokens issued to this client since the image could be pulled. Where: {audit}.',
    'Compare addresses and hours with those of your own servers: a client secret should be used from nowhere else.',
    'Look for new redirect addresses, new scopes and new owners of the application.',
    'Look for consents and sign-ins of users that never used the application before.',
  ],
  revoke: {
    make: 'Add a second secret to the application. Where: {create}.',
    update: 'Put it into the secret store and redeploy the application: staging first. Sign in once and let a token be renewed.',
    end: 'Remove the old secret. How: {revoke}. Then revoke the tokens and refresh tokens that were issued meanwhile, if you cannot tell whose they are.',
    watch: 'Watch for failed token requests of this client. Where: {audit}.',
    swap: 'Reset the secret. How: {revoke}. The old value ends with that.',
  },
  impact: {
    inventory: 'Sign-in and renewal of tokens fail with invalid_client; tokens that are out already go on until they expire. Look for the client id in all deployments.',
    communication: 'Tell the owners of the application and, where refresh tokens are revoked, the users: they have to sign in again.',
    staging: 'Use a second application for staging, and go through the whole sign-in there.',
    fallback: 'With two secrets side by side the old one can be kept for an hour; with one there is no way back, so have the deployment ready.',
  },
  practice: {
    storage: 'On the server only, in a secret store. Browser and mobile applications use PKCE and have no secret.',
    rotation: 'Give it an expiry date, and replace it by a job before that.',
    privilege: 'An application an environment, few scopes, exact redirect addresses.',
    monitoring: 'Alert on token requests from new addresses, and on changes of the application.',
  },
};
