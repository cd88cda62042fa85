import { run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { needsTenant } from '../model/verifier-parts.ts';

const docs = ['https://www.algolia.com/doc/guides/security/api-keys/'];

export const algolia = defineVendor({
  slug: 'algolia',
  name: 'Algolia',
  secrets: [
    {
      id: 'algolia-api-key',
      title: 'Algolia API Key',
      description: 'Searches, or as an admin key changes, the indexes of an application.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('alnum', 32)],
      context: { words: ['algolia', 'docsearch'], within: 40 },
      entropy: 3,
      check: 'password-like',
      pair: { with: ['algolia-application-id'], within: 400 },
      examples: ['ALGOLIA_API_KEY={secret}', 'algolia_api_key: "{secret}"'],
      counterExamples: ['etag {secret}', 'ALGOLIA_API_KEY=<your-token>', 'ALGOLIA_API_KEY={secret}{secret}'],
      docs,
    },
  ],
  identifiers: [
    {
      id: 'algolia-application-id',
      title: 'Algolia Application ID',
      description: 'Names an Algolia application; with an API key it opens its indices.',
      pattern: [run('alnum-upper', 10)],
      context: {
        words: ['algolia_app', 'algolia-app', 'algoliaapp', 'algolia_id', 'algolia-application', 'appid'],
        within: 24,
      },
      examples: ['ALGOLIA_APP_ID={secret}', 'algoliaAppId: "{secret}"'],
      counterExamples: ['serial {secret}', 'ALGOLIA_APP_ID=${ID}'],
    },
  ],
  verifiers: [
    {
      secrets: ['algolia-api-key'],
      needs: needsTenant('the application ID', 'algolia-application-id'),
      url: 'https://{tenant}.algolia.net/1/keys/{secret}',
      headers: { 'x-algolia-application-id': '{tenant}', 'x-algolia-api-key': '{secret}' },
      inactive: [403],
      reads: { account: ['description'], scopes: ['acl'] },
      activeAnswer: [200, { value: 'x', description: 'shop', acl: ['search'], validity: 0 }],
      inactiveAnswer: [403, { message: 'Invalid Application-ID or API key', status: 403 }],
    },
  ],
  facts: [
    {
      business: 'data',
      credential: 'Admin, search and restricted API keys',
      opens:
        'The admin key does everything with the application’s indices and keys; search keys read what they are allowed to.',
      risks: {
        access: 'With the admin key, indices can be changed or deleted and keys be made.',
        reputation: 'Visitors search your site and find what somebody else put there.',
      },
      create: 'https://dashboard.algolia.com/account/api-keys',
      revoke: 'same page, Delete; admin key: Regenerate',
      audit: 'Dashboard > Logs (last API calls)',
      api: 'DELETE https://{app}.algolia.net/1/keys/{key}',
      rotation:
        'there is one admin key, and regenerating ends it; of the other keys several can be valid at once',
      overlaps: true,
      variable: 'ALGOLIA_ADMIN_KEY',
      checked: [],
      sources: [],
    },
  ],
});
