import type { Kind } from '../kind.ts';

export const apiToken: Kind = {
  what: 'an API token',
  field: 'api_key',
  about:
    'A request to {name} that carries it acts as its owner. It needs neither a password nor a second factor.',
  places: {
    create: 'the settings of {name}, under API keys, access tokens or developer settings',
    revoke: 'the same page, which lists the token: revoke or delete it',
    audit: 'the audit or activity log of {name}, and the time of last use next to the token',
  },
  create: [
    'Sign in to {name}. Use a service account rather than a personal one if there is one.',
    'Open the page where tokens are created. Where: {create}.',
    'Name the token after the service that will use it, select the fewest permissions that suffice, and set an expiry date.',
    'Copy the value directly into the secret store. Most vendors show it only once.',
  ],
  leaks: [
    'A configuration file of a command line tool in the home directory of the build user.',
    'A build log or a test report that prints the environment and is copied into the image as an artifact.',
    'A front-end bundle or a source map that was built with `{variable}` set.',
  ],
  risks: {
    access: 'Anyone who has the token can do everything at {name} that the token may do, from anywhere.',
    data: 'Everything that the token can read can be copied, without a trace in your own systems.',
    money: 'Calls count against your plan. Paid features and quotas can be used up.',
    reputation: 'An attacker acts in your name. Customers learn about it from you or from others.',
  },
  audit: [
    'Check where the token was used since the image could be pulled. Where: {audit}.',
    'Compare addresses, user agents, hours and kinds of calls with those of your own services. If none of them makes a call, somebody else does.',
    'Search for what an intruder leaves behind: new tokens, users, keys and webhooks, and changed settings.',
    'List who could pull the image: check whether it was public, the access log of the registry, mirrors and caches.',
  ],
  revoke: {
    make: 'Create a second token; keep the old one for now. Where: {create}.',
    update:
      'Put the new value into the secret store, then restart or redeploy the services that use it: staging first, then production, one service after the other. Check that their calls succeed.',
    end: 'Revoke the old token. How: {revoke}.',
    watch:
      'Watch the log for a week: calls with the old token have to fail, and none of them may come from your services. Where: {audit}.',
    swap: 'Replace the token. How: {revoke}. The old value stops working at that moment.',
  },
  impact: {
    inventory:
      'Every service that sends this token fails with 401 or 403. Search for `{variable}` and for the name of the token in code, CI variables, deployment manifests, cron jobs and notebooks.',
    communication:
      'Tell the owners of those services and the people on call what changes, when, and whom to ask.',
    staging:
      'Use the new token in staging first. Run everything there that calls {name}, including jobs that run rarely.',
    fallback:
      'If the new token fails, create another one. Never go back to the leaked token, even if the vendor can reactivate it.',
  },
  practice: {
    storage:
      'Keep it in a secret store and inject it when the container starts. Never put it into an image, a repository or a ticket.',
    rotation:
      'Let a job replace it on a schedule (90 days is usual), so that replacing it in a hurry is routine.',
    privilege:
      'Use one token per service and environment, with the fewest permissions and, if {name} offers it, an allowlist of addresses.',
    monitoring:
      'Alert on use from new addresses and on a sudden rise of calls. Scan every image before you push it.',
  },
};
