import { defineDetector } from '../catalogue/model/detector.ts';
import { oneOf, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://docs.netlify.com/api-and-cli-guides/api-guides/get-started-with-api/'];

export const netlify: readonly Detector[] = [
  defineDetector({
    id: 'netlify-personal-access-token',
    vendor: 'netlify',
    title: 'Netlify Personal Access Token',
    description: 'Deploys and changes sites as its owner.',
    severity: 'high',
    confidence: 'high',
    pattern: [oneOf('nfp_', 'nfc_', 'nfo_', 'nfu_', 'nfb_'), run('word', 36)],
    entropy: 3.5,
    examples: ['NETLIFY_AUTH_TOKEN={secret}', 'netlify_auth_token: "{secret}"'],
    counterExamples: ['NETLIFY_AUTH_TOKEN=nfp_', 'NETLIFY_AUTH_TOKEN=nfp_your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'netlify-legacy-access-token',
    vendor: 'netlify',
    title: 'Netlify Access Token (legacy)',
    description: 'A token without a prefix, told apart by the word beside it only.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('base64url', 1), run('base64url', 39, 45, '=')],
    context: { words: ['netlify'], within: 40 },
    entropy: 3.5,
    check: 'password-like',
    examples: ['NETLIFY_AUTH_TOKEN={secret}', '{"netlifyAuthToken": "{secret}"}'],
    counterExamples: [
      'etag {secret}',
      'NETLIFY_AUTH_TOKEN=<your-token>',
      'NETLIFY_AUTH_TOKEN={secret}{secret}',
    ],
    docs,
  }),
  defineDetector({
    id: 'netlify-api-key',
    vendor: 'netlify',
    title: 'Netlify Access Token (hex)',
    description: 'Deploys and changes the sites of its owner; an older form.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('hex-lower', 60, 64)],
    context: { words: ['netlify'], within: 40 },
    entropy: 3,
    examples: ['NETLIFY_TOKEN={secret}', 'netlify_token: "{secret}"'],
    counterExamples: ['etag: {secret}', 'NETLIFY_TOKEN=<token>'],
    docs,
  }),
];
