import type { Kind } from '../kind.ts';

export const webhook: Kind = {
  what: 'the URL of a webhook',
  field: 'webhook_url',
  about:
    'The URL itself is the secret: anyone who sends to it posts into the channel or starts the workflow, without signing in.',
  places: {
    create: 'the settings of {name}, incoming webhooks or integrations',
    revoke: 'the same page: delete the webhook, or generate a new URL',
    audit: 'the channel or the list of runs that the webhook feeds',
  },
  create: [
    'Open the page of webhooks. Where: {create}.',
    'Add a webhook for a single channel or workflow, and name it after the service that will send.',
    'Copy the URL directly into the secret store. Treat it as a password.',
  ],
  leaks: [
    'A build or alert script that posts to the URL.',
    'Settings of monitoring or of a deployment tool.',
    'An example in a README that was copied from the real settings.',
  ],
  risks: {
    access: 'Anyone can post in your integration’s name or start the workflow. Most webhooks cannot read.',
    data: 'Little can be read, but some webhooks answer with details, and a link in a message can lead people to another site.',
    money: 'Workflows that cost money per run can be started without limit.',
    reputation: 'People click on a false alert or a fraudulent link in a channel they trust.',
  },
  audit: [
    'Search for messages or runs that none of your services sent. Where: {audit}.',
    'Check their hours and their wording, and ask in the channel.',
    'A webhook has no list of callers: if in doubt, assume that it was used.',
  ],
  revoke: {
    make: 'Create a second webhook for the same channel or workflow. Where: {create}.',
    update:
      'Put the new URL into the secret store, and restart the services that send: staging first. Send a test message.',
    end: 'Delete the old webhook. How: {revoke}.',
    watch: 'Watch for senders that now fail, and for messages that are missing. Where: {audit}.',
    swap: 'Generate a new URL. How: {revoke}. The old URL stops working at that moment.',
  },
  impact: {
    inventory:
      'Messages and alerts stop, and often nobody notices: senders rarely check the answer. Search for the host and the path in code, CI and monitoring.',
    communication: 'Tell the people in the channel that alerts may be missing for a while.',
    staging: 'Send a test message through each sender after the change.',
    fallback: 'Keep both webhooks for an hour. Have a second channel for important alerts.',
  },
  practice: {
    storage: 'Keep it in a secret store, like a password.',
    rotation: 'Replace it once a year, and when a person who had it leaves.',
    privilege:
      'Use one webhook per sender, for one channel. Prefer a signed request or a bot with few rights if {name} offers it.',
    monitoring: 'Check the answer when you send, and alert when messages are missing.',
  },
};
