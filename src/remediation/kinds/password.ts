import type { Kind } from '../kind.ts';

export const password: Kind = {
  what: 'a password',
  field: 'password',
  about:
    'It signs in as a person or a service, often in more places than the one where it was found: people reuse passwords.',
  places: {
    create: 'the account settings of the service that it opens, or its administrator',
    revoke: 'set a new password there, and end all sessions of the account',
    audit: 'the sign-in log of that service',
  },
  create: [
    'Find out what it opens: check the host, the user name and the file that contains it.',
    'Generate a new password that is used nowhere else. Where: {create}.',
    'Put it directly into the secret store, and turn on a second factor for accounts of people.',
  ],
  leaks: [
    'A file of credentials in the home directory: `.netrc`, `.pgpass`, `.git-credentials`, a shell history.',
    'A URL with a user and a password: a git remote, a proxy, a package feed.',
    'A build command such as `echo user:password | chpasswd` or `curl -u`.',
  ],
  risks: {
    access:
      'Anyone who knows the host and the user name can sign in, and can try the same password elsewhere.',
    data: 'Everything that the account can see can be read: mail, files, tables, other credentials.',
    money: 'An attacker can order goods, transfer money and start machines in the account’s name.',
    reputation: 'People trust mail and messages from a real account.',
  },
  audit: [
    'Check the sign-ins of the account since the image could be pulled. Where: {audit}.',
    'Compare addresses, devices and hours with those of its owner.',
    'Search for new sessions, keys, forwarding rules and second factors.',
  ],
  revoke: {
    make: 'Create a second account for the service if you cannot change the password everywhere at once. Where: {create}.',
    update:
      'Put the new password into the secret store, and restart the services that use it: staging first.',
    end: 'Change the old password. How: {revoke}. Change it everywhere else it was used, too.',
    watch: 'Watch for failed sign-ins with the old password. Where: {audit}.',
    swap: 'Change the password. How: {revoke}. Change it everywhere else it was used, too.',
  },
  impact: {
    inventory:
      'Everything that signs in with it fails, and repeated attempts may lock the account. Search for the user name in code, CI variables and schedules.',
    communication: 'Tell the owner of the account and the owners of those services.',
    staging: 'Try the new password once by hand, then in staging, before you use it in production.',
    fallback: 'Keep a second administrator account ready. Do not set the old password again.',
  },
  practice: {
    storage:
      'Keep it in a password manager or a secret store. Never put it into a file of the image, not even hashed.',
    rotation:
      'Change it when it leaked and when a person who knew it leaves. Change passwords of services every 90 days.',
    privilege:
      'Use tokens with few rights instead of passwords if the service offers them. Do not share accounts.',
    monitoring: 'Alert on sign-ins from new places and on many failed ones. Use a second factor for people.',
  },
};
