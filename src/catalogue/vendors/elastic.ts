import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { scheme } from '../model/verifier-parts.ts';

const docs = ['https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys'];

export const elastic = defineVendor({
  slug: 'elastic',
  name: 'Elastic',
  secrets: [
    {
      id: 'elastic-cloud-api-key',
      title: 'Elastic Cloud API Key',
      description: 'Creates, changes and destroys the deployments of an organization.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('essu_'), run('base64url', 60, 200, '+/'), { chars: '=', min: 0, max: 2 }],
      entropy: 3.5,
      examples: ['EC_API_KEY={secret}', "export EC_API_KEY='{secret}'"],
      counterExamples: ['EC_API_KEY=essu_', 'EC_API_KEY=essu_your-key-here'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['elastic-cloud-api-key'],
      url: 'https://api.elastic-cloud.com/api/v1/account',
      ...scheme('ApiKey'),
      activeButForbidden: [403],
      reads: { account: ['id'] },
      activeAnswer: [200, { id: '1', trust: {} }],
      inactiveAnswer: [
        401,
        { errors: [{ code: 'root.unauthenticated', message: 'The supplied authentication is invalid' }] },
      ],
    },
  ],
  facts: [
    {
      business: 'monitoring',
      credential: 'Elasticsearch API key, Cloud API key',
      opens: 'Reads and writes indices with the rights it was made with; a Cloud key manages deployments.',
      risks: { data: 'All documents of the indices it can read.' },
      create: 'Kibana > Stack Management > API keys; https://cloud.elastic.co/account/keys',
      revoke: 'same page, Delete / Revoke',
      audit: 'Elasticsearch security audit log',
      api: 'DELETE /_security/api_key',
      rotation: 'several keys can be valid at once',
      overlaps: true,
      variable: 'ELASTIC_API_KEY',
      checked: [],
      sources: [],
    },
  ],
});
