import { defineDetector, lit, run } from './detector.ts';
import type { Detector } from './detector.ts';

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
    format: [lit('cflt'), run('base64', 60)],
    entropy: 4,
    examples: ['CONFLUENT_API_SECRET={secret}', "export CONFLUENT_API_SECRET='{secret}'"],
    counterExamples: ['CONFLUENT_API_SECRET=cflt', 'CONFLUENT_API_SECRET=cfltyour-key-here'],
    docs,
  }),
];
