import { lit, run, oneOf } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { header } from '../model/verifier-parts.ts';

const docs = ['https://platform.claude.com/docs/en/api/overview'];

export const anthropic = defineVendor({
  slug: 'anthropic',
  name: 'Anthropic',
  secrets: [
    {
      id: 'anthropic-api-key',
      title: 'Anthropic API Key',
      description: 'Calls the Claude API at the cost of a workspace’s owner.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('sk-ant-api'), run('digit', 2, 4), lit('-'), run('base64url', 80, 132)],
      entropy: 3.5,
      examples: ['ANTHROPIC_API_KEY={secret}', 'x-api-key: {secret}'],
      counterExamples: ['ANTHROPIC_API_KEY=sk-ant-api03-...', 'x-api-key: sk-ant-xxxxx'],
      docs,
    },
    {
      id: 'anthropic-admin-api-key',
      title: 'Anthropic Admin API Key',
      description: 'Manages the members, workspaces and keys of an organization.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('sk-ant-admin'), run('digit', 2, 4), lit('-'), run('base64url', 80, 132)],
      entropy: 3.5,
      examples: ['ANTHROPIC_ADMIN_KEY={secret}', 'x-api-key: {secret}'],
      counterExamples: ['ANTHROPIC_ADMIN_KEY=sk-ant-admin01-', 'x-api-key: sk-ant-admin01-short'],
      docs,
    },
    {
      id: 'anthropic-oauth-token',
      title: 'Anthropic OAuth Token',
      description: 'Acts for a Claude account: the access or refresh token of a signed-in application.',
      severity: 'high',
      confidence: 'high',
      pattern: [oneOf('sk-ant-oat', 'sk-ant-ort'), run('digit', 2, 4), lit('-'), run('base64url', 80, 132)],
      entropy: 3.5,
      examples: ['CLAUDE_CODE_OAUTH_TOKEN={secret}', '"accessToken":"{secret}"'],
      counterExamples: ['CLAUDE_CODE_OAUTH_TOKEN=sk-ant-oat01-', '"accessToken":"sk-ant-oat"'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['anthropic-api-key'],
      url: 'https://api.anthropic.com/v1/models?limit=1',
      ...header('x-api-key', { 'anthropic-version': '2023-06-01' }),
      activeButForbidden: [403],
      activeAnswer: [200, { data: [{ type: 'model', id: 'x' }], has_more: true }],
      inactiveAnswer: [
        401,
        { type: 'error', error: { type: 'authentication_error', message: 'invalid x-api-key' } },
      ],
    },
    {
      secrets: ['anthropic-admin-api-key'],
      url: 'https://api.anthropic.com/v1/organizations/me',
      ...header('x-api-key', { 'anthropic-version': '2023-06-01' }),
      activeButForbidden: [403],
      reads: { account: ['name', 'id'] },
      activeAnswer: [200, { id: 'x', type: 'organization', name: 'Acme' }],
      inactiveAnswer: [
        401,
        { type: 'error', error: { type: 'authentication_error', message: 'invalid x-api-key' } },
      ],
    },
  ],
  facts: [
    {
      business: 'ai',
      credential: 'API key, admin key',
      opens:
        'Calls Claude in your workspace; an admin key also manages members, workspaces and keys of the organisation.',
      risks: {
        access:
          'Messages, batches and files of the workspace can be used; with an admin key members can be invited and keys be listed and disabled.',
      },
      create:
        'https://platform.claude.com/settings/keys; admin: https://console.anthropic.com/settings/admin-keys',
      revoke: 'same page, disable or delete',
      audit: 'Console > Usage and Cost (by key); Compliance/Admin API',
      api: 'POST https://api.anthropic.com/v1/organizations/api_keys/{id} {"status":"inactive"} (admin key)',
      rotation: 'several keys can be valid at once; keys can have an expiry',
      overlaps: true,
      variable: 'ANTHROPIC_API_KEY',
      checked: ['create', 'revoke', 'api'],
      sources: [
        'https://platform.claude.com/docs/en/get-api-key',
        'https://docs.gitguardian.com/secrets-detection/secrets-detection-engine/detectors/specifics/claude_api_key',
      ],
    },
  ],
});
