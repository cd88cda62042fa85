import { bearer, defineVerifiers, header } from '../verifier.ts';

const models = { object: 'list', data: [{ id: 'x', object: 'model' }] };
const openaiDead = {
  error: { message: 'Incorrect API key provided.', type: 'invalid_request_error', code: 'invalid_api_key' },
};

/** Models and what is built around them. Calls that list models cost nothing; none of these runs one. */
export const ai = defineVerifiers(
  {
    detectors: [
      'openai-project-api-key',
      'openai-service-account-key',
      'openai-admin-key',
      'openai-api-key',
      'openai-service-api-key',
      'openai-user-api-key',
      'openai-project-api-key-unmarked',
      'openai-legacy-api-key',
    ],
    url: 'https://api.openai.com/v1/models',
    ...bearer,
    // A key without the scope, and an administrator's key, which runs no models.
    lacking: [403],
    rules: [
      { means: 'active', status: 401, is: ['Missing scopes', 'insufficient permissions'] },
      {
        means: 'active',
        status: 401,
        at: 'error.code',
        is: ['incorrect_hostname', 'ip_not_authorized'],
        because: 'it is known, but not for this address',
      },
    ],
    read: { account: ['header:openai-organization'] },
    alive: [200, models, { 'openai-organization': 'acme' }],
    dead: [401, openaiDead],
  },
  {
    detectors: ['anthropic-api-key'],
    url: 'https://api.anthropic.com/v1/models?limit=1',
    ...header('x-api-key', { 'anthropic-version': '2023-06-01' }),
    lacking: [403],
    alive: [200, { data: [{ type: 'model', id: 'x' }], has_more: true }],
    dead: [401, { type: 'error', error: { type: 'authentication_error', message: 'invalid x-api-key' } }],
  },
  {
    detectors: ['anthropic-admin-api-key'],
    url: 'https://api.anthropic.com/v1/organizations/me',
    ...header('x-api-key', { 'anthropic-version': '2023-06-01' }),
    lacking: [403],
    read: { account: ['name', 'id'] },
    alive: [200, { id: 'x', type: 'organization', name: 'Acme' }],
    dead: [401, { type: 'error', error: { type: 'authentication_error', message: 'invalid x-api-key' } }],
  },
  {
    detectors: ['huggingface-user-access-token', 'huggingface-organization-token'],
    url: 'https://huggingface.co/api/whoami-v2',
    ...bearer,
    read: { account: ['name'], scopes: ['auth.accessToken.role'] },
    alive: [200, { type: 'user', name: 'ann', auth: { accessToken: { displayName: 'ci', role: 'read' } } }],
    dead: [401, { error: 'Invalid credentials in Authorization header' }],
  },
  {
    detectors: ['groq-api-key'],
    url: 'https://api.groq.com/openai/v1/models',
    ...bearer,
    alive: [200, models],
    dead: [
      401,
      { error: { message: 'Invalid API Key', type: 'invalid_request_error', code: 'invalid_api_key' } },
    ],
  },
  {
    detectors: ['mistral-api-key'],
    url: 'https://api.mistral.ai/v1/models',
    ...bearer,
    alive: [200, models],
    dead: [401, { message: 'Unauthorized', request_id: 'x' }],
  },
  {
    detectors: ['deepseek-api-key'],
    url: 'https://api.deepseek.com/models',
    ...bearer,
    alive: [200, models],
    dead: [
      401,
      {
        error: {
          message: 'Authentication Fails',
          type: 'authentication_error',
          code: 'invalid_request_error',
        },
      },
    ],
  },
  {
    detectors: ['togetherai-api-key'],
    url: 'https://api.together.xyz/v1/models',
    ...bearer,
    alive: [200, [{ id: 'x', object: 'model' }]],
    dead: [
      401,
      {
        error: {
          message: 'Invalid API key provided.',
          type: 'invalid_request_error',
          code: 'invalid_api_key',
        },
      },
    ],
  },
  {
    detectors: ['fireworks-ai-api-key'],
    url: 'https://api.fireworks.ai/inference/v1/models',
    ...bearer,
    lacking: [412],
    alive: [200, models],
    dead: [401, { error: { object: 'error', message: 'The API key you provided is invalid.' } }],
  },
  {
    detectors: ['cerebras-api-key'],
    url: 'https://api.cerebras.ai/v1/models',
    ...bearer,
    alive: [200, models],
    dead: [401, { message: 'Wrong API Key', type: 'invalid_request_error', code: 'wrong_api_key' }],
  },
  {
    detectors: ['xai-api-key'],
    url: 'https://api.x.ai/v1/api-key',
    ...bearer,
    rules: [
      { means: 'inactive', status: 400, is: ['Incorrect API key', 'incorrect API key'] },
      { means: 'inactive', at: 'api_key_blocked', is: [true], because: 'it is blocked' },
      { means: 'inactive', at: 'api_key_disabled', is: [true], because: 'it is disabled' },
    ],
    read: { account: ['team_id', 'user_id'], scopes: ['acls'] },
    alive: [200, { redacted_api_key: 'x', team_id: 'y', acls: ['api-key:model:*'], api_key_blocked: false }],
    dead: [400, { code: 'Client specified an invalid argument', error: 'Incorrect API key provided.' }],
  },
  {
    detectors: ['openrouter-api-key'],
    // The list of models is open to everybody; this page is not.
    url: 'https://openrouter.ai/api/v1/key',
    ...bearer,
    read: { expires: ['data.expires_at'] },
    alive: [200, { data: { label: 'x', usage: 0, limit: null } }],
    dead: [401, { error: { message: 'User not found.', code: 401 } }],
  },
  {
    detectors: ['replicate-api-token'],
    url: 'https://api.replicate.com/v1/account',
    ...bearer,
    read: { account: ['username', 'name'] },
    alive: [200, { type: 'organization', username: 'acme', name: 'Acme' }],
    dead: [
      401,
      { title: 'Unauthenticated', detail: 'You did not pass a valid authentication token', status: 401 },
    ],
  },
);
