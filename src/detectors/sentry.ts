import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, oneOf, optional, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://docs.sentry.io/account/auth-tokens/'];

export const sentry: readonly Detector[] = [
  defineDetector({
    id: 'sentry-organization-token',
    vendor: 'sentry',
    title: 'Sentry Organization Auth Token',
    description: 'Uploads releases and source maps for an organization from CI.',
    severity: 'high',
    confidence: 'high',
    // Base64 JSON that begins {"iat":, then the secret.
    pattern: [
      lit('sntrys_eyJ'),
      run('base64', 40, 700),
      { chars: '=', min: 0, max: 2 },
      lit('_'),
      run('base64url', 43, 43, '+/'),
    ],
    entropy: 4,
    checksum: 'base64-json',
    examples: ['SENTRY_AUTH_TOKEN={secret}', '[auth]\ntoken={secret}\n'],
    counterExamples: ['SENTRY_AUTH_TOKEN=sntrys_', 'SENTRY_AUTH_TOKEN=sntrys_eyJpYXQiO...'],
    docs,
  }),
  defineDetector({
    id: 'sentry-user-token',
    vendor: 'sentry',
    title: 'Sentry User Auth Token',
    description: 'Acts as its owner on Sentry within its scopes: events, source, settings.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('sntryu_'), run('hex-lower', 64)],
    entropy: 3,
    examples: ['SENTRY_AUTH_TOKEN={secret}', 'sentry-cli --auth-token {secret} info'],
    counterExamples: ['SENTRY_AUTH_TOKEN=sntryu_', 'SENTRY_AUTH_TOKEN={secret}0'],
    docs,
  }),
  defineDetector({
    id: 'sentry-legacy-auth-token',
    vendor: 'sentry',
    title: 'Sentry Auth Token (legacy)',
    description:
      'A Sentry token from before the prefixes: 64 hex digits, told apart by the word beside it only.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('hex-lower', 64)],
    context: { words: ['sentry'], within: 40 },
    entropy: 3,
    examples: ['SENTRY_AUTH_TOKEN={secret}', 'sentry_token: "{secret}"'],
    counterExamples: ['sha256:{secret}', 'SENTRY_AUTH_TOKEN={secret}{secret}'],
    docs,
  }),
  defineDetector({
    id: 'sentry-dsn',
    vendor: 'sentry',
    title: 'Sentry DSN',
    description: 'Sends events to a project; in browsers it is public, of use to spammers only.',
    severity: 'low',
    confidence: 'high',
    pattern: [
      oneOf('https://', 'http://'),
      run('hex-lower', 32),
      optional(lit(':'), run('hex-lower', 32)),
      lit('@'),
      run('alnum-lower', 4, 100, '-.:'),
      lit('/'),
      run('digit', 1, 20),
    ],
    entropy: 3,
    examples: ['SENTRY_DSN={secret}', 'Sentry.init({ dsn: "{secret}" })'],
    counterExamples: ['SENTRY_DSN=https://<key>@sentry.example/1', 'https://shop.example/12'],
    docs: ['https://docs.sentry.io/concepts/key-terms/dsn-explainer/'],
  }),
];
