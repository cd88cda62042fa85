import { lit, oneOf, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer } from '../model/verifier-parts.ts';

const docs = ['https://posthog.com/docs/api'];

export const posthog = defineVendor({
  slug: 'posthog',
  name: 'PostHog',
  secrets: [
    {
      id: 'posthog-personal-api-key',
      title: 'PostHog Personal API Key',
      description: 'Reads and changes the projects of its owner.',
      severity: 'high',
      confidence: 'high',
      pattern: [oneOf('phx_', 'phs_'), run('base64url', 41, 49)],
      entropy: 3.5,
      examples: ['POSTHOG_API_KEY={secret}', 'posthog_api_key = {secret}'],
      counterExamples: ['POSTHOG_API_KEY=phx_', 'POSTHOG_API_KEY=phx_your-key-here'],
      docs,
    },
    {
      id: 'posthog-project-key',
      title: 'PostHog Project Key',
      description: 'Sends events to a project; public by design and useful only to spammers.',
      severity: 'low',
      confidence: 'high',
      pattern: [lit('phc_'), run('base64url', 41, 44)],
      entropy: 3.5,
      examples: ['POSTHOG_KEY={secret}', 'posthog_key: "{secret}"'],
      counterExamples: ['POSTHOG_KEY=phc_', 'POSTHOG_KEY=phc_your-key-here'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['posthog-personal-api-key'],
      url: 'https://us.posthog.com/api/users/@me/',
      otherUrls: ['https://eu.posthog.com/api/users/@me/'],
      ...bearer,
      otherHosts: 'a self-hosted PostHog server',
      activeButForbidden: [403],
      reads: { account: ['email'] },
      activeAnswer: [200, { uuid: 'x', email: 'ann@example.org' }],
      inactiveAnswer: [
        401,
        { type: 'authentication_error', code: 'authentication_failed', detail: 'Invalid.' },
      ],
    },
  ],
});
