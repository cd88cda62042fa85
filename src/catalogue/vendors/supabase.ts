import { lit, run } from '../model/pattern.ts';
import { hostId } from '../model/identifier.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer, header, needsTenant } from '../model/verifier-parts.ts';

const docs = ['https://supabase.com/docs/guides/api/api-keys'];

export const supabase = defineVendor({
  slug: 'supabase',
  name: 'Supabase',
  secrets: [
    {
      id: 'supabase-personal-access-token',
      title: 'Supabase Personal Access Token',
      description: 'Manages every project of its owner.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('sbp_'), run('base64url', 40)],
      entropy: 3,
      examples: ['SUPABASE_ACCESS_TOKEN={secret}', "export SUPABASE_ACCESS_TOKEN='{secret}'"],
      counterExamples: ['SUPABASE_ACCESS_TOKEN=sbp_', 'SUPABASE_ACCESS_TOKEN=sbp_your-key-here'],
      docs,
    },
    {
      id: 'supabase-secret-key',
      title: 'Supabase Secret Key',
      description: 'Full access to a project’s data, past its row-level security.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('sb_secret_'), run('base64url', 31)],
      entropy: 3,
      examples: ['SUPABASE_SECRET_KEY={secret}', 'supabase_secret_key = {secret}'],
      counterExamples: ['SUPABASE_SECRET_KEY=sb_secret_', 'SUPABASE_SECRET_KEY=sb_secret_your-key-here'],
      docs,
    },
  ],
  identifiers: [hostId('project', 'supabase.co', ['secret-key'], [run('lower', 20)])],
  verifiers: [
    {
      secrets: ['supabase-personal-access-token'],
      url: 'https://api.supabase.com/v1/organizations',
      ...bearer,
      activeButForbidden: [403],
      reads: { account: ['0.name'] },
      activeAnswer: [200, [{ id: 'x', name: 'acme' }]],
      inactiveAnswer: [401, { message: 'Unauthorized' }],
    },
    {
      secrets: ['supabase-secret-key'],
      needs: needsTenant('the project', 'supabase-project'),
      url: 'https://{tenant}.supabase.co/auth/v1/settings',
      ...header('apikey'),
      activeAnswer: [200, { external: {}, disable_signup: false }],
      inactiveAnswer: [401, { message: 'Invalid API key', hint: 'Double check your Supabase API key.' }],
    },
  ],
  facts: [
    {
      business: 'platforms',
      credential: 'Project secret key (sb_secret_), legacy service_role JWT, personal token',
      opens:
        'A secret or service_role key reads and writes the whole database past row level security; a personal token manages projects.',
      risks: {
        access:
          'All tables, storage and users of the project can be read and changed; policies on rows do not apply.',
        data: 'Users, their mail addresses and all rows.',
      },
      create:
        'https://supabase.com/dashboard/project/_/settings/api-keys; PAT: https://supabase.com/dashboard/account/tokens',
      revoke: 'same page, Delete; legacy JWT keys: disable legacy keys or rotate the JWT secret',
      audit: 'Dashboard > Logs; organisation audit logs',
      api: 'DELETE https://api.supabase.com/v1/projects/{ref}/api-keys/{id}',
      rotation: 'several secret keys can be valid at once; legacy service_role cannot be rotated alone',
      overlaps: true,
      variable: 'SUPABASE_SECRET_KEY',
      checked: [],
      sources: [],
    },
  ],
});
