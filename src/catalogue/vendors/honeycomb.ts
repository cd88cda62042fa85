import { run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { header } from '../model/verifier-parts.ts';

const docs = ['https://docs.honeycomb.io/get-started/configure/environments/manage-api-keys/'];

export const honeycomb = defineVendor({
  slug: 'honeycomb',
  name: 'Honeycomb',
  secrets: [
    {
      id: 'honeycomb-api-key',
      title: 'Honeycomb API Key',
      description: 'Sends events to, or queries, an environment.',
      severity: 'medium',
      confidence: 'medium',
      pattern: [{ anyOf: [[run('alnum', 22)], [run('hex-lower', 32)]] }],
      context: { words: ['honeycomb'], within: 40 },
      entropy: 3,
      check: 'password-like',
      examples: ['HONEYCOMB_API_KEY={secret}', '{"honeycombApiKey": "{secret}"}'],
      counterExamples: [
        'etag {secret}',
        'HONEYCOMB_API_KEY=<your-token>',
        'HONEYCOMB_API_KEY={secret}{secret}',
      ],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['honeycomb-api-key'],
      url: 'https://api.honeycomb.io/1/auth',
      otherUrls: ['https://api.eu1.honeycomb.io/1/auth'],
      ...header('x-honeycomb-team'),
      reads: { account: ['team.slug'] },
      activeAnswer: [
        200,
        { api_key_access: { events: true }, team: { slug: 'acme' }, environment: { slug: 'prod' } },
      ],
      inactiveAnswer: [401, { error: 'unknown API key - check your credentials' }],
    },
  ],
  facts: [
    {
      business: 'monitoring',
      credential: 'Configuration and ingest keys',
      opens: 'An ingest key sends events; a configuration key also changes and reads.',
      create: 'https://ui.honeycomb.io/account > API keys',
      revoke: 'same page, Disable or Delete',
      audit: 'Activity log (Enterprise)',
      rotation: 'several keys can be valid at once',
      overlaps: true,
      variable: 'HONEYCOMB_API_KEY',
      checked: [],
      sources: [],
    },
  ],
});
