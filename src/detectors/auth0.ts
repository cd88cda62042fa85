import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://auth0.com/docs/get-started/applications/application-settings'];

export const auth0: readonly Detector[] = [
  defineDetector({
    id: 'auth0-client-secret',
    vendor: 'auth0',
    title: 'Auth0 Client Secret',
    description: 'Proves to Auth0 that a request comes from a registered application.',
    severity: 'critical',
    confidence: 'medium',
    pattern: [run('base64url', 64, 128)],
    context: { words: ['auth0'], within: 40 },
    entropy: 4,
    check: 'password-like',
    examples: ['AUTH0_CLIENT_SECRET={secret}', "export AUTH0_CLIENT_SECRET='{secret}'"],
    counterExamples: [
      'etag {secret}',
      'AUTH0_CLIENT_SECRET=<your-token>',
      'AUTH0_CLIENT_SECRET={secret}{secret}',
    ],
    docs,
  }),
  defineDetector({
    id: 'auth0-application-credentials',
    vendor: 'auth0',
    title: 'Auth0 Client Secret (short)',
    description: 'Signs in as an application of the tenant; shorter than what Auth0 makes today.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('base64url', 32, 63)],
    context: {
      words: [
        'auth0_client_secret',
        'auth0-client-secret',
        'auth0clientsecret',
        'auth0_secret',
        'auth0-secret',
        'auth0secret',
      ],
      within: 40,
    },
    entropy: 3.5,
    check: 'password-like',
    examples: ['AUTH0_CLIENT_SECRET={secret}', 'auth0_client_secret: "{secret}"'],
    counterExamples: ['etag: {secret}', 'AUTH0_CLIENT_SECRET=<secret>'],
    docs,
  }),
  defineDetector({
    id: 'auth0-management-apitoken',
    vendor: 'auth0',
    title: 'Auth0 Management API Token',
    description: 'Reads and changes the users, applications and rules of a tenant for at most a day.',
    severity: 'critical',
    confidence: 'high',
    pattern: [
      lit('eyJ'),
      run('base64url', 10, 1000),
      lit('.eyJ'),
      run('base64url', 10, 4000),
      lit('.'),
      run('base64url', 20, 1000),
    ],
    context: {
      words: [
        'auth0_management',
        'auth0-management',
        'auth0management',
        'auth0_mgmt',
        'auth0mgmt',
        'auth0_api',
        'auth0_token',
        'auth0_access',
        'auth0token',
      ],
      within: 40,
    },
    entropy: 4,
    check: 'jwt',
    examples: ['AUTH0_MANAGEMENT_TOKEN={secret}', 'auth0_management_token: "{secret}"'],
    counterExamples: ['AUTH0_MANAGEMENT_TOKEN=eyJ', 'AUTH0_MANAGEMENT_TOKEN=eyJyour-token-here'],
    docs: ['https://auth0.com/docs/secure/tokens/access-tokens/management-api-access-tokens'],
  }),
];
