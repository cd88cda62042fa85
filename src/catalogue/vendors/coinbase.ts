import { lit, run } from '../model/pattern.ts';
import { contextual, distinctive } from '../model/key.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer } from '../model/verifier-parts.ts';
import { pemBlock } from '../patterns/pem.ts';

export const coinbase = defineVendor({
  slug: 'coinbase',
  name: 'Coinbase',
  offers: 'a crypto exchange',
  keyDefaults: {
    severity: 'critical',
    docs: [
      'https://docs.cloud.coinbase.com/exchange/docs/authorization-and-authentication',
      'https://docs.cdp.coinbase.com/coinbase-app/docs/auth/api-key-authentication',
    ],
  },
  secrets: [
    contextual('access-token', [run('alnum-lower', 64, 64, '-_')]),
    contextual('api-key', [run('alnum', 32, 32, '-')]),
    distinctive('cdp-private-key', pemBlock(['EC PRIVATE KEY', 'ECDSA PRIVATE KEY', 'PRIVATE KEY']), {
      title: 'Coinbase CDP Private Key',
      words: ['organizations/', 'organizations\\/', 'coinbase', '/apikeys/', '\\/apikeys\\/'],
      within: 400,
      check: 'none',
      entropy: 3.5,
      before: [
        lit('"privateKey"'),
        { chars: ' \t', min: 0, max: 4 },
        lit(':'),
        { chars: ' \t', min: 0, max: 4 },
        lit('"'),
      ],
      examples: [
        '{"name": "organizations/0/apiKeys/1", "privateKey": "{secret}"}',
        '{"name": "coinbase", "privateKey":"{secret}"}',
      ],
      counterExamples: [
        '{"privateKey": "{secret}"}',
        '{"name": "organizations/0/apiKeys/1", "privateKey": ""}',
      ],
    }),
    contextual('cdp-api-key', [run('base64', 86), lit('==')], {
      words: ['coinbase', 'cdp_api', 'cdp-api', 'cdpapi', 'cdp_key', 'cdp_secret'],
    }),
  ],
  verifiers: [
    {
      secrets: ['coinbase-access-token'],
      url: 'https://api.coinbase.com/v2/user',
      ...bearer,
      reads: { account: ['data.name', 'data.id'] },
      activeAnswer: [200, { data: { id: 'x', name: 'Ann' } }],
      inactiveAnswer: [401, { errors: [{ id: 'invalid_token', message: 'The access token is invalid' }] }],
    },
  ],
  facts: [
    {
      business: 'payments',
      credential: 'CDP API key, OAuth secret',
      opens: 'Acts on the account or wallets within its permissions: view, trade, transfer.',
      risks: {
        access: 'With the right to transfer, coins leave for another wallet at once.',
        data: 'Balances, addresses and transactions can be read.',
        money: 'A transfer of coins cannot be called back.',
      },
      create: 'https://portal.cdp.coinbase.com/access/api',
      revoke: 'same page, Delete',
      audit: 'account > Activity',
      rotation: 'several keys can be valid at once',
      overlaps: true,
      variable: 'COINBASE_API_SECRET',
      checked: [],
      sources: [],
    },
  ],
});
