import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://developer.1password.com/docs/service-accounts/'];

export const onepassword = defineVendor({
  slug: '1password',
  name: '1Password',
  secrets: [
    {
      id: '1password-service-account-token',
      title: '1Password Service Account Token',
      description: 'Reads the vaults that a service account has access to.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('ops_ey'), run('base64', 80, 1400, '-_'), { chars: '=', min: 0, max: 3 }],
      entropy: 4,
      checksum: 'base64-json',
      examples: ['OP_SERVICE_ACCOUNT_TOKEN={secret}', 'op_service_account_token = {secret}'],
      counterExamples: ['OP_SERVICE_ACCOUNT_TOKEN=ops_eyJ', 'OP_SERVICE_ACCOUNT_TOKEN=ops_eyJyour-key-here'],
      docs,
    },
    {
      id: '1password-secret-key',
      title: '1Password Secret Key',
      description: 'With the account password, opens a 1Password account on a new device.',
      severity: 'critical',
      confidence: 'high',
      pattern: [
        lit('A'),
        run('digit', 1),
        lit('-'),
        run('alnum-upper', 6),
        lit('-'),
        { anyOf: [[run('alnum-upper', 11)], [run('alnum-upper', 6), lit('-'), run('alnum-upper', 5)]] },
        { seq: [lit('-'), run('alnum-upper', 5)], min: 3, max: 3 },
      ],
      entropy: 3.5,
      examples: ['OP_SECRET_KEY={secret}', 'op_secret_key: "{secret}"'],
      counterExamples: ['OP_SECRET_KEY=A3-', 'OP_SECRET_KEY=A3-your-key-here'],
      docs,
    },
  ],
  unverifiable: {
    // The client uses the token in a key exchange (SRP); the Events API, which takes bearer tokens, rejects it.
    '1password-service-account-token': 'it is never sent to its vendor',
  },
  facts: [
    {
      business: 'identity',
      credential: 'Service account token, secret key, Connect token',
      opens:
        'A service account or Connect token reads the vaults that it has access to; the secret key signs in a person, together with the account password.',
      risks: {
        access: 'All items of the vaults that it has access to, without a second factor.',
        data: 'Every password, key and note in those vaults.',
      },
      create: 'https://start.1password.com/developer-tools/infrastructure-secrets',
      revoke: 'same page, Revoke / Rotate token',
      audit: '1Password Events API, service account usage report',
      rotation: 'when you rotate a token, you choose how long the old one stays valid',
      overlaps: true,
      variable: 'OP_SERVICE_ACCOUNT_TOKEN',
      checked: [],
      sources: [],
    },
  ],
});
