import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';
import { qualified } from './table.ts';

const docs = ['https://linear.app/developers/graphql'];

export const linear: readonly Detector[] = [
  defineDetector({
    id: 'linear-api-key',
    vendor: 'linear',
    title: 'Linear API Key',
    description: 'Reads and writes as its owner in a Linear workspace.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('lin_api_'), run('word', 32, 128)],
    entropy: 3,
    examples: ['LINEAR_API_KEY={secret}', "export LINEAR_API_KEY='{secret}'"],
    counterExamples: ['LINEAR_API_KEY=lin_api_', 'LINEAR_API_KEY=lin_api_your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'linear-client-secret',
    vendor: 'linear',
    title: 'Linear Client Secret',
    description: 'Signs in as an OAuth application of a workspace.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('hex', 32)],
    context: {
      words: [
        ...qualified('linear'),
        'linear_client',
        'linear-client',
        'linearclient',
        'linear_secret',
        'linearsecret',
        'linear_oauth',
        'linear_api',
        'linearapi',
        'linear_key',
        'linear_token',
        'lineartoken',
        'linear_webhook',
        'linear.app',
      ],
      within: 40,
    },
    entropy: 3,
    examples: ['LINEAR_CLIENT_SECRET={secret}', 'linear_client_secret: "{secret}"'],
    counterExamples: [
      'etag: {secret}',
      'LINEAR_CLIENT_SECRET=<secret>',
      'LINEAR_CLIENT_SECRET={secret}{secret}',
    ],
    docs,
  }),
];
