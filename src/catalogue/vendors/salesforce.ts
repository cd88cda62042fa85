import { hostId, labels, secretAsId } from '../model/identifier.ts';
import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer, needsTenant } from '../model/verifier-parts.ts';
import { padded } from '../patterns/encodings.ts';

const docs = ['https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_tokens_scopes.htm'];

export const salesforce = defineVendor({
  slug: 'salesforce',
  name: 'Salesforce',
  secrets: [
    {
      id: 'salesforce-access-token',
      title: 'Salesforce Access Token',
      description: 'Acts as a user in a Salesforce organization until the session ends.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('00D'), run('alnum', 12), lit('!'), run('base64url', 80, 260, '.')],
      entropy: 3.5,
      examples: ['SALESFORCE_ACCESS_TOKEN={secret}', 'salesforce_access_token = {secret}'],
      counterExamples: ['SALESFORCE_ACCESS_TOKEN=00D', 'SALESFORCE_ACCESS_TOKEN=00Dyour-key-here'],
      docs,
    },
    {
      id: 'salesforce-access-token-named',
      title: 'Salesforce Session or Access Token (named)',
      description:
        'Reads and changes the records that its user may access; recognised only by the word near it.',
      severity: 'high',
      confidence: 'medium',
      pattern: [lit('00'), run('alnum', 13), lit('!'), run('base64url', 80, 260, '.')],
      context: { words: ['salesforce', 'sfdc_'], within: 50 },
      entropy: 3.5,
      examples: ['SALESFORCE_TOKEN={secret}', 'salesforce_token: "{secret}"'],
      counterExamples: ['etag: {secret}', 'SALESFORCE_TOKEN=<token>'],
      docs,
    },
    {
      id: 'salesforce-consumer-key',
      title: 'Salesforce Consumer Key',
      description: 'Identifies a connected app; with its secret or a certificate, it signs in as the app.',
      severity: 'low',
      confidence: 'high',
      pattern: [lit('3MVG9'), run('base64', 80, 251, '._=')],
      entropy: 4,
      examples: ['SALESFORCE_KEY={secret}', 'salesforce_key: "{secret}"'],
      counterExamples: ['SALESFORCE_KEY=3MVG9', 'SALESFORCE_KEY=3MVG9your-key-here'],
      docs,
    },
    {
      id: 'salesforce-consumer-secret',
      kind: 'oauth-secret',
      title: 'Salesforce Consumer Secret',
      description: 'With its consumer key, signs in as a connected app.',
      severity: 'high',
      confidence: 'medium',
      pattern: padded('base64', 64, 64, '.'),
      context: { words: ['salesforce', 'sf_client', 'sf_consumer', 'sf_secret', 'sfdc_'], within: 50 },
      entropy: 3,
      check: 'password-like',
      examples: ['SALESFORCE_SECRET={secret}', 'salesforce_secret: "{secret}"'],
      counterExamples: ['etag: {secret}', 'SALESFORCE_SECRET=<secret>', 'SALESFORCE_SECRET={secret}{secret}'],
      docs,
    },
    {
      id: 'salesforce-refresh-token',
      kind: 'oauth-secret',
      title: 'Salesforce Refresh Token',
      description: 'Obtains new access tokens for a user of the organisation.',
      severity: 'critical',
      confidence: 'high',
      pattern: [{ lit: '5Aep861', ci: true }, run('word', 80, 200, '.=')],
      entropy: 3.5,
      examples: ['SALESFORCE_TOKEN={secret}', 'salesforce_token: "{secret}"'],
      counterExamples: ['SALESFORCE_TOKEN=5Aep861', 'SALESFORCE_TOKEN=5Aep861your-token-here'],
      docs,
    },
    {
      id: 'salesforce-consumer-secret-numeric',
      kind: 'oauth-secret',
      title: 'Salesforce Consumer Secret (older form)',
      description: 'With its consumer key, signs in as a connected app; 19 digits.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('digit', 19)],
      context: { words: ['salesforce', 'sf_client', 'sf_consumer', 'sf_secret', 'sfdc_'], within: 50 },
      entropy: 2.2,
      check: 'not-placeholder',
      examples: ['SALESFORCE_SECRET={secret}', 'salesforce_secret: "{secret}"'],
      counterExamples: ['etag: {secret}', 'SALESFORCE_SECRET=<secret>', 'SALESFORCE_SECRET={secret}{secret}'],
      docs,
    },
  ],
  identifiers: [
    hostId(
      'my-domain',
      'my.salesforce.com',
      ['access-token', 'access-token-named'],
      [...labels('sandbox', 'develop', 'scratch')],
    ),
    secretAsId('consumer-key', ['consumer-secret', 'consumer-secret-numeric']),
  ],
  verifiers: [
    {
      secrets: ['salesforce-access-token', 'salesforce-access-token-named'],
      needs: needsTenant('My Domain', 'salesforce-my-domain'),
      url: 'https://{tenant}.my.salesforce.com/services/data/v58.0/limits',
      ...bearer,
      activeButForbidden: [403],
      activeAnswer: [200, { DailyApiRequests: { Max: 15000, Remaining: 14999 } }],
      inactiveAnswer: [401, [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }]],
    },
  ],
  facts: [
    {
      business: 'business',
      credential: 'Session / access token, refresh token, connected app secret',
      opens:
        'A session or refresh token acts as its user; a consumer secret authenticates as the connected app.',
      risks: {
        access:
          'Objects and reports that the user can see can be read and changed; with permissions for Apex, code can be run.',
        data: 'Accounts, contacts, contracts and cases: usually all customers.',
      },
      create: 'Salesforce > Setup > App Manager > app > Manage consumer details',
      revoke: 'Setup > Connected Apps OAuth Usage > Revoke; consumer secret: stage and apply a new one',
      audit: 'Setup > Login History, Event Monitoring',
      api: 'POST https://login.salesforce.com/services/oauth2/revoke token=',
      rotation: 'a new consumer secret is staged first, then applied',
      overlaps: true,
      variable: 'SALESFORCE_CLIENT_SECRET',
      checked: [],
      sources: [],
    },
  ],
});
