import { defineDetector } from '../catalogue/model/detector.ts';
import { run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';
import { qualified } from './table.ts';

const docs = ['https://developer.box.com/guides/authentication/'];

export const box: readonly Detector[] = [
  defineDetector({
    id: 'box-client-secret',
    vendor: 'box',
    title: 'Box Client Secret or Developer Token',
    description: 'Proves to Box that a request comes from an application, or acts as its developer.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('alnum', 32)],
    context: {
      words: [
        ...qualified('box'),
        'box_client',
        'box_secret',
        'box_token',
        'box_developer',
        'boxclient',
        'boxsecret',
        'box_access',
        'box_api',
        'boxapi',
        'api.box.com',
        'account.box.com',
        'upload.box.com',
        'boxtoken',
        'box_key',
        'boxkey',
        'box_private',
      ],
      within: 50,
    },
    entropy: 3.5,
    check: 'password-like',
    examples: ['BOX_CLIENT_SECRET={secret}', 'box_client_secret = {secret}'],
    counterExamples: [
      'etag {secret}',
      'BOX_CLIENT_SECRET=<your-token>',
      'BOX_CLIENT_SECRET={secret}{secret}',
    ],
    docs,
  }),
];
