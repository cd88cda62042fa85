import type { Kind } from '../kind.ts';

export const signingSecret: Kind = {
  what: 'a secret that signs',
  field: 'signing_secret',
  about:
    'Services trust everything that it signs: an event, a session, a link to reset a password. Anyone who has it can sign anything.',
  places: {
    create: 'the settings of {name}, or a generator of random bytes where the secret is your own',
    revoke: 'replace it in the settings; keep the old one valid for a while if that is offered',
    audit: 'the log of the service that checks the signature',
  },
  create: [
    'Generate it from random bytes (32 or more), or let {name} generate it. Where: {create}.',
    'Put it directly into the secret store of the service that checks signatures.',
    'Use a different one in each environment and for each purpose.',
  ],
  leaks: [
    'A settings file of the framework with the production value as a default.',
    'A sample `.env` that was filled in and copied with the source.',
    'A test that signs requests against the real endpoint.',
  ],
  risks: {
    access:
      'Events, sessions or links can be forged: a payment that never happened, an administrator who never signed in.',
    data: 'A forged session of a user shows that user’s data.',
    money: 'Goods are shipped for forged payments. Orders are changed or cancelled.',
    reputation: 'Customers see actions that nobody took.',
  },
  audit: [
    'Compare the accepted messages with those that the sender really sent. Where: {audit}.',
    'Search for senders from unknown addresses, events with an old date, and sessions without a login.',
    'Search for accounts whose rights changed without a record of who changed them.',
  ],
  revoke: {
    make: 'Create a new secret. Where: {create}.',
    update:
      'Let the service accept both the old and the new secret. Then let the signing side use the new one: staging first.',
    end: 'Stop accepting the old one. How: {revoke}.',
    watch: 'Watch for messages that are refused because of their signature. Where: {audit}.',
    swap: 'Replace the secret. How: {revoke}. Signatures with the old one are refused from then on.',
  },
  impact: {
    inventory:
      'Everything that was signed with the old secret is refused: events on their way, sessions, links in mails. If it signs sessions, all users have to sign in again.',
    communication: 'Tell support before users are signed out. Tell the owners of the endpoints.',
    staging: 'Send a signed event, or sign in, with the new secret in staging first.',
    fallback: 'Accept both secrets for a day. Most senders can send refused events again.',
  },
  practice: {
    storage: 'Keep it in a secret store, and inject it at the start. Have no default in the code.',
    rotation:
      'Rotate it twice a year, with both secrets valid for a while. A key id in the signature makes that easy.',
    privilege: 'Use one secret per purpose and environment.',
    monitoring: 'Count refused signatures and alert on a rise. Check the timestamp of signed events.',
  },
};
