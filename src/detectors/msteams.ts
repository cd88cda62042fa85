import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, oneOf, optional, run, uuid } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';
import type { Pattern } from '../catalogue/model/pattern.ts';
import { visible } from './values.ts';

const docs = [
  'https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
];

/** The shape of a UUID, of any letters. */
const uuidLike: Pattern = [
  run('alnum', 8),
  lit('-'),
  run('alnum', 4),
  lit('-'),
  run('alnum', 4),
  lit('-'),
  run('alnum', 4),
  lit('-'),
  run('alnum', 12),
];

export const msteams: readonly Detector[] = [
  defineDetector({
    id: 'msteams-webhook-url',
    vendor: 'msteams',
    title: 'Microsoft Teams Webhook URL',
    description: 'Posts messages to one channel.',
    severity: 'medium',
    confidence: 'high',
    pattern: [
      lit('https://'),
      run('alnum', 1, 60, '-'),
      lit('.webhook.office.com/webhookb2/'),
      ...uuidLike,
      lit('@'),
      ...uuidLike,
      lit('/IncomingWebhook/'),
      run('alnum', 32),
      lit('/'),
      ...uuidLike,
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
    pattern: [
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
  defineDetector({
    id: 'msteams-webhook-sig',
    vendor: 'msteams',
    title: 'Teams Workflow Webhook Signature',
    description:
      'The signature of a Power Automate or Logic Apps URL: starts the workflow that posts to a channel.',
    severity: 'medium',
    confidence: 'high',
    before: [
      oneOf('.environment.api.powerplatform.com', '.logic.azure.com'),
      visible(10, 400, '"\'<>\\'),
      lit('sig='),
    ],
    pattern: [run('base64url', 20, 80)],
    entropy: 3,
    check: 'not-placeholder',
    examples: [
      'https://prod-12.westeurope.logic.azure.com:443/workflows/ab12/triggers/manual/paths/invoke?api-version=2016-06-01&sp=run&sv=1.0&sig={secret}',
      'url: "https://ab12.1f.environment.api.powerplatform.com:443/powerautomate/automations/direct/workflows/x/triggers/manual/paths/invoke?api-version=1&sig={secret}"',
    ],
    counterExamples: [
      'https://prod-12.westeurope.logic.azure.com:443/workflows/ab12?sig=<signature>',
      'https://shop.example/?sig={secret}',
    ],
    docs: ['https://learn.microsoft.com/power-automate/oauth-authentication'],
  }),
];
