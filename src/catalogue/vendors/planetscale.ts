import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://planetscale.com/docs/concepts/service-tokens'];

export const planetscale = defineVendor({
  slug: 'planetscale',
  name: 'PlanetScale',
  secrets: [
    {
      id: 'planetscale-service-token',
      title: 'PlanetScale Service Token',
      description: 'Manages the databases of an organization, with its token id.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('pscale_tkn_'), run('base64url', 32, 64, '.=')],
      entropy: 3,
      pair: { with: ['planetscale-service-token-id'], within: 400 },
      examples: ['PLANETSCALE_SERVICE_TOKEN={secret}', 'planetscale_service_token = {secret}'],
      counterExamples: [
        'PLANETSCALE_SERVICE_TOKEN=pscale_tkn_',
        'PLANETSCALE_SERVICE_TOKEN=pscale_tkn_your-key-here',
      ],
      docs,
    },
    {
      id: 'planetscale-database-password',
      kind: 'database-password',
      title: 'PlanetScale Database Password',
      description: 'Opens a database branch.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('pscale_pw_'), run('base64url', 32, 64, '.=')],
      entropy: 3,
      examples: ['DATABASE_PASSWORD={secret}', 'database_password: "{secret}"'],
      counterExamples: ['DATABASE_PASSWORD=pscale_pw_', 'DATABASE_PASSWORD=pscale_pw_your-key-here'],
      docs,
    },
    {
      id: 'planetscale-oauth-token',
      title: 'PlanetScale OAuth Token',
      description: 'Acts for a PlanetScale user through an application.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('pscale_oauth_'), run('base64url', 32, 64, '.=')],
      entropy: 3,
      examples: ['PLANETSCALE_TOKEN={secret}', '{"planetscaleToken": "{secret}"}'],
      counterExamples: ['PLANETSCALE_TOKEN=pscale_oauth_', 'PLANETSCALE_TOKEN=pscale_oauth_your-key-here'],
      docs,
    },
  ],
  identifiers: [
    {
      id: 'planetscale-service-token-id',
      title: 'PlanetScale Service Token ID',
      description: 'Names a service token of PlanetScale, whose secret starts with pscale_tkn_.',
      pattern: [run('alnum-lower', 12)],
      context: { words: ['planetscale', 'pscale_id', 'pscale_token_id', 'service_token_id'], within: 30 },
      examples: ['PLANETSCALE_SERVICE_TOKEN_ID={secret}', 'planetscale_id: "{secret}"'],
      counterExamples: ['serial {secret}', 'PLANETSCALE_SERVICE_TOKEN_ID=${ID}'],
    },
  ],
  verifiers: [
    {
      secrets: ['planetscale-service-token'],
      needs: { id: { what: 'the service token ID', detectors: ['planetscale-service-token-id'] } },
      url: 'https://api.planetscale.com/v1/organizations',
      headers: { authorization: '{id}:{secret}' },
      activeButForbidden: [403],
      reads: { account: ['data.0.name'] },
      activeAnswer: [200, { type: 'list', data: [{ id: 'x', name: 'acme' }] }],
      inactiveAnswer: [401, { code: 'unauthorized', message: 'Unauthorized' }],
    },
  ],
  facts: [
    {
      business: 'data',
      credential: 'Service token, database password, OAuth token',
      opens: 'A service token manages databases within its grants; a password opens one branch.',
      create:
        'https://app.planetscale.com/{org}/settings/service-tokens; passwords: database > Settings > Passwords',
      revoke: 'same page, Delete',
      audit: 'Organization settings > Audit log',
      api: 'DELETE https://api.planetscale.com/v1/organizations/{org}/service-tokens/{id}',
      rotation: 'several can be valid at once',
      overlaps: true,
      variable: 'PLANETSCALE_SERVICE_TOKEN',
      checked: [],
      sources: [],
    },
  ],
});
