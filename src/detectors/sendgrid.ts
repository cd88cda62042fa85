import { defineDetector, lit, run } from './detector.ts';
import type { Detector } from './detector.ts';

export const sendgrid: readonly Detector[] = [
  defineDetector({
    id: 'sendgrid-api-key',
    vendor: 'sendgrid',
    title: 'SendGrid API Key',
    description: 'Sends mail in the account’s name and reads its contacts, within the key’s permissions.',
    severity: 'high',
    confidence: 'high',
    format: [lit('SG.'), run('base64url', 22), lit('.'), run('base64url', 43)],
    entropy: 3.5,
    examples: ['SENDGRID_API_KEY={secret}', "sgMail.setApiKey('{secret}');"],
    counterExamples: ['SENDGRID_API_KEY=SG.xxxx', 'SENDGRID_API_KEY=SG.key_id.key_secret', 'MSG.{secret}0'],
    docs: ['https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys'],
  }),
];
