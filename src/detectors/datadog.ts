import { defineDetector, lit, run } from './detector.ts';
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
    format: [run('alnum', 32, 32, '-')],
    context: { words: ['datadog', 'dd_api', 'dd-api', 'ddapi', 'dd_access', 'ddaccess'], within: 50 },
    entropy: 3,
    check: 'password-like',
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
    format: [run('alnum', 40, 40, '-')],
    context: {
      words: ['datadog', 'dd_app', 'dd-app', 'ddapp', 'ddkey', 'ddsecret', 'dd_secret', 'dd_access'],
      within: 50,
    },
    entropy: 3,
    check: 'password-like',
    pair: { with: ['datadog-api-key'], within: 400 },
    examples: ['DD_APP_KEY={secret}', 'datadog_app_key: "{secret}"', 'DD-APPLICATION-KEY: {secret}'],
    counterExamples: ['commit {secret}', 'DD_APP_KEY={secret}0', 'DD_APP_KEY=<key>'],
    docs,
  }),
  defineDetector({
    id: 'datadog-rum-client-token',
    vendor: 'datadog',
    title: 'Datadog Client Token',
    description: 'Sends events from browsers and phones; made to be public, of use to spammers only.',
    severity: 'low',
    confidence: 'medium',
    format: [lit('pub'), run('hex-lower', 32)],
    context: {
      words: [
        'datadog',
        'dd_client',
        'dd_rum',
        'ddtoken',
        'dd_token',
        'client_token',
        'clienttoken',
        'client-token',
      ],
      within: 50,
    },
    entropy: 3,
    examples: ['DD_CLIENT_TOKEN={secret}', 'dd_client_token: "{secret}"'],
    counterExamples: ['DD_CLIENT_TOKEN=pub', 'DD_CLIENT_TOKEN=pubyour-token-here'],
    docs: ['https://docs.datadoghq.com/account_management/api-app-keys/'],
  }),
];
