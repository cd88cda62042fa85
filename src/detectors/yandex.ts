import { defineDetector, lit, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://yandex.cloud/en/docs/iam/concepts/authorization/api-key'];

export const yandex: readonly Detector[] = [
  defineDetector({
    id: 'yandex-api-key',
    vendor: 'yandex',
    title: 'Yandex Cloud API Key',
    description: 'Calls Yandex Cloud services as a service account.',
    severity: 'critical',
    confidence: 'high',
    format: [lit('AQVN'), run('base64url', 35, 38)],
    entropy: 3.5,
    examples: ['YC_API_KEY={secret}', 'yc_api_key: "{secret}"'],
    counterExamples: ['YC_API_KEY=AQVN', 'YC_API_KEY=AQVNyour-key-here'],
    docs,
  }),
  defineDetector({
    id: 'yandex-iam-token',
    vendor: 'yandex',
    title: 'Yandex Cloud IAM Token',
    description: 'Acts as a person or service account for at most twelve hours.',
    severity: 'medium',
    confidence: 'high',
    format: [
      lit('t1.'),
      run('base64url', 40, 400),
      { chars: '=', min: 0, max: 2 },
      lit('.'),
      run('base64url', 86),
      { chars: '=', min: 0, max: 2 },
    ],
    entropy: 4,
    examples: ['YC_IAM_TOKEN={secret}', '{"ycIamToken": "{secret}"}'],
    counterExamples: ['YC_IAM_TOKEN=t1.', 'YC_IAM_TOKEN=t1.your-key-here'],
    docs,
  }),
];
