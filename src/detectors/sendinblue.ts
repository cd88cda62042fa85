import { defineDetector } from '../catalogue/model/detector.ts';
import { oneOf, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://developers.brevo.com/docs/getting-started'];

export const sendinblue: readonly Detector[] = [
  defineDetector({
    id: 'sendinblue-api-key',
    vendor: 'sendinblue',
    title: 'Brevo API Key',
    description: 'Sends mail in the account’s name and reads its contacts.',
    severity: 'high',
    confidence: 'high',
    pattern: [oneOf('xkeysib-', 'xsmtpsib-'), run('base64url', 81)],
    entropy: 3,
    examples: ['BREVO_API_KEY={secret}', 'brevo_api_key = {secret}'],
    counterExamples: ['BREVO_API_KEY=xkeysib-', 'BREVO_API_KEY=xkeysib-your-key-here'],
    docs,
  }),
];
