import type { Kind } from '../kind.ts';

export const apiToken: Kind = {
  what: 'an API token',
  field: 'api_key',
  about: 'Whoever sends it with a request to {name} is taken for its owner. No password and no second factor is asked for.',
  places: {
    create: 'the settings of {name}, under API keys, access tokens or developer settings',
    revoke: 'the same page, where the token is listed: revoke or delete',
    audit: 'the audit or activity log of {name}, and the time of last use beside the token',
  },
  create: [
    'Sign in to {name}, with the account of a service rather than of a person where that exists.',
    'Open the page where tokens are made. Where: {create}.',
    'Name it after the service that will use it, choose the fewest permissions that do, and set an expiry date.',
    'Copy the value straight into the secret store. Most vendors show it once.',
  ],
  leaks: [
    'A configuration file of a command line tool in the home folder of the build user.',
    'A build log or a test report that prints the environment, copied into the image as an artifact.',
    'A front-end bundle or source map that was built with `{variable}` set.',
  ],
  risks: {
    access: 'Everything that the token may do at {name} can be done by whoever has it, from anywhere.',
    data: 'What the token can read can be copied without a trace in your own systems.',
    money: 'Calls are counted against your plan; paid features and quotas can be used up.',
    reputation: 'What is done with it is done in your name, and customers hear of it from you or from others.',
  },
  audit: [
    'Look at where it was used, from when on the image could be pulled. Where: {audit}.',
    'Compare addresses, user agents, hours and kinds of calls with those of your own services. What none of them does is somebody else.',
    'Look for what an intruder leaves behind: new tokens, users, keys, webhooks, and changed settings.',
    'List who could pull the image: public or not, the access log of the registry, mirrors and caches.',
  ],
  revoke: {
    make: 'Make a new token beside the old one. Where: {create}.',
    update: 'Put the new value into the secret store, then restart or redeploy what uses it: staging first, then production, one service after the other. Check that calls succeed.',
    end: 'Deactivate the old token. How: {revoke}.',
    watch: 'Watch for a week: calls with the old token have to fail, and none of yours may be among them. Where: {audit}.',
    swap: 'Replace the token. How: {revoke}. The old value ends with that.',
  },
  impact: {
    inventory: 'Everything that sends this token fails with 401 or 403. Search for `{variable}` and for the name of the token in code, CI variables, deployment manifests, cron jobs and notebooks.',
    communication: 'Tell the owners of those services and whoever is on call: when, what, and whom to ask.',
    staging: 'Use the new token in staging first, and run there what calls {name}, the rare jobs too.',
    fallback: 'Keep the old value only if the vendor can bring it back; otherwise have a second new token ready. Never go back to the leaked one.',
  },
  practice: {
    storage: 'Keep it in a secret store, and inject it when the container starts. It belongs in no image, no repository and no ticket.',
    rotation: 'Replace it on a schedule (90 days is usual) by a job, so that doing it in a hurry is nothing new.',
    privilege: 'One token a service and an environment, with the fewest permissions and, where {name} offers it, a list of addresses.',
    monitoring: 'Alert on use from new addresses and on a sudden rise of calls. Scan every image before it is pushed.',
  },
};
