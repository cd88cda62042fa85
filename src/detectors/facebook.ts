import { defineDetector, oneOf, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://developers.facebook.com/docs/facebook-login/guides/access-tokens/'];

export const facebook: readonly Detector[] = [
  defineDetector({
    id: 'facebook-access-token',
    vendor: 'facebook',
    title: 'Facebook Access Token',
    description: 'Acts for a person, page or app on Facebook or Instagram.',
    severity: 'high',
    confidence: 'high',
    format: [oneOf('EAAC', 'EAAM', 'EAAG', 'EAAB', 'EAAE', 'EAAD'), run('alnum', 100, 400)],
    entropy: 4,
    examples: ['FB_ACCESS_TOKEN={secret}', 'fb_access_token = {secret}'],
    counterExamples: ['FB_ACCESS_TOKEN=EAAC', 'FB_ACCESS_TOKEN=EAACyour-key-here'],
    docs,
  }),
  defineDetector({
    id: 'facebook-app-secret',
    vendor: 'facebook',
    title: 'Facebook App Secret',
    description: 'Proves to Facebook that a request comes from an app.',
    severity: 'high',
    confidence: 'medium',
    format: [run('hex-lower', 32)],
    context: { words: ['facebook', 'fb_app', 'fb_secret', 'fb_client'], within: 32 },
    entropy: 3,
    examples: ['FACEBOOK_APP_SECRET={secret}', 'facebook_app_secret: "{secret}"'],
    counterExamples: [
      'etag {secret}',
      'FACEBOOK_APP_SECRET=<your-token>',
      'FACEBOOK_APP_SECRET={secret}{secret}',
    ],
    docs,
  }),
];
