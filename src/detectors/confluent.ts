import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = [
  'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
];

export const confluent: readonly Detector[] = [
  defineDetector({
    id: 'confluent-api-secret',
    vendor: 'confluent',
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
  }),
  defineDetector({
    id: 'confluent-access-token',
    vendor: 'confluent',
    title: 'Confluent Cloud API Key',
    description: 'Names an API key of Confluent Cloud; its secret usually lies close by.',
    severity: 'medium',
    confidence: 'medium',
    pattern: [run('alnum', 16)],
    context: { words: ['confluent'], within: 40 },
    entropy: 3,
    check: 'password-like',
    examples: ['CONFLUENT_TOKEN={secret}', 'confluent_token: "{secret}"'],
    counterExamples: ['etag: {secret}', 'CONFLUENT_TOKEN=<token>', 'CONFLUENT_TOKEN={secret}{secret}'],
    docs,
  }),
  defineDetector({
    id: 'confluent-secret-key',
    vendor: 'confluent',
    title: 'Confluent Cloud API Secret (without a prefix)',
    description: 'With its key, reads and writes the topics of a cluster or manages an organisation.',
    severity: 'critical',
    confidence: 'medium',
    // The entropy keeps out digests, which are hex.
    pattern: [run('base64', 64)],
    context: { words: ['confluent', 'ccloud', 'cpdev', 'kafka'], within: 40 },
    entropy: 4.2,
    check: 'password-like',
    pair: { with: ['confluent-access-token'], within: 400 },
    examples: ['CONFLUENT_SECRET={secret}', 'confluent_secret: "{secret}"'],
    counterExamples: ['etag: {secret}', 'CONFLUENT_SECRET=<secret>'],
    docs,
  }),
];
