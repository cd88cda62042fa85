import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, optional, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://learn.microsoft.com/linkedin/shared/authentication/client-credentials-flow'];

export const linkedin: readonly Detector[] = [
  defineDetector({
    id: 'linkedin-client-secret',
    vendor: 'linkedin',
    title: 'LinkedIn Client Secret',
    description: 'Proves to LinkedIn that a request comes from a registered application.',
    severity: 'high',
    confidence: 'medium',
    pattern: [
      optional(lit('WPL_AP'), run('digit', 1), lit('.')),
      run('alnum', 16),
      optional(lit('.'), run('base64', 6), lit('==')),
    ],
    context: { words: ['linkedin'], within: 40 },
    entropy: 3,
    check: 'password-like',
    examples: ['LINKEDIN_CLIENT_SECRET={secret}', 'linkedin_client_secret: "{secret}"'],
    counterExamples: ['etag {secret}', 'LINKEDIN_CLIENT_SECRET=<your-token>', 'LINKEDIN_CLIENT_SECRET=short'],
    docs,
  }),
  defineDetector({
    id: 'linkedin-access-token',
    vendor: 'linkedin',
    title: 'LinkedIn Access Token',
    description: 'Reads and posts for a member within the scopes granted; lives 60 days.',
    severity: 'high',
    confidence: 'medium',
    pattern: [lit('AQ'), run('base64url', 200, 1000)],
    context: { words: ['linkedin'], within: 40 },
    entropy: 4,
    check: 'password-like',
    examples: ['LINKEDIN_TOKEN={secret}', 'linkedin_token: "{secret}"'],
    counterExamples: ['etag: {secret}', 'LINKEDIN_TOKEN=<token>'],
    docs,
  }),
];
