import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://developer.okta.com/docs/guides/create-an-api-token/main/'];

export const okta: readonly Detector[] = [
  defineDetector({
    id: 'okta-api-token',
    vendor: 'okta',
    title: 'Okta API Token',
    description: 'Manages the users and applications of an organization as its owner.',
    severity: 'critical',
    confidence: 'medium',
    pattern: [lit('00'), run('base64url', 40, 40, '=')],
    context: { words: ['okta', 'ssws'], within: 64 },
    entropy: 3.8,
    check: 'password-like',
    examples: ['OKTA_API_TOKEN={secret}', "export OKTA_API_TOKEN='{secret}'"],
    counterExamples: ['etag {secret}', 'OKTA_API_TOKEN=<your-token>', 'OKTA_API_TOKEN=short'],
    docs,
  }),
];
