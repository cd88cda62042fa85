import type { Kind } from '../kind.ts';

export const cloudKey: Kind = {
  what: 'a key of a cloud account',
  field: 'secret_key',
  about:
    'It signs requests to the cloud’s API as the user or service account that it belongs to. The key id only identifies the account and is not a secret; together with the secret key it allows everything that the account may do.',
  places: {
    create: 'the console of {name}, identity and access, the user or service account, keys',
    revoke: 'the same page: deactivate the key first, and delete it once nothing is broken',
    audit: 'the audit trail of {name}, filtered by the id of the key',
  },
  create: [
    'Check first whether you need a key at all: a role of the machine, the pod or the CI job (workload identity, OIDC) needs none.',
    'Create a separate user or service account for the service, with a policy that names its actions and resources.',
    'Create the key. Where: {create}.',
    'Copy the key id and the secret key directly into the secret store. The secret key is shown only once.',
  ],
  leaks: [
    'A credentials file of the command line tool, such as `~/.aws/credentials` or a JSON key file, copied with the home directory.',
    'Settings of a deployment tool, or its state file, which contains outputs in clear text.',
    'A file with both the key id and the secret key: an `.env`, a `docker-compose.yml`, a build script.',
  ],
  risks: {
    access:
      'An attacker can create, change and delete machines, storage, queues and users, as far as the policy of the account allows. New keys created with this one stay valid after you revoke it.',
    data: 'Buckets, snapshots and databases can be copied and made public.',
    money: 'Machines that mine cryptocurrency are started within minutes, in all regions, on your bill.',
    reputation:
      'Your addresses send spam or attack others, and the provider may suspend your account for it.',
  },
  audit: [
    'List all calls with this key since the image could be pulled. Where: {audit}.',
    'Search for who-am-I calls, listings of buckets and users, and calls from regions and addresses that you do not use.',
    'Search for what remains: new users, keys, roles, policies, machines and functions, and images or snapshots that were shared.',
    'Check the cost by service and region of the last days.',
  ],
  revoke: {
    make: 'Create a second key for the same account, or better, use a role without a key. Where: {create}.',
    update:
      'Put the new key into the secret store and restart the services that use it: staging first, then production. Check the time of last use of both keys.',
    end: 'Deactivate the old key, wait a day, then delete it. How: {revoke}.',
    watch:
      'Watch for denied calls with the old key, and end the sessions that were started with it. Where: {audit}.',
    swap: 'Replace the key. How: {revoke}. The old value stops working at that moment.',
  },
  impact: {
    inventory:
      'Everything that signs with this key fails with an access or signature error. The console shows the time of last use and the services called. Search manifests, CI variables and servers for the id of the key.',
    communication:
      'Tell the owners of those services, the platform team and the people on call. Tell the provider if somebody else started machines.',
    staging:
      'Deactivate the key instead of deleting it, in staging first. A deactivated key can be reactivated within seconds.',
    fallback:
      'If a service breaks, give it a new key or a role. Reactivate the old key only if nobody else used it, and only for minutes.',
  },
  practice: {
    storage:
      'Prefer no key: use roles for machines and pods, and OIDC for CI. Keep a key that you need in a secret store.',
    rotation:
      'Have at most two keys per account, and let a job replace them every 90 days. Delete keys that were not used for that long.',
    privilege:
      'Use one account per service, with named actions and resources, a condition on addresses or networks, and no right to create users or keys.',
    monitoring:
      'Alert on use from new networks, on new keys and users, on regions never used before, and on the daily cost.',
  },
};
