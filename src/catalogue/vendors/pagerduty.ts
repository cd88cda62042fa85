import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { qualified } from '../patterns/names.ts';

const docs = ['https://support.pagerduty.com/main/docs/api-access-keys'];

export const pagerduty = defineVendor({
  slug: 'pagerduty',
  name: 'PagerDuty',
  secrets: [
    {
      id: 'pagerduty-api-key',
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
    },
    {
      id: 'pagerduty-integration-key',
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
    },
  ],
  verifiers: [
    {
      secrets: ['pagerduty-api-key'],
      url: 'https://api.pagerduty.com/abilities',
      otherUrls: ['https://api.eu.pagerduty.com/abilities'],
      headers: { authorization: 'Token token={secret}', accept: 'application/vnd.pagerduty+json;version=2' },
      activeButForbidden: [403],
      activeAnswer: [200, { abilities: ['teams'] }],
      inactiveAnswer: [401, { error: { message: 'Unauthorized', code: 2006 } }],
    },
  ],
  facts: [
    {
      business: 'monitoring',
      credential: 'REST API key, Events integration key',
      opens: 'A REST key reads and changes incidents, schedules and users; an integration key raises alerts.',
      risks: {
        access: 'Incidents can be acknowledged or raised, schedules be changed.',
        data: 'Names, phone numbers and schedules of those on call.',
      },
      create: 'https://{sub}.pagerduty.com/api_keys',
      revoke: 'same page, Disable, Remove',
      audit: 'Audit records: GET /audit/records',
      rotation: 'several keys can be valid at once',
      overlaps: true,
      variable: 'PAGERDUTY_API_KEY',
      checked: [],
      sources: [],
    },
  ],
});
