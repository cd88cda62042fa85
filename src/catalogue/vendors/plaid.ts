import { lit, oneOf, run, uuid } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://plaid.com/docs/api/tokens/'];

export const plaid = defineVendor({
  slug: 'plaid',
  name: 'Plaid',
  secrets: [
    {
      id: 'plaid-access-token',
      title: 'Plaid Access Token',
      description: 'With the client id and secret, reads a person’s bank accounts.',
      severity: 'critical',
      confidence: 'high',
      pattern: [oneOf('access-production-', 'access-development-'), uuid],
      entropy: 3,
      examples: ['PLAID_ACCESS_TOKEN={secret}', '{"plaidAccessToken": "{secret}"}'],
      counterExamples: [
        'PLAID_ACCESS_TOKEN=access-production-',
        'PLAID_ACCESS_TOKEN=access-production-your-key-here',
      ],
      docs,
    },
    {
      id: 'plaid-sandbox-access-token',
      title: 'Plaid Sandbox Access Token',
      description: 'Works on Plaid’s test data only.',
      severity: 'low',
      confidence: 'high',
      pattern: [lit('access-sandbox-'), uuid],
      entropy: 3,
      examples: ['PLAID_TOKEN={secret}', "export PLAID_TOKEN='{secret}'"],
      counterExamples: ['PLAID_TOKEN=access-sandbox-', 'PLAID_TOKEN=access-sandbox-your-key-here'],
      docs,
    },
    {
      id: 'plaid-secret-key',
      title: 'Plaid Secret Key',
      description: 'With a client id, reads the bank accounts that people linked to an application.',
      severity: 'critical',
      confidence: 'medium',
      pattern: [run('alnum-lower', 30)],
      context: { words: ['plaid'], within: 40 },
      entropy: 3,
      check: 'password-like',
      pair: { with: ['plaid-client-id'], within: 400 },
      examples: ['PLAID_SECRET={secret}', 'plaid_secret: "{secret}"'],
      counterExamples: ['etag: {secret}', 'PLAID_SECRET=<secret>', 'PLAID_SECRET={secret}{secret}'],
      docs,
    },
  ],
  identifiers: [
    {
      id: 'plaid-client-id',
      title: 'Plaid Client ID',
      description: 'Identifies a Plaid customer; with its secret, it reads bank accounts.',
      pattern: [run('hex-lower', 24)],
      context: { words: ['plaid_client', 'plaid-client', 'plaidclient', 'plaid_id'], within: 24 },
      examples: ['PLAID_CLIENT_ID={secret}', 'plaidClientId: "{secret}"'],
      counterExamples: ['object {secret}', 'PLAID_CLIENT_ID=${ID}'],
    },
  ],
  verifiers: [
    {
      secrets: ['plaid-secret-key'],
      needs: { id: { what: 'the client ID', detectors: ['plaid-client-id'] } },
      method: 'POST',
      url: 'https://production.plaid.com/institutions/get',
      otherUrls: ['https://sandbox.plaid.com/institutions/get'],
      json: '{"client_id":"{id}","secret":"{secret}","count":1,"offset":0,"country_codes":["US"]}',
      inactive: [],
      rules: [{ means: 'inactive', at: 'error_code', oneOf: ['INVALID_API_KEYS'] }],
      activeAnswer: [200, { institutions: [], total: 1, request_id: 'x' }],
      inactiveAnswer: [400, { error_type: 'INVALID_INPUT', error_code: 'INVALID_API_KEYS', request_id: 'x' }],
    },
  ],
  facts: [
    {
      business: 'payments',
      credential: 'Client secret, access token',
      opens: 'With the client id, it reads the bank accounts of all users who linked one.',
      risks: {
        access:
          'Balances, transactions, identities and, if you use that product, transfers of linked accounts.',
        data: 'Bank data of users: account numbers, transactions, names, addresses.',
        money: 'Calls are billed; with Transfer, money can be moved.',
        reputation: 'A leak of bank data has to be reported to users and, as a rule, to authorities.',
      },
      create: 'https://dashboard.plaid.com/developers/keys',
      revoke: 'same page, Rotate secret, then delete old',
      audit: 'Dashboard > Logs',
      api: 'POST /item/access_token/invalidate (access tokens)',
      rotation: 'two secrets are valid at once during rotation',
      overlaps: true,
      variable: 'PLAID_SECRET',
      checked: [],
      sources: [],
    },
  ],
});
