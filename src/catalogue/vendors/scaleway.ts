import { defineVendor } from '../model/vendor.ts';
import { header } from '../model/verifier-parts.ts';
import { uuidLike } from '../patterns/encodings.ts';
import { qualified } from '../patterns/names.ts';

const docs = ['https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/'];

export const scaleway = defineVendor({
  slug: 'scaleway',
  name: 'Scaleway',
  secrets: [
    {
      id: 'scaleway-secret-key',
      kind: 'cloud-key',
      title: 'Scaleway Secret Key',
      description: 'Does what its owner or application may in a Scaleway organization.',
      severity: 'critical',
      confidence: 'medium',
      pattern: [...uuidLike('alnum-lower')],
      context: {
        words: [
          ...qualified('scw'),
          'scaleway',
          'scw_secret',
          'scwsecret',
          'scw_token',
          'scw_api',
          'scw_key',
          'scwtoken',
        ],
        within: 50,
      },
      entropy: 2.5,
      examples: ['SCW_SECRET_KEY={secret}', '{"scwSecretKey": "{secret}"}'],
      counterExamples: ['etag {secret}', 'SCW_SECRET_KEY=<your-token>', 'SCW_SECRET_KEY={secret}{secret}'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['scaleway-secret-key'],
      url: 'https://api.scaleway.com/account/v3/projects?page_size=1',
      ...header('x-auth-token'),
      activeButForbidden: [403],
      activeAnswer: [200, { total_count: 0, projects: [] }],
      inactiveAnswer: [401, { message: 'authentication is denied', type: 'denied_authentication' }],
    },
  ],
  facts: [
    {
      business: 'clouds',
      credential: 'API key (access key, secret key)',
      opens: 'Signs calls as an IAM user or application of the organisation.',
      create: 'https://console.scaleway.com/iam/api-keys',
      revoke: 'same page, Delete',
      audit: 'Audit Trail',
      api: 'DELETE https://api.scaleway.com/iam/v1alpha1/api-keys/{access_key}',
      rotation: 'several keys can be valid at once',
      overlaps: true,
      variable: 'SCW_SECRET_KEY',
      checked: [],
      sources: [],
    },
  ],
});
