import { lit, run, oneOf } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { header } from '../model/verifier-parts.ts';

const docs = ['https://developers.figma.com/docs/rest-api/authentication/'];

export const figma = defineVendor({
  slug: 'figma',
  name: 'Figma',
  secrets: [
    {
      id: 'figma-personal-access-token',
      title: 'Figma Personal Access Token',
      description: 'Reads files and comments as its owner, within its scopes.',
      severity: 'high',
      confidence: 'high',
      pattern: [oneOf('figd_', 'figp_', 'figo_', 'figu_', 'figr_', 'figh_'), run('base64url', 38, 200, '=')],
      entropy: 3.5,
      examples: ['FIGMA_TOKEN={secret}', '{"figmaToken": "{secret}"}'],
      counterExamples: ['FIGMA_TOKEN=figd_', 'FIGMA_TOKEN=figd_your-key-here'],
      docs,
    },
    {
      id: 'figma-personal-access-header-token',
      title: 'Figma Personal Access Token (legacy)',
      description: 'Reads and comments on the files that its owner may see; the form without a prefix.',
      severity: 'high',
      confidence: 'medium',
      pattern: [
        { anyOf: [[run('hex', 4)], [run('digit', 6)]] },
        lit('-'),
        run('alnum', 8),
        lit('-'),
        run('alnum', 4),
        lit('-'),
        run('alnum', 4),
        lit('-'),
        run('alnum', 4),
        lit('-'),
        run('alnum', 12),
      ],
      context: { words: ['figma'], within: 40 },
      entropy: 3,
      examples: ['FIGMA_TOKEN={secret}', 'figma_token: "{secret}"'],
      counterExamples: ['etag: {secret}', 'FIGMA_TOKEN=<token>'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['figma-personal-access-token', 'figma-personal-access-header-token'],
      url: 'https://api.figma.com/v1/me',
      ...header('x-figma-token'),
      rules: [
        { means: 'inactive', status: 403, at: 'err', oneOf: ['Invalid token', 'Token expired'] },
        { means: 'active', status: 403, oneOf: ['Invalid scope'], because: 'its scope is narrow' },
      ],
      reads: { account: ['email', 'handle'] },
      activeAnswer: [200, { id: '1', email: 'ann@example.org', handle: 'ann' }],
      inactiveAnswer: [403, { status: 403, err: 'Invalid token' }],
    },
  ],
  facts: [
    {
      business: 'business',
      credential: 'Personal access token',
      opens: 'Reads files and comments its owner can see, within its scopes.',
      risks: { data: 'Designs of products that are not out yet.' },
      create: 'https://www.figma.com/settings > Security',
      revoke: 'same page, Revoke access',
      audit: 'activity logs API (Enterprise)',
      rotation: 'several tokens can be valid at once; expiry up to 90 days',
      overlaps: true,
      variable: 'FIGMA_TOKEN',
      checked: [],
      sources: [],
    },
  ],
});
