import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, oneOf, run, uuid } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://plaid.com/docs/api/tokens/'];

export const plaid: readonly Detector[] = [
  defineDetector({
    id: 'plaid-access-token',
    vendor: 'plaid',
    title: 'Plaid Access Token',
    description: 'Reads a person’s bank accounts, with the client’s id and secret.',
    severity: 'critical',
    confidence: 'high',
    pattern: [oneOf('access-production-', 'access-development-'), uuid],
    entropy: 3,
    examples: ['PLAID_ACCESS_TOKEN={secret}', '{"plaidAccessToken": "{secret}"}'],
    counterExamples: [
      'PLAID_ACCESS_TOKEN=access-production-',
      'PLAID_ACCESS_TOKEN=access-production-your-key-here',
    ],
    docs,
  }),
  defineDetector({
    id: 'plaid-sandbox-access-token',
    vendor: 'plaid',
    title: 'Plaid Sandbox Access Token',
    description: 'Works on Plaid’s test data only.',
    severity: 'low',
    confidence: 'high',
    pattern: [lit('access-sandbox-'), uuid],
    entropy: 3,
    examples: ['PLAID_TOKEN={secret}', "export PLAID_TOKEN='{secret}'"],
    counterExamples: ['PLAID_TOKEN=access-sandbox-', 'PLAID_TOKEN=access-sandbox-your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'plaid-secret-key',
    vendor: 'plaid',
    title: 'Plaid Secret Key',
    description: 'With a client id, reads the bank accounts that people linked to an application.',
    severity: 'critical',
    confidence: 'medium',
    pattern: [run('alnum-lower', 30)],
    context: { words: ['plaid'], within: 40 },
    entropy: 3,
    check: 'password-like',
    pair: { with: ['plaid-client-id'], within: 400 },
    examples: ['PLAID_SECRET={secret}', 'plaid_secret: "{secret}"'],
    counterExamples: ['etag: {secret}', 'PLAID_SECRET=<secret>', 'PLAID_SECRET={secret}{secret}'],
    docs,
  }),
];
