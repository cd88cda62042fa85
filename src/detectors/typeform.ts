import { defineDetector, lit, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://www.typeform.com/developers/get-started/personal-access-token/'];

export const typeform: readonly Detector[] = [
  defineDetector({
    id: 'typeform-personal-access-token',
    vendor: 'typeform',
    title: 'Typeform Personal Access Token',
    description: 'Reads forms and their answers as its owner.',
    severity: 'high',
    confidence: 'high',
    format: [lit('tfp_'), run('base64url', 40, 59, '.=')],
    entropy: 3.5,
    examples: ['TYPEFORM_TOKEN={secret}', 'typeform_token = {secret}'],
    counterExamples: ['TYPEFORM_TOKEN=tfp_', 'TYPEFORM_TOKEN=tfp_your-key-here'],
    docs,
  }),
];
