import { lit, run } from '../model/pattern.ts';
import { hostId } from '../model/identifier.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer, needsTenant } from '../model/verifier-parts.ts';

const docs = ['https://grafana.com/docs/grafana/latest/administration/service-accounts/'];

export const grafana = defineVendor({
  slug: 'grafana',
  name: 'Grafana',
  secrets: [
    {
      id: 'grafana-service-account-token',
      title: 'Grafana Service Account Token',
      description: 'Does what the service account’s role allows: dashboards, data sources, users.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('glsa_'), { anyOf: [[run('alnum', 32), lit('_'), run('hex', 8)], [run('word', 41)]] }],
      entropy: 3,
      checksum: 'crc32-hex-8-le-37',
      examples: ['GRAFANA_TOKEN={secret}', 'grafana_token = {secret}'],
      counterExamples: ['GRAFANA_TOKEN=glsa_', 'GRAFANA_TOKEN=glsa_your-key-here'],
      docs,
    },
    {
      id: 'grafana-cloud-access-policy-token',
      title: 'Grafana Cloud Access Policy Token',
      description: 'Writes or reads metrics, logs and traces of a Grafana Cloud stack.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('glc_'), run('base64', 32, 400), { chars: '=', min: 0, max: 3 }],
      entropy: 3.5,
      checksum: 'base64-json',
      examples: ['GRAFANA_CLOUD_TOKEN={secret}', 'grafana_cloud_token: "{secret}"'],
      counterExamples: ['GRAFANA_CLOUD_TOKEN=glc_', 'GRAFANA_CLOUD_TOKEN=glc_your-key-here'],
      docs,
    },
    {
      id: 'grafana-legacy-api-key',
      title: 'Grafana API Key (legacy)',
      description: 'Does what its role allows; base64 of a JSON object that begins with `k`.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('eyJrIjoi'), run('base64', 40, 400, '-_'), { chars: '=', min: 0, max: 3 }],
      entropy: 3.5,
      check: 'grafana-key',
      checksum: 'base64-json',
      examples: ['GRAFANA_API_KEY={secret}', '{"grafanaApiKey": "{secret}"}'],
      counterExamples: [
        'GRAFANA_API_KEY=eyJrIjoi',
        'GRAFANA_API_KEY=eyJrIjoiyour-key-here',
        'view?r=eyJrIjoiMDFhYjIzY2QtNDVlZi02N2FiLTg5Y2QtMDEyMzQ1Njc4OWFiIiwidCI6IjAxYWIyM2NkIn0',
      ],
      docs,
    },
  ],
  identifiers: [hostId('stack', 'grafana.net', ['service-account-token', 'legacy-api-key'])],
  verifiers: [
    {
      secrets: ['grafana-service-account-token', 'grafana-legacy-api-key'],
      needs: needsTenant('the stack', 'grafana-stack'),
      url: 'https://{tenant}.grafana.net/api/org',
      ...bearer,
      activeButForbidden: [403],
      reads: { account: ['name'] },
      activeAnswer: [200, { id: 1, name: 'Main Org.' }],
      inactiveAnswer: [401, { message: 'Invalid API key' }],
    },
  ],
  facts: [
    {
      business: 'monitoring',
      covers: ['grafana-'],
      credential: 'Service account token (glsa_), Cloud access policy token (glc_)',
      opens:
        'A service account token acts with its role in Grafana; a cloud access policy token within its scopes.',
      risks: {
        access: 'Dashboards and alerts can be changed; as an administrator, users and data sources too.',
        data: 'All that the data sources can be asked for: often databases.',
      },
      create: 'Grafana > Administration > Users and access > Service accounts / Cloud access policies',
      revoke: 'same page, delete token',
      audit: 'Grafana Enterprise/Cloud audit logs; token last-used column',
      api: 'DELETE /api/serviceaccounts/{id}/tokens/{id}; cloud: DELETE https://grafana.com/api/v1/tokens/{id}?region=',
      rotation: 'several tokens can be valid at once',
      overlaps: true,
      variable: 'GRAFANA_TOKEN',
      checked: ['create', 'api'],
      sources: [
        'https://grafana.com/docs/grafana-cloud/developer-resources/api-reference/cloud-api/',
        'https://www.grafana.com/docs/grafana-cloud/security-and-account-management/authentication-and-permissions/access-policies/create-access-policies',
      ],
    },
  ],
});
