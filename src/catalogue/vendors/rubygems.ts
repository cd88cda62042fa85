import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { scheme, otherRegistry } from '../model/verifier-parts.ts';

export const rubygems = defineVendor({
  slug: 'rubygems',
  name: 'the Ruby gem registry',
  secrets: [
    {
      id: 'rubygems-api-key',
      kind: 'registry-token',
      title: 'RubyGems API Key',
      description:
        'Publishes or removes gems as its owner: what it publishes runs on other people’s machines.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('rubygems_'), run('alnum-lower', 42, 52, 'A')],
      entropy: 3,
      examples: ['---\n:rubygems_api_key: {secret}\n', 'GEM_HOST_API_KEY={secret}'],
      counterExamples: [
        'GEM_HOST_API_KEY=rubygems_api_key',
        'rubygems_000000000000000000000000000000000000000000000000',
      ],
    },
  ],
  verifiers: [
    {
      secrets: ['rubygems-api-key'],
      registry: 'rubygems',
      url: '/api/v1/gems.json',
      ...scheme(''),
      otherHosts: otherRegistry,
      activeButForbidden: [403],
      activeAnswer: [200, [{ name: 'rack' }]],
      inactiveAnswer: [401, 'HTTP Basic: Access denied.\n'],
    },
  ],
  facts: [
    {
      business: 'packages',
      title: 'Ruby gems',
      credential: 'API key',
      opens: 'Pushes and yanks gems of its owner within its scopes.',
      create: 'your account of the gem registry, Settings, API Keys',
      revoke: 'same page, Delete or Reset all',
      audit: 'your account of the gem registry, Security Events',
      rotation: 'several keys can be valid at once',
      overlaps: true,
      variable: 'GEM_HOST_API_KEY',
      checked: [],
      sources: [],
    },
  ],
});
