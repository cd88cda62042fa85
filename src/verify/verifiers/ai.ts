import { bearer, defineVerifiers, header } from '../../catalogue/model/verifier.ts';

const models = { object: 'list', data: [{ id: 'x', object: 'model' }] };
const openaiDead = {
  error: { message: 'Incorrect API key provided.', type: 'invalid_request_error', code: 'invalid_api_key' },
};

/** Models and what is built around them. Calls that list models cost nothing; none of these runs one. */
export const ai = defineVerifiers(
  {
    secrets: [
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
    activeButForbidden: [403],
    rules: [
      { means: 'active', status: 401, oneOf: ['Missing scopes', 'insufficient permissions'] },
      {
        means: 'active',
        status: 401,
        at: 'error.code',
        oneOf: ['incorrect_hostname', 'ip_not_authorized'],
        because: 'it is known, but not for this address',
      },
    ],
    reads: { account: ['header:openai-organization'] },
    activeAnswer: [200, models, { 'openai-organization': 'acme' }],
    inactiveAnswer: [401, openaiDead],
  },
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
  {
    secrets: ['huggingface-user-access-token', 'huggingface-organization-token'],
    url: 'https://huggingface.co/api/whoami-v2',
    ...bearer,
    reads: { account: ['name'], scopes: ['auth.accessToken.role'] },
    activeAnswer: [
      200,
      { type: 'user', name: 'ann', auth: { accessToken: { displayName: 'ci', role: 'read' } } },
    ],
    inactiveAnswer: [401, { error: 'Invalid credentials in Authorization header' }],
  },
  {
    secrets: ['groq-api-key'],
    url: 'https://api.groq.com/openai/v1/models',
    ...bearer,
    activeAnswer: [200, models],
    inactiveAnswer: [
      401,
      { error: { message: 'Invalid API Key', type: 'invalid_request_error', code: 'invalid_api_key' } },
    ],
  },
  {
    secrets: ['mistral-api-key'],
    url: 'https://api.mistral.ai/v1/models',
    ...bearer,
    activeAnswer: [200, models],
    inactiveAnswer: [401, { message: 'Unauthorized', request_id: 'x' }],
  },
  {
    secrets: ['deepseek-api-key'],
    url: 'https://api.deepseek.com/models',
    ...bearer,
    activeAnswer: [200, models],
    inactiveAnswer: [
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
    secrets: ['togetherai-api-key'],
    url: 'https://api.together.xyz/v1/models',
    ...bearer,
    activeAnswer: [200, [{ id: 'x', object: 'model' }]],
    inactiveAnswer: [
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
    secrets: ['fireworks-ai-api-key'],
    url: 'https://api.fireworks.ai/inference/v1/models',
    ...bearer,
    activeButForbidden: [412],
    activeAnswer: [200, models],
    inactiveAnswer: [401, { error: { object: 'error', message: 'The API key you provided is invalid.' } }],
  },
  {
    secrets: ['cerebras-api-key'],
    url: 'https://api.cerebras.ai/v1/models',
    ...bearer,
    activeAnswer: [200, models],
    inactiveAnswer: [401, { message: 'Wrong API Key', type: 'invalid_request_error', code: 'wrong_api_key' }],
  },
  {
    secrets: ['xai-api-key'],
    url: 'https://api.x.ai/v1/api-key',
    ...bearer,
    rules: [
      { means: 'inactive', status: 400, oneOf: ['Incorrect API key', 'incorrect API key'] },
      { means: 'inactive', at: 'api_key_blocked', oneOf: [true], because: 'it is blocked' },
      { means: 'inactive', at: 'api_key_disabled', oneOf: [true], because: 'it is disabled' },
    ],
    reads: { account: ['team_id', 'user_id'], scopes: ['acls'] },
    activeAnswer: [
      200,
      { redacted_api_key: 'x', team_id: 'y', acls: ['api-key:model:*'], api_key_blocked: false },
    ],
    inactiveAnswer: [
      400,
      { code: 'Client specified an invalid argument', error: 'Incorrect API key provided.' },
    ],
  },
  {
    secrets: ['openrouter-api-key'],
    // The list of models is open to everybody; this page is not.
    url: 'https://openrouter.ai/api/v1/key',
    ...bearer,
    reads: { expires: ['data.expires_at'] },
    activeAnswer: [200, { data: { label: 'x', usage: 0, limit: null } }],
    inactiveAnswer: [401, { error: { message: 'User not found.', code: 401 } }],
  },
  {
    secrets: ['replicate-api-token'],
    url: 'https://api.replicate.com/v1/account',
    ...bearer,
    reads: { account: ['username', 'name'] },
    activeAnswer: [200, { type: 'organization', username: 'acme', name: 'Acme' }],
    inactiveAnswer: [
      401,
      { title: 'Unauthenticated', detail: 'You did not pass a valid authentication token', status: 401 },
    ],
  },
);
