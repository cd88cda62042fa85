import { defineDetector, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://docs.datadoghq.com/account_management/api-app-keys/'];

export const datadog: readonly Detector[] = [
  defineDetector({
    id: 'datadog-api-key',
    vendor: 'datadog',
    title: 'Datadog API Key',
    description: 'Sends metrics, logs and events to an organisation; with an application key it reads them.',
    severity: 'high',
    confidence: 'medium',
    format: [run('hex-lower', 32)],
    context: { words: ['datadog', 'dd_api', 'dd-api', 'ddapi'], within: 40 },
    entropy: 3,
    examples: ['DD_API_KEY={secret}', 'datadog_api_key: "{secret}"', 'DD-API-KEY: {secret}'],
    counterExamples: [
      'md5sum {secret}',
      'DD_API_KEY={secret}{secret}',
      'DD_API_KEY=00000000000000000000000000000000',
    ],
    docs,
  }),
  defineDetector({
    id: 'datadog-application-key',
    vendor: 'datadog',
    title: 'Datadog Application Key',
    description: 'With an API key, reads and changes what its owner may in an organisation.',
    severity: 'high',
    confidence: 'medium',
    format: [run('hex-lower', 40)],
    context: { words: ['datadog', 'dd_app', 'dd-app', 'ddapp'], within: 40 },
    entropy: 3,
    examples: ['DD_APP_KEY={secret}', 'datadog_app_key: "{secret}"', 'DD-APPLICATION-KEY: {secret}'],
    counterExamples: ['commit {secret}', 'DD_APP_KEY={secret}0', 'DD_APP_KEY=<key>'],
    docs,
  }),
];
