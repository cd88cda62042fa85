import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

export const sendgrid: readonly Detector[] = [
  defineDetector({
    id: 'sendgrid-api-key',
    vendor: 'sendgrid',
    title: 'SendGrid API Key',
    description: 'Sends mail in the account’s name and reads its contacts, within the key’s permissions.',
    severity: 'high',
    confidence: 'high',
    pattern: [
      lit('SG.'),
      {
        anyOf: [
          [run('base64url', 20, 24), lit('.'), run('base64url', 39, 50)],
          [run('base64url', 66, 66, '.=')],
        ],
      },
    ],
    entropy: 3.5,
    examples: ['SENDGRID_API_KEY={secret}', "sgMail.setApiKey('{secret}');"],
    counterExamples: ['SENDGRID_API_KEY=SG.xxxx', 'SENDGRID_API_KEY=SG.key_id.key_secret', 'M{secret}'],
    docs: ['https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys'],
  }),
];
