import { lit, run, oneOf, optional, uuid } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { visible } from '../patterns/text.ts';
import { uuidLike } from '../patterns/encodings.ts';

const docs = [
  'https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
];

export const msteams = defineVendor({
  slug: 'msteams',
  name: 'Microsoft Teams',
  secrets: [
    {
      id: 'msteams-webhook-url',
      kind: 'webhook',
      title: 'Microsoft Teams Webhook URL',
      description: 'Posts messages to one channel.',
      severity: 'medium',
      confidence: 'high',
      pattern: [
        lit('https://'),
        run('alnum', 1, 60, '-'),
        lit('.webhook.office.com/webhookb2/'),
        ...uuidLike('alnum'),
        lit('@'),
        ...uuidLike('alnum'),
        lit('/IncomingWebhook/'),
        run('alnum', 32),
        lit('/'),
        ...uuidLike('alnum'),
        optional(lit('/'), run('base64url', 20, 60)),
      ],
      entropy: 3,
      examples: ['TEAMS_WEBHOOK_URL={secret}', "export TEAMS_WEBHOOK_URL='{secret}'"],
      counterExamples: [
        'TEAMS_WEBHOOK_URL=https://acme.webhook.office.com/',
        'TEAMS_WEBHOOK_URL=https://acme.webhook.office.com/your-key-here',
      ],
      docs,
    },
    {
      id: 'msteams-connector-webhook-url',
      kind: 'webhook',
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
    },
    {
      id: 'msteams-webhook-sig',
      kind: 'webhook',
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
    },
  ],
  facts: [
    {
      business: 'messaging',
      credential: 'Incoming webhook URL',
      opens: 'Posts cards into one channel.',
      risks: {
        data: 'The webhook reads nothing.',
        money: 'Nothing directly; a fraud among colleagues is the aim.',
      },
      create: 'Teams > channel > Workflows (old: Connectors)',
      revoke: 'Teams > Apps > Manage your apps > Incoming Webhook > delete',
      audit: 'channel history; Microsoft 365 audit log',
      rotation: 'several can be valid at once; connectors are being retired for Workflows',
      overlaps: true,
      variable: 'TEAMS_WEBHOOK_URL',
      checked: ['create', 'revoke'],
      sources: ['https://howtorotate.com/docs/tutorials/microsoftteams/'],
    },
  ],
});
