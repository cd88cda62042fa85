import { run, oneOf } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer } from '../model/verifier-parts.ts';

const docs = ['https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys'];

export const prefect = defineVendor({
  slug: 'prefect',
  name: 'Prefect',
  secrets: [
    {
      id: 'prefect-api-key',
      title: 'Prefect API Key',
      description: 'Runs and changes flows as a person or service account.',
      severity: 'high',
      confidence: 'high',
      pattern: [oneOf('pnu_', 'pnb_'), run('alnum', 36)],
      entropy: 3,
      examples: ['PREFECT_API_KEY={secret}', 'prefect_api_key: "{secret}"'],
      counterExamples: ['PREFECT_API_KEY=pnu_', 'PREFECT_API_KEY=pnu_your-key-here'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['prefect-api-key'],
      url: 'https://api.prefect.cloud/api/me/',
      ...bearer,
      reads: { account: ['handle', 'email'] },
      activeAnswer: [200, { id: 'x', handle: 'ann' }],
      inactiveAnswer: [401, { detail: 'Invalid authentication credentials' }],
    },
  ],
  facts: [
    {
      business: 'automation',
      credential: 'User and service account API key',
      opens: 'Runs and changes flows, and reads blocks of the workspace.',
      risks: { data: 'Blocks hold credentials of the systems that the flows work with.' },
      create: 'https://app.prefect.cloud/my/api-keys',
      revoke: 'same page, Delete',
      audit: 'Account > Audit log',
      rotation: 'several keys can be valid at once',
      overlaps: true,
      variable: 'PREFECT_API_KEY',
      checked: [],
      sources: [],
    },
  ],
});
