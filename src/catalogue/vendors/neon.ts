import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer } from '../model/verifier-parts.ts';

const docs = ['https://neon.com/docs/manage/api-keys'];

export const neon = defineVendor({
  slug: 'neon',
  name: 'Neon',
  secrets: [
    {
      id: 'neon-api-key',
      title: 'Neon API Key',
      description: 'Manages the projects and databases of its owner.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('napi_'), run('alnum', 64)],
      entropy: 3.5,
      examples: ['NEON_API_KEY={secret}', 'neon_api_key: "{secret}"'],
      counterExamples: ['NEON_API_KEY=napi_', 'NEON_API_KEY=napi_your-key-here'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['neon-api-key'],
      url: 'https://console.neon.tech/api/v2/users/me',
      ...bearer,
      // A key of an organization or a project has no user.
      activeButForbidden: [403, 404],
      reads: { account: ['email', 'login'] },
      activeAnswer: [200, { id: 'x', email: 'ann@example.org' }],
      inactiveAnswer: [401, { code: '', message: 'supplied credentials do not pass authentication' }],
    },
  ],
  facts: [
    {
      business: 'data',
      credential: 'API key',
      opens: 'Manages projects, branches and roles of the account or organisation.',
      risks: { access: 'Passwords of roles can be read or reset, and branches with all data be made.' },
      create: 'https://console.neon.tech/app/settings/api-keys',
      revoke: 'same page, Revoke',
      audit: 'Console > Operations',
      api: 'DELETE https://console.neon.tech/api/v2/api_keys/{id}',
      rotation: 'several keys can be valid at once',
      overlaps: true,
      variable: 'NEON_API_KEY',
      checked: [],
      sources: [],
    },
  ],
});
