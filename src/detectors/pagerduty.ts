import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';
import { qualified } from './table.ts';

const docs = ['https://support.pagerduty.com/main/docs/api-access-keys'];

export const pagerduty: readonly Detector[] = [
  defineDetector({
    id: 'pagerduty-api-key',
    vendor: 'pagerduty',
    title: 'PagerDuty API Key',
    description: 'Reads and changes incidents, services and schedules.',
    severity: 'high',
    confidence: 'medium',
    pattern: [{ anyOf: [[lit('u+'), run('base64url', 18, 18, '+')], [run('base64url', 20, 20, '+')]] }],
    context: { words: [...qualified('pd'), 'pagerduty', 'pager_duty', 'pd_token', 'pd_api'], within: 40 },
    entropy: 3.3,
    check: 'password-like',
    examples: ['PAGERDUTY_API_KEY={secret}', 'pagerduty_api_key = {secret}'],
    counterExamples: [
      'etag {secret}',
      'PAGERDUTY_API_KEY=<your-token>',
      'PAGERDUTY_API_KEY={secret}{secret}',
    ],
    docs,
  }),
  defineDetector({
    id: 'pagerduty-integration-key',
    vendor: 'pagerduty',
    title: 'PagerDuty Integration Key',
    description: 'Opens and closes the incidents of one service.',
    severity: 'medium',
    confidence: 'medium',
    pattern: [run('hex', 32)],
    context: {
      words: [
        ...qualified('pd'),
        'pagerduty',
        'pager_duty',
        'pager-duty',
        'pd_api',
        'pd_token',
        'pd_routing',
        'pd_integration',
      ],
      within: 40,
    },
    entropy: 3,
    examples: ['PAGERDUTY_ROUTING_KEY={secret}', 'pagerduty_routing_key: "{secret}"'],
    counterExamples: [
      'etag: {secret}',
      'PAGERDUTY_ROUTING_KEY=<key>',
      'PAGERDUTY_ROUTING_KEY={secret}{secret}',
    ],
    docs,
  }),
];
