/** What a secret is, whoever issued it. Chooses the general texts of its playbook (src/remediation/kinds/). */
export type SecretKind =
  | 'api-token'
  | 'cloud-key'
  | 'database-password'
  | 'encryption-key'
  | 'oauth-secret'
  | 'password'
  | 'password-hash'
  | 'private-key'
  | 'registry-token'
  | 'session'
  | 'signing-secret'
  | 'webhook';
