import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://grafana.com/docs/grafana/latest/administration/service-accounts/'];

export const grafana: readonly Detector[] = [
  defineDetector({
    id: 'grafana-service-account-token',
    vendor: 'grafana',
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
  }),
  defineDetector({
    id: 'grafana-cloud-access-policy-token',
    vendor: 'grafana',
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
  }),
  defineDetector({
    id: 'grafana-legacy-api-key',
    vendor: 'grafana',
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
  }),
];
