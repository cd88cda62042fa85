import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearerWith } from '../model/verifier-parts.ts';

const docs = ['https://developers.notion.com/reference/authentication'];

export const notion = defineVendor({
  slug: 'notion',
  name: 'Notion',
  secrets: [
    {
      id: 'notion-integration-token',
      title: 'Notion Integration Token',
      description: 'Reads and writes the pages shared with an integration.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('ntn_'), run('digit', 11), run('alnum', 35)],
      entropy: 3,
      examples: ['NOTION_TOKEN={secret}', 'notion_token = {secret}'],
      counterExamples: ['NOTION_TOKEN=ntn_', 'NOTION_TOKEN=ntn_your-key-here'],
      docs,
    },
    {
      id: 'notion-legacy-integration-token',
      title: 'Notion Integration Token (legacy)',
      description: 'Reads and writes the pages shared with an integration; the older form.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('secret_'), run('alnum', 43)],
      entropy: 3.8,
      examples: ['NOTION_API_KEY={secret}', 'notion_api_key: "{secret}"'],
      counterExamples: ['NOTION_API_KEY=secret_', 'NOTION_API_KEY=secret_your-key-here'],
      docs,
    },
    {
      id: 'notion-oauth-refresh-token',
      kind: 'oauth-secret',
      title: 'Notion OAuth Refresh Token',
      description: 'Buys new access tokens to the pages that people opened to an integration.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('nrt_'), run('word', 40, 55)],
      entropy: 3.5,
      check: 'password-like',
      examples: ['NOTION_TOKEN={secret}', 'notion_token: "{secret}"'],
      counterExamples: ['NOTION_TOKEN=nrt_', 'NOTION_TOKEN=nrt_your-token-here'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['notion-integration-token', 'notion-legacy-integration-token'],
      url: 'https://api.notion.com/v1/users/me',
      ...bearerWith({ 'notion-version': '2022-06-28' }),
      activeButForbidden: [403],
      reads: { account: ['bot.workspace_name', 'name'] },
      activeAnswer: [
        200,
        { object: 'user', id: 'x', type: 'bot', name: 'ci', bot: { workspace_name: 'Acme' } },
      ],
      inactiveAnswer: [
        401,
        { object: 'error', status: 401, code: 'unauthorized', message: 'API token is invalid.' },
      ],
    },
  ],
  facts: [
    {
      business: 'business',
      credential: 'Internal integration token, OAuth secret',
      opens: 'Reads and writes the pages that were shared with the integration.',
      create: 'https://www.notion.so/my-integrations',
      revoke: 'same page, Refresh secret / delete integration',
      audit: 'workspace audit log (Enterprise)',
      api: 'POST https://api.notion.com/v1/oauth/revoke (OAuth tokens)',
      rotation: 'refreshing ends the old value',
      overlaps: false,
      variable: 'NOTION_TOKEN',
      checked: [],
      sources: [],
    },
  ],
});
