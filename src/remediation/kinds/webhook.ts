import type { Kind } from '../kind.ts';

export const webhook: Kind = {
  what: 'the URL of a webhook',
  field: 'webhook_url',
  about: 'The address itself is the secret: whoever sends to it writes into the channel or starts the flow behind it, without signing in.',
  places: {
    create: 'the settings of {name}, incoming webhooks or integrations',
    revoke: 'the same page: delete the webhook, or have a new URL made',
    audit: 'the channel or the list of runs that the webhook feeds',
  },
  create: [
    'Open the page of webhooks. Where: {create}.',
    'Add one for a single channel or flow, and name it after the service that will send.',
    'Copy the URL straight into the secret store, as if it were a password.',
  ],
  leaks: [
    'A script of the build or of an alert that posts to the URL.',
    'Settings of monitoring or of a deployment tool, copied along.',
    'An example in a README that was taken from the real thing.',
  ],
  risks: {
    access: 'Anybody can post in your integration’s name or start the flow. Most webhooks cannot read.',
    data: 'Little can be read, but some answer with details, and a link in a message can lead people elsewhere.',
    money: 'Flows that cost something a run can be started without end.',
    reputation: 'A false alert or a link to a fraud in a trusted channel is clicked.',
  },
  audit: [
    'Look for messages or runs that none of your services sent. Where: {audit}.',
    'Look at their hours and their wording, and ask in the channel.',
    'A webhook has no list of callers: if in doubt, take it for used.',
  ],
  revoke: {
    make: 'Make a second webhook for the same place. Where: {create}.',
    update: 'Put the new URL into the secret store, and restart what sends: staging first. Send a test message.',
    end: 'Delete the old webhook. How: {revoke}.',
    watch: 'Watch for senders that now fail, and for messages that stay away. Where: {audit}.',
    swap: 'Have a new URL made. How: {revoke}. The old one ends with that.',
  },
  impact: {
    inventory: 'Messages and alerts stop, and often nobody notices: senders rarely check the answer. Search for the host and the path in code, CI and monitoring.',
    communication: 'Tell the people in the channel that alerts may be missing for a while.',
    staging: 'Send a test message through each sender after the change.',
    fallback: 'Keep both webhooks for an hour; have a second way for alerts that matter.',
  },
  practice: {
    storage: 'In a secret store, like a password.',
    rotation: 'Once a year, and when somebody who had it leaves.',
    privilege: 'A webhook a sender, into one channel. A signed request or a bot with few rights where {name} offers it.',
    monitoring: 'Check the answer when sending, and alert when messages stay away.',
  },
};
