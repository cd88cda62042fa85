import { defineDetector, lit, optional, run, uuid } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = [
  'https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
];

export const msteams: readonly Detector[] = [
  defineDetector({
    id: 'msteams-webhook-url',
    vendor: 'msteams',
    title: 'Microsoft Teams Webhook URL',
    description: 'Posts messages to one channel.',
    severity: 'medium',
    confidence: 'high',
    format: [
      lit('https://'),
      run('alnum-lower', 1, 60, '-'),
      lit('.webhook.office.com/webhookb2/'),
      uuid,
      lit('@'),
      uuid,
      lit('/IncomingWebhook/'),
      run('alnum', 32),
      lit('/'),
      uuid,
      optional(lit('/'), run('base64url', 20, 60)),
    ],
    entropy: 3,
    examples: ['TEAMS_WEBHOOK_URL={secret}', "export TEAMS_WEBHOOK_URL='{secret}'"],
    counterExamples: [
      'TEAMS_WEBHOOK_URL=https://acme.webhook.office.com/',
      'TEAMS_WEBHOOK_URL=https://acme.webhook.office.com/your-key-here',
    ],
    docs,
  }),
  defineDetector({
    id: 'msteams-connector-webhook-url',
    vendor: 'msteams',
    title: 'Microsoft Teams Connector URL',
    description: 'Posts messages to one channel (the older address).',
    severity: 'medium',
    confidence: 'high',
    format: [
      lit('https://outlook.office.com/webhook/'),
      uuid,
      lit('@'),
      uuid,
      lit('/IncomingWebhook/'),
      run('alnum', 32),
      lit('/'),
      uuid,
    ],
    entropy: 3,
    examples: ['TEAMS_CONNECTOR_URL={secret}', 'teams_connector_url = {secret}'],
    counterExamples: [
      'TEAMS_CONNECTOR_URL=https://outlook.office.com/webhook/',
      'TEAMS_CONNECTOR_URL=https://outlook.office.com/webhook/your-key-here',
    ],
    docs,
  }),
];
