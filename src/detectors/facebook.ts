import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, oneOf, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';
import { qualified } from './table.ts';

const docs = ['https://developers.facebook.com/docs/facebook-login/guides/access-tokens/'];

export const facebook: readonly Detector[] = [
  defineDetector({
    id: 'facebook-access-token',
    vendor: 'facebook',
    title: 'Facebook Access Token',
    description: 'Acts for a person, page or app on Facebook or Instagram.',
    severity: 'high',
    confidence: 'high',
    pattern: [
      {
        anyOf: [
          [oneOf('EAAC', 'EAAM', 'EAAG', 'EAAB', 'EAAE', 'EAAD'), run('alnum', 100, 400)],
          [lit('EAACEdEose0cBA'), run('alnum', 20, 89)],
        ],
      },
    ],
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
    pattern: [run('alnum', 32)],
    context: {
      words: [
        ...qualified('fb'),
        'facebook',
        'fb_app',
        'fb_secret',
        'fb_client',
        'fbapp',
        'fbsecret',
        'fb_api',
        'fbclient',
        'fb_key',
      ],
      within: 65,
    },
    entropy: 3,
    check: 'password-like',
    examples: ['FACEBOOK_APP_SECRET={secret}', 'facebook_app_secret: "{secret}"'],
    counterExamples: [
      'etag {secret}',
      'FACEBOOK_APP_SECRET=<your-token>',
      'FACEBOOK_APP_SECRET={secret}{secret}',
    ],
    docs,
  }),
  defineDetector({
    id: 'facebook-app-access-token',
    vendor: 'facebook',
    title: 'Facebook App Access Token',
    description: 'Acts as an app itself: its id and its secret, or what stands for it.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('digit', 15, 16), { chars: '|%', min: 1, max: 1 }, run('base64url', 27, 42)],
    context: {
      words: ['facebook', 'fb_app', 'fb_access', 'fb_token', 'fbapp', 'fbaccess', 'graph_token'],
      within: 40,
    },
    entropy: 3,
    examples: ['FACEBOOK_TOKEN={secret}', 'facebook_token: "{secret}"'],
    counterExamples: ['etag: {secret}', 'FACEBOOK_TOKEN=<token>'],
    docs,
  }),
  defineDetector({
    id: 'facebook-app-credentials',
    vendor: 'facebook',
    title: 'Facebook App Secret (long)',
    description: 'Signs in as an app; longer than what Facebook makes today.',
    severity: 'high',
    confidence: 'medium',
    // The entropy keeps out digests, which are hex.
    pattern: [run('alnum', 33, 64)],
    context: {
      words: [
        'facebook_app',
        'facebook_client',
        'facebook_secret',
        'facebookapp',
        'facebookclient',
        'facebooksecret',
        'facebook-app',
        'fb_app',
        'fb_client',
        'fb_secret',
        'fbapp',
        'fbsecret',
      ],
      within: 40,
    },
    entropy: 4.1,
    check: 'password-like',
    examples: ['FACEBOOK_APP_SECRET={secret}', 'facebook_app_secret: "{secret}"'],
    counterExamples: ['etag: {secret}', 'FACEBOOK_APP_SECRET=<secret>'],
    docs,
  }),
];
