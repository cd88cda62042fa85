import { lit, run } from '../model/pattern.ts';
import { contextualId } from '../model/identifier.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer, idAndSecret, needsClientId, clientGrant, requestsToken } from '../model/verifier-parts.ts';

const docs = ['https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/'];

export const bitbucket = defineVendor({
  slug: 'bitbucket',
  name: 'Bitbucket',
  secrets: [
    {
      id: 'bitbucket-app-password',
      kind: 'password',
      title: 'Bitbucket App Password',
      description: 'Acts as its owner on Bitbucket within its permissions.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('ATBB'), run('base64url', 24, 80, '.=')],
      entropy: 3.5,
      checksum: 'crc32-hex-8',
      examples: ['BITBUCKET_APP_PASSWORD={secret}', 'bitbucket_app_password: "{secret}"'],
      counterExamples: ['BITBUCKET_APP_PASSWORD=ATBB', 'BITBUCKET_APP_PASSWORD=ATBByour-key-here'],
      docs,
    },
    {
      id: 'bitbucket-data-center-token',
      title: 'Bitbucket Data Center Access Token',
      description: 'Acts as its owner on a Bitbucket server of one’s own.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('BBDC-'), run('base64', 40, 50, '-@_')],
      entropy: 3.5,
      checksum: 'base64-numbered',
      examples: ['BITBUCKET_TOKEN={secret}', '{"bitbucketToken": "{secret}"}'],
      counterExamples: ['BITBUCKET_TOKEN=BBDC-', 'BITBUCKET_TOKEN=BBDC-your-key-here'],
      docs,
    },
    {
      id: 'bitbucket-client-secret',
      kind: 'oauth-secret',
      title: 'Bitbucket OAuth Consumer Secret',
      description: 'Signs in as an OAuth consumer of a workspace.',
      severity: 'high',
      confidence: 'medium',
      // The entropy keeps out digests, which are hex.
      pattern: [run('base64url', 1), run('base64url', 63, 63, '=')],
      context: { words: ['bitbucket'], within: 40 },
      entropy: 4.1,
      check: 'password-like',
      examples: ['BITBUCKET_CLIENT_SECRET={secret}', 'bitbucket_client_secret: "{secret}"'],
      counterExamples: ['etag: {secret}', 'BITBUCKET_CLIENT_SECRET=<secret>'],
      docs,
    },
    {
      id: 'bitbucket-secret',
      title: 'Bitbucket HTTP Access Token',
      description: 'Reads or writes repositories and projects over HTTP.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('base64url', 44, 44, '+')],
      context: { words: ['bitbucket'], within: 40 },
      entropy: 4.1,
      check: 'password-like',
      examples: ['BITBUCKET_TOKEN={secret}', 'bitbucket_token: "{secret}"'],
      counterExamples: ['etag: {secret}', 'BITBUCKET_TOKEN=<token>'],
      docs,
    },
  ],
  identifiers: [contextualId('client-id', [run('alnum', 18)], ['client-secret'])],
  verifiers: [
    {
      secrets: ['bitbucket-client-secret'],
      needs: needsClientId('bitbucket-client-id'),
      url: 'https://bitbucket.org/site/oauth2/access_token',
      basic: idAndSecret,
      form: clientGrant,
      ...requestsToken,
      rules: [{ means: 'inactive', oneOf: ['Invalid OAuth client credentials'] }],
      inactiveAnswer: [
        400,
        { error: 'unauthorized_client', error_description: 'Invalid OAuth client credentials' },
      ],
    },
    {
      secrets: ['bitbucket-secret'],
      url: 'https://api.bitbucket.org/2.0/user',
      ...bearer,
      activeButForbidden: [403],
      reads: { account: ['username'], scopes: ['header:x-oauth-scopes'] },
      activeAnswer: [200, { type: 'user', username: 'ann', account_id: 'x' }],
      inactiveAnswer: [
        401,
        { type: 'error', error: { message: 'Token is invalid, expired, or not supported' } },
      ],
    },
  ],
  facts: [
    {
      business: 'code',
      credential: 'Atlassian API token, repository/project/workspace access token, app password',
      opens: 'Reads and writes repositories and pipelines within its scopes.',
      create:
        'https://id.atlassian.com/manage-profile/security/api-tokens > Create API token with scopes > Bitbucket; access tokens: repository settings > Access tokens',
      revoke:
        'same page, Revoke; app passwords: https://bitbucket.org/account/settings/app-passwords/ > Revoke',
      audit: 'workspace audit log (Atlassian Guard)',
      rotation:
        'several can be valid at once; app passwords can no more be made since September 2025, and are being switched off',
      overlaps: true,
      variable: 'BITBUCKET_TOKEN',
      checked: [],
      sources: [],
    },
  ],
});
