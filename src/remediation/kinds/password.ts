import type { Kind } from '../kind.ts';

export const password: Kind = {
  what: 'a password',
  field: 'password',
  about:
    'It signs in as a person or a service, often in more places than the one where it was found: people use a password again.',
  places: {
    create: 'the account settings of the service that it opens, or its administrator',
    revoke: 'set a new password there, and end all sessions of the account',
    audit: 'the sign-in log of that service',
  },
  create: [
    'Find out what it opens: the host, the user name and the file it stands in say so.',
    'Let a generator make a new one, different from all others. Where: {create}.',
    'Put it straight into the secret store, and turn on a second factor for accounts of people.',
  ],
  leaks: [
    'A file of credentials in the home folder: `.netrc`, `.pgpass`, `.git-credentials`, a shell history.',
    'A URL with user and password in it: a remote of git, a proxy, a feed of packages.',
    'A command of the build such as `echo user:password | chpasswd` or `curl -u`.',
  ],
  risks: {
    access: 'Whoever knows host and user name signs in, and tries the same password elsewhere.',
    data: 'What the account can see can be read: mail, files, tables, other credentials.',
    money: 'Orders, transfers and machines can be made in the account’s name.',
    reputation: 'Mail and messages sent from a real account are believed.',
  },
  audit: [
    'Look at sign-ins of the account since the image could be pulled. Where: {audit}.',
    'Compare addresses, devices and hours with those of its owner.',
    'Look for new sessions, keys, forwarding rules and second factors.',
  ],
  revoke: {
    make: 'Make a second account for the service if a change in one moment is not possible. Where: {create}.',
    update: 'Put the new password into the secret store, and restart what uses it: staging first.',
    end: 'Change the old password. How: {revoke}. Change it also wherever else it was used.',
    watch: 'Watch for failed sign-ins with the old password. Where: {audit}.',
    swap: 'Change the password. How: {revoke}. Change it also wherever else it was used.',
  },
  impact: {
    inventory:
      'Everything that signs in with it fails, and accounts may be locked by services that keep on trying. Look for the user name in code, CI variables and schedules.',
    communication: 'Tell the owner of the account and the owners of those services.',
    staging: 'Try the new one by hand once, then in staging, before production has it.',
    fallback: 'Keep a second administrator account ready. Do not set the old password again.',
  },
  practice: {
    storage: 'In a password manager or a secret store; never in a file of the image, not even hashed.',
    rotation: 'When it leaked, and when somebody who knew it leaves; passwords of services every 90 days.',
    privilege:
      'Tokens with few rights instead of passwords wherever the service has them; no shared accounts.',
    monitoring: 'Alert on sign-ins from new places and on many failed ones. A second factor for people.',
  },
};
