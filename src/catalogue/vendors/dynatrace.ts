import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = [
  'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
];

export const dynatrace = defineVendor({
  slug: 'dynatrace',
  name: 'Dynatrace',
  secrets: [
    {
      id: 'dynatrace-api-token',
      title: 'Dynatrace API Token',
      description: 'Reads and writes monitoring data and settings within its scopes.',
      severity: 'high',
      confidence: 'high',
      pattern: [
        lit('dt0'),
        run('alpha', 1),
        run('digit', 2),
        lit('.'),
        run('alnum', 24),
        lit('.'),
        run('alnum', 64),
      ],
      entropy: 3,
      examples: ['DT_API_TOKEN={secret}', 'dt_api_token = {secret}'],
      counterExamples: ['DT_API_TOKEN=dt0c01.', 'DT_API_TOKEN=dt0c01.your-key-here'],
      docs,
    },
  ],
  facts: [
    {
      business: 'monitoring',
      credential: 'API token (dt0c01), platform token',
      opens: 'Reads and writes within its scopes; the public part of the token names it.',
      create: 'Dynatrace > Access tokens',
      revoke: 'same page, Disable or Delete',
      audit: 'Dynatrace audit log (GET /api/v2/auditlogs)',
      api: 'DELETE /api/v2/apiTokens/{id}',
      rotation: 'several tokens can be valid at once; public part of the token names it',
      overlaps: true,
      variable: 'DT_API_TOKEN',
      checked: [],
      sources: [],
    },
  ],
});
