import type { Kind } from '../kind.ts';

export const cloudKey: Kind = {
  what: 'a key of a cloud account',
  field: 'secret_key',
  about: 'It signs requests to the cloud’s API as the user or service account that it belongs to. One half names the account and is no secret; with the other half everything is possible that the account may do.',
  places: {
    create: 'the console of {name}, identity and access, the user or service account, keys',
    revoke: 'the same page: deactivate first, delete when nothing broke',
    audit: 'the audit trail of {name}, filtered by the id of the key',
  },
  create: [
    'Ask first whether a key is needed at all: a role of the machine, the pod or the CI job (workload identity, OIDC) needs none.',
    'Make a user or service account of its own for the service, with a policy that names its actions and resources.',
    'Make the key. Where: {create}.',
    'Copy both halves straight into the secret store. The secret half is shown once.',
  ],
  leaks: [
    'A credentials file of the command line tool, such as `~/.aws/credentials` or a key in JSON, copied with the home folder.',
    'Settings of a deployment tool, and its state file, which holds outputs in the clear.',
    'A file that holds both halves at once: an `.env`, a `docker-compose.yml`, a script of the build.',
  ],
  risks: {
    access: 'Machines, storage, queues and users can be made, changed and deleted as far as the policy of the account goes; new keys made with it outlive the old one.',
    data: 'Buckets, snapshots and databases can be copied, and made public.',
    money: 'Machines for mining are started within minutes, in all regions, on your bill.',
    reputation: 'Your addresses send spam or attack others, and your account may be suspended for it.',
  },
  audit: [
    'List all calls with this key since the image could be pulled. Where: {audit}.',
    'Look for who-am-I calls, listings of buckets and users, and calls from regions and addresses that you do not use.',
    'Look for what stays: new users, keys, roles, policies, machines, functions, and images or snapshots that were shared.',
    'Look at the cost by service and region of the last days.',
  ],
  revoke: {
    make: 'Make a second key for the same account, or better a role without a key. Where: {create}.',
    update: 'Put the new key into the secret store and restart what uses it: staging first, then production. Check the time of last use of both keys.',
    end: 'Deactivate the old key, wait a day, then delete it. How: {revoke}.',
    watch: 'Watch for denied calls with the old key, and end the sessions that were started with it. Where: {audit}.',
    swap: 'Replace the key. How: {revoke}. The old value ends with that.',
  },
  impact: {
    inventory: 'Everything that signs with this key fails with an access or signature error. The time of last use and the services called are in the console; search manifests, CI variables and servers for the id of the key.',
    communication: 'Tell the owners of those services, the platform team and whoever is on call; tell the vendor if foreign machines ran.',
    staging: 'Deactivate instead of deleting, and in staging first: a deactivated key can be brought back in seconds.',
    fallback: 'If something breaks, give it a new key or a role. Reactivate the old one only for minutes and only if nobody else used it.',
  },
  practice: {
    storage: 'Best is no key: roles for machines and pods, OIDC for CI. Where one is needed, it lives in a secret store.',
    rotation: 'Two keys at most for an account, replaced every 90 days by a job; delete those that nobody used for as long.',
    privilege: 'One account a service, with named actions and resources, a condition on addresses or networks, and no right to make users or keys.',
    monitoring: 'Alert on use from new networks, on new keys and users, on regions never used, and on the daily cost.',
  },
};
