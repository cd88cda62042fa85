import { lit, run, oneOf, uuid } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://developer.hashicorp.com/vault/docs/concepts/tokens#token-prefixes'];

export const hashicorpVault = defineVendor({
  slug: 'hashicorpvault',
  name: 'HashiCorp Vault',
  secrets: [
    {
      id: 'hashicorp-vault-service-token',
      title: 'HashiCorp Vault Service Token',
      description: 'Reads the secrets its policies allow; can be renewed and can have children.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('hvs.'), run('base64url', 24, 300)],
      entropy: 3.5,
      examples: ['VAULT_TOKEN={secret}', 'X-Vault-Token: {secret}'],
      counterExamples: ['VAULT_TOKEN=hvs.', 'VAULT_TOKEN=hvs.XXXXXXXXXXXXXXXXXXXXXXXXXXXX'],
      docs,
    },
    {
      id: 'hashicorp-vault-batch-token',
      title: 'HashiCorp Vault Batch Token',
      description: 'Reads the secrets its policies allow until it expires; cannot be renewed.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('hvb.'), run('base64url', 50, 500, '.')],
      entropy: 3.5,
      examples: ['VAULT_TOKEN={secret}', '"client_token": "{secret}"'],
      counterExamples: ['VAULT_TOKEN=hvb.', 'VAULT_TOKEN=hvb.AAAAAAAAAAAAAAAAAAAA'],
      docs,
    },
    {
      id: 'hashicorp-vault-recovery-token',
      title: 'HashiCorp Vault Recovery Token',
      description: 'Opens a Vault server in recovery mode, down to its raw storage.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('hvr.'), run('base64url', 24, 300)],
      entropy: 3.5,
      examples: ['VAULT_TOKEN={secret}', 'recovery token: {secret}'],
      counterExamples: ['VAULT_TOKEN=hvr.', 'recovery token: hvr.short'],
      docs,
    },
    {
      id: 'hashicorp-vault-legacy-token',
      title: 'HashiCorp Vault Token (legacy)',
      description:
        'A Vault token from before version 1.10: `s.`, `b.` (batch) or `r.` (recovery) and, as a rule, 24 characters.',
      severity: 'critical',
      confidence: 'medium',
      pattern: [
        {
          anyOf: [
            [lit('s.'), run('base64url', 18, 40)],
            [oneOf('b.', 'r.'), run('base64url', 24, 40)],
            [oneOf('s.', 'b.', 'r.'), run('base64url', 90, 300)],
          ],
        },
      ],
      context: { words: ['vault'], within: 40 },
      entropy: 3.5,
      // Code is full of `s.someMethodName`.
      check: 'password-like',
      examples: ['VAULT_TOKEN={secret}', 'X-Vault-Token: {secret}'],
      counterExamples: ['const {secret} = 1;', 'VAULT_TOKEN=s.your_token', 'VAULT_TOKEN=s.short'],
      docs,
    },
    {
      id: 'hashicorp-vault-unseal-key',
      kind: 'encryption-key',
      title: 'HashiCorp Vault Unseal Key',
      description: 'One share of the key that decrypts a whole Vault.',
      severity: 'critical',
      confidence: 'medium',
      pattern: [{ anyOf: [[run('base64', 43), lit('=')], [run('base64', 44)]] }],
      context: { words: ['unseal'], within: 24 },
      entropy: 4,
      examples: ['Unseal Key 1: {secret}', 'VAULT_UNSEAL_KEY={secret}'],
      counterExamples: ['sha {secret}', 'Unseal Key 1: <share>'],
      docs: ['https://developer.hashicorp.com/vault/docs/concepts/seal'],
    },
    {
      id: 'hashicorp-vault-secret-id',
      title: 'HashiCorp Vault AppRole Secret ID',
      description: 'With a role ID, logs a machine in and gives it a token.',
      severity: 'high',
      confidence: 'medium',
      pattern: [uuid],
      context: { words: ['secret_id', 'secret-id', 'secretid', 'approle', 'vault_secret'], within: 40 },
      entropy: 2.5,
      examples: ['VAULT_SECRET_ID={secret}', 'secret_id = "{secret}"'],
      counterExamples: ['etag: {secret}', 'SECRET_ID_SECRET=<secret>', 'SECRET_ID_SECRET={secret}{secret}'],
      docs: ['https://developer.hashicorp.com/vault/docs/auth/approle'],
    },
  ],
  facts: [
    {
      id: 'hashicorp-vault',
      business: 'identity',
      covers: ['hashicorp-vault-'],
      credential: 'Service, batch, recovery tokens; AppRole secret id',
      opens: 'Acts in Vault with its policies: reads secrets, and has credentials made by other engines.',
      risks: {
        access:
          'All paths of its policies; a root token has no limits. Credentials of databases and clouds can be made with it.',
        data: 'Every secret in reach: take all of them for known.',
      },
      create: 'vault token create, or better an auth method (AppRole, Kubernetes, OIDC)',
      revoke: 'vault token revoke {token} (also revokes its children)',
      audit: 'Vault audit devices (file, syslog): token accessor and HMAC',
      api: 'POST /v1/auth/token/revoke-self, /revoke, /revoke-accessor',
      rotation:
        'children end with their parent unless -mode=orphan is given; batch tokens cannot be revoked, they expire',
      overlaps: true,
      variable: 'VAULT_TOKEN',
      checked: ['revoke', 'api', 'rotation'],
      sources: [
        'https://developer.hashicorp.com/vault/docs/commands/token/revoke',
        'https://developer.hashicorp.com/vault/api-docs/auth/token',
      ],
    },
  ],
});
