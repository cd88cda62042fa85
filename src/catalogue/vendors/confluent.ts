import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = [
  'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
];

export const confluent = defineVendor({
  slug: 'confluent',
  name: 'Confluent',
  secrets: [
    {
      id: 'confluent-api-secret',
      title: 'Confluent Cloud API Secret',
      description: 'With its key, reads and writes Kafka topics or manages a Confluent Cloud resource.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('cflt'), run('base64', 60)],
      entropy: 4,
      checksum: 'crc32-base64-6-le',
      pair: { with: ['confluent-access-token'], within: 400 },
      examples: ['CONFLUENT_API_SECRET={secret}', "export CONFLUENT_API_SECRET='{secret}'"],
      counterExamples: ['CONFLUENT_API_SECRET=cflt', 'CONFLUENT_API_SECRET=cfltyour-key-here'],
      docs,
    },
    {
      id: 'confluent-access-token',
      title: 'Confluent Cloud API Key',
      description: 'Identifies a Confluent Cloud API key; its secret is usually nearby.',
      severity: 'medium',
      confidence: 'medium',
      pattern: [run('alnum', 16)],
      context: { words: ['confluent'], within: 40 },
      entropy: 3,
      check: 'password-like',
      examples: ['CONFLUENT_TOKEN={secret}', 'confluent_token: "{secret}"'],
      counterExamples: ['etag: {secret}', 'CONFLUENT_TOKEN=<token>', 'CONFLUENT_TOKEN={secret}{secret}'],
      docs,
    },
    {
      id: 'confluent-secret-key',
      title: 'Confluent Cloud API Secret (without a prefix)',
      description: 'With its key, reads and writes the topics of a cluster or manages an organisation.',
      severity: 'critical',
      confidence: 'medium',
      // This entropy excludes digests, which are hexadecimal.
      pattern: [run('base64', 64)],
      context: { words: ['confluent', 'ccloud', 'cpdev', 'kafka'], within: 40 },
      entropy: 4.2,
      check: 'password-like',
      pair: { with: ['confluent-access-token'], within: 400 },
      examples: ['CONFLUENT_SECRET={secret}', 'confluent_secret: "{secret}"'],
      counterExamples: ['etag: {secret}', 'CONFLUENT_SECRET=<secret>'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['confluent-api-secret', 'confluent-secret-key'],
      needs: { id: { what: 'the API key', detectors: ['confluent-access-token'] } },
      url: 'https://api.confluent.cloud/iam/v2/api-keys/{id}',
      basic: ['{id}', '{secret}'],
      // Most keys are for one Kafka cluster only and are refused here.
      otherHosts: 'one cluster, which is not queried',
      activeButForbidden: [403],
      reads: { account: ['spec.owner.id'] },
      activeAnswer: [200, { id: 'x', spec: { owner: { id: 'u-x' } } }],
      inactiveAnswer: [401, { errors: [{ status: '401', detail: 'Unauthorized' }] }],
    },
  ],
  facts: [
    {
      business: 'data',
      credential: 'Cloud API key and secret',
      opens: 'With its key id, produces to and consumes from a cluster, or manages the cloud account.',
      create: 'https://confluent.cloud/settings/api-keys',
      revoke: 'same page, Delete',
      audit: 'audit log topic confluent-audit-log-events',
      api: 'DELETE https://api.confluent.cloud/iam/v2/api-keys/{id}',
      rotation: 'several keys can be valid at once',
      overlaps: true,
      variable: 'CONFLUENT_API_SECRET',
      checked: [],
      sources: [],
    },
  ],
});
