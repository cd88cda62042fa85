import { lit, run } from '../model/pattern.ts';
import { contextualId, hostId, labels } from '../model/identifier.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer, needsClientId, needsTenant, clientInForm, requestsToken } from '../model/verifier-parts.ts';

const docs = ['https://auth0.com/docs/get-started/applications/application-settings'];

export const auth0 = defineVendor({
  slug: 'auth0',
  name: 'Auth0',
  secrets: [
    {
      id: 'auth0-client-secret',
      kind: 'oauth-secret',
      title: 'Auth0 Client Secret',
      description: 'Proves to Auth0 that a request comes from a registered application.',
      severity: 'critical',
      confidence: 'medium',
      pattern: [run('base64url', 64, 128)],
      context: { words: ['auth0'], within: 40 },
      entropy: 4,
      check: 'password-like',
      examples: ['AUTH0_CLIENT_SECRET={secret}', "export AUTH0_CLIENT_SECRET='{secret}'"],
      counterExamples: [
        'etag {secret}',
        'AUTH0_CLIENT_SECRET=<your-token>',
        'AUTH0_CLIENT_SECRET={secret}{secret}',
      ],
      docs,
    },
    {
      id: 'auth0-application-credentials',
      kind: 'oauth-secret',
      title: 'Auth0 Client Secret (short)',
      description: 'Signs in as an application of the tenant; shorter than what Auth0 makes today.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('base64url', 32, 63)],
      context: {
        words: [
          'auth0_client_secret',
          'auth0-client-secret',
          'auth0clientsecret',
          'auth0_secret',
          'auth0-secret',
          'auth0secret',
        ],
        within: 40,
      },
      entropy: 3.5,
      check: 'password-like',
      examples: ['AUTH0_CLIENT_SECRET={secret}', 'auth0_client_secret: "{secret}"'],
      counterExamples: ['etag: {secret}', 'AUTH0_CLIENT_SECRET=<secret>'],
      docs,
    },
    {
      id: 'auth0-management-apitoken',
      kind: 'oauth-secret',
      title: 'Auth0 Management API Token',
      description: 'Reads and changes the users, applications and rules of a tenant for at most a day.',
      severity: 'critical',
      confidence: 'high',
      pattern: [
        lit('eyJ'),
        run('base64url', 10, 1000),
        lit('.eyJ'),
        run('base64url', 10, 4000),
        lit('.'),
        run('base64url', 20, 1000),
      ],
      context: {
        words: [
          'auth0_management',
          'auth0-management',
          'auth0management',
          'auth0_mgmt',
          'auth0mgmt',
          'auth0_api',
          'auth0_token',
          'auth0_access',
          'auth0token',
        ],
        within: 40,
      },
      entropy: 4,
      check: 'jwt',
      examples: ['AUTH0_MANAGEMENT_TOKEN={secret}', 'auth0_management_token: "{secret}"'],
      counterExamples: ['AUTH0_MANAGEMENT_TOKEN=eyJ', 'AUTH0_MANAGEMENT_TOKEN=eyJyour-token-here'],
      docs: ['https://auth0.com/docs/secure/tokens/access-tokens/management-api-access-tokens'],
    },
  ],
  identifiers: [
    contextualId('client-id', [run('alnum', 32)], ['client-secret', 'application-credentials']),
    hostId(
      'tenant',
      'auth0.com',
      ['management-apitoken', 'client-secret', 'application-credentials'],
      [...labels('us', 'eu', 'au', 'jp', 'uk', 'ca', 'in')],
    ),
  ],
  verifiers: [
    {
      secrets: ['auth0-client-secret', 'auth0-application-credentials'],
      needs: {
        ...needsClientId('auth0-client-id'),
        tenant: { what: 'the tenant', detectors: ['auth0-tenant'] },
      },
      url: 'https://{tenant}.auth0.com/oauth/token',
      form: { ...clientInForm, audience: 'https://{tenant}.auth0.com/api/v2/' },
      ...requestsToken,
      activeButForbidden: [403],
      inactiveAnswer: [401, { error: 'access_denied', error_description: 'Unauthorized' }],
    },
    {
      secrets: ['auth0-management-apitoken'],
      needs: needsTenant('the tenant', 'auth0-tenant'),
      url: 'https://{tenant}.auth0.com/api/v2/clients?fields=name&per_page=1',
      ...bearer,
      activeButForbidden: [403],
      reads: { account: ['0.name'] },
      activeAnswer: [200, [{ name: 'shop' }]],
      inactiveAnswer: [401, { statusCode: 401, error: 'Unauthorized', message: 'Expired token received' }],
    },
  ],
  facts: [
    {
      business: 'identity',
      credential: 'Client secret, Management API token',
      opens: 'Stands for the application; a Management API token changes users and settings of the tenant.',
      risks: {
        access:
          'Tokens for the application; with the Management API, users can be made administrators and their mail addresses be changed.',
      },
      create: 'https://manage.auth0.com > Applications > app > Settings',
      revoke: 'same page, Rotate secret',
      audit: 'Monitoring > Logs',
      api: 'POST https://{tenant}/api/v2/clients/{id}/rotate-secret',
      rotation:
        'an application has one secret, and rotating ends the old; Management tokens (JWT) cannot be revoked, they expire within 24 hours',
      overlaps: false,
      variable: 'AUTH0_CLIENT_SECRET',
      checked: [],
      sources: [],
    },
  ],
});
