import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://www.typeform.com/developers/get-started/personal-access-token/'];

export const typeform: readonly Detector[] = [
  defineDetector({
    id: 'typeform-personal-access-token',
    vendor: 'typeform',
    title: 'Typeform Personal Access Token',
    description: 'Reads forms and their answers as its owner.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('tfp_'), run('base64url', 40, 59, '.=')],
    entropy: 3.5,
    examples: ['TYPEFORM_TOKEN={secret}', 'typeform_token = {secret}'],
    counterExamples: ['TYPEFORM_TOKEN=tfp_', 'TYPEFORM_TOKEN=tfp_your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'typeform-api-key',
    vendor: 'typeform',
    title: 'Typeform Token (legacy)',
    description: 'Reads and changes the forms and answers of an account; the form without a prefix.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('alnum', 44)],
    context: { words: ['typeform'], within: 40 },
    entropy: 3.5,
    check: 'password-like',
    examples: ['TYPEFORM_TOKEN={secret}', 'typeform_token: "{secret}"'],
    counterExamples: ['etag: {secret}', 'TYPEFORM_TOKEN=<token>', 'TYPEFORM_TOKEN={secret}{secret}'],
    docs,
  }),
];
