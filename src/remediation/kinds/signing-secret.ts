import type { Kind } from '../kind.ts';

export const signingSecret: Kind = {
  what: 'a secret that signs',
  field: 'signing_secret',
  about:
    'Whatever carries its signature is believed: an event, a session, a link for a new password. Whoever has it makes valid ones at will.',
  places: {
    create: 'the settings of {name}, or a generator of random bytes where the secret is your own',
    revoke: 'replace it in the settings, with the old one valid for a while where that is offered',
    audit: 'the log of whatever checks the signature',
  },
  create: [
    'Make it with a generator of random bytes (32 or more), or have {name} make it. Where: {create}.',
    'Put it straight into the secret store of the service that checks signatures.',
    'Use another one in each environment, and for each purpose.',
  ],
  leaks: [
    'A settings file of the framework with the production value for a default.',
    'A sample `.env` that was filled in and copied with the source.',
    'A test that signs requests against the real endpoint.',
  ],
  risks: {
    access:
      'Events, sessions or links can be forged: a payment that never happened, an administrator who never signed in.',
    data: 'A forged session of any user shows that user’s data.',
    money: 'Goods are sent for forged payments; orders are changed or cancelled.',
    reputation: 'Customers see actions that nobody took.',
  },
  audit: [
    'Compare what was accepted with what the sender really sent. Where: {audit}.',
    'Look for senders from unknown addresses, events with an old date, and sessions without a login.',
    'Look for accounts whose rights changed without a trace of who did it.',
  ],
  revoke: {
    make: 'Make a new secret. Where: {create}.',
    update:
      'Let the service accept both, old and new; then let the signing side use the new one: staging first.',
    end: 'Stop accepting the old one. How: {revoke}.',
    watch: 'Watch for what is refused because of its signature. Where: {audit}.',
    swap: 'Replace the secret. How: {revoke}. Signatures with the old one are refused from then on.',
  },
  impact: {
    inventory:
      'What was signed with the old secret is refused: events under way, sessions, links in mails. Sessions mean that all users have to sign in again.',
    communication: 'Tell support before users are signed out, and the owners of the endpoints.',
    staging: 'Send a signed event or sign in with the new secret in staging first.',
    fallback: 'Accept both for a day. Events that were refused can be sent again by most senders.',
  },
  practice: {
    storage: 'In a secret store, injected at the start; no default in the code.',
    rotation: 'Twice a year, with both valid for a while; key ids in the signature make that easy.',
    privilege: 'One secret a purpose and an environment.',
    monitoring: 'Count refused signatures and alert on a rise. Check the time in signed events.',
  },
};
