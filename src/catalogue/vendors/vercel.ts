import { run, oneOf } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer } from '../model/verifier-parts.ts';

const docs = ['https://vercel.com/docs/sign-in-with-vercel/tokens'];

export const vercel = defineVendor({
  slug: 'vercel',
  name: 'Vercel',
  secrets: [
    {
      id: 'vercel-token',
      title: 'Vercel Token',
      description: 'Deploys and changes projects, or calls its AI gateway, by the kind of token.',
      severity: 'critical',
      confidence: 'high',
      pattern: [oneOf('vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'), run('base64url', 56)],
      entropy: 3.5,
      checksum: 'crc32-base62-6',
      examples: ['VERCEL_TOKEN={secret}', 'vercel_token: "{secret}"'],
      counterExamples: ['VERCEL_TOKEN=vcp_', 'VERCEL_TOKEN=vcp_your-key-here'],
      docs,
    },
    {
      id: 'vercel-legacy-token',
      title: 'Vercel Token (legacy)',
      description: 'A token without a prefix, told apart by the word beside it only.',
      severity: 'critical',
      confidence: 'medium',
      pattern: [run('alnum', 24)],
      context: { words: ['vercel'], within: 32 },
      entropy: 3.5,
      check: 'password-like',
      examples: ['VERCEL_TOKEN={secret}', '{"vercelToken": "{secret}"}'],
      counterExamples: ['etag {secret}', 'VERCEL_TOKEN=<your-token>', 'VERCEL_TOKEN={secret}{secret}'],
      docs,
    },
    {
      id: 'vercel-token-other-length',
      title: 'Vercel Token (unusual length)',
      description: 'Deploys and changes projects; shorter than what Vercel makes today.',
      severity: 'high',
      confidence: 'medium',
      pattern: [oneOf('vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'), run('alnum', 20, 60)],
      entropy: 3.5,
      check: 'password-like',
      examples: ['VERCEL_TOKEN={secret}', 'vercel_token: "{secret}"'],
      counterExamples: ['VERCEL_TOKEN=vcp_', 'VERCEL_TOKEN=vcp_your-token-here'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['vercel-token', 'vercel-legacy-token', 'vercel-token-other-length'],
      // Not those of the AI gateway (vck_) nor those that only fetch others (vcr_): this call refuses them, live or not.
      part: /^((?!vc[kr]_).+)$/,
      url: 'https://api.vercel.com/v2/user',
      ...bearer,
      rules: [{ means: 'inactive', status: 403, at: 'error.invalidToken', oneOf: [true] }],
      reads: { account: ['user.username', 'user.email'] },
      activeAnswer: [200, { user: { id: 'x', username: 'ann' } }],
      inactiveAnswer: [403, { error: { code: 'forbidden', message: 'Not authorized', invalidToken: true } }],
    },
  ],
  facts: [
    {
      business: 'platforms',
      credential: 'Personal, integration, app tokens, AI gateway keys',
      opens: 'Acts as its owner: projects, deployments, domains and environment variables.',
      create: 'https://vercel.com/account/settings/tokens',
      revoke: 'same page, Delete',
      audit: 'Team settings > Audit log',
      api: 'DELETE https://api.vercel.com/v3/user/tokens/current with the token itself; app tokens: POST https://api.vercel.com/login/oauth/token/revoke',
      rotation: 'several tokens can be valid at once',
      overlaps: true,
      variable: 'VERCEL_TOKEN',
      checked: ['api'],
      sources: ['https://github.com/mongodb/kingfisher'],
    },
  ],
});
