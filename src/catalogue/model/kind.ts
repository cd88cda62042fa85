/** What a secret is, independently of its vendor: chooses the general texts of its playbook. */
export type SecretKind =
  | 'api-token' // sent with a request, acts as its owner; the default
  | 'cloud-key' // signs requests to a cloud's API, usually together with an access key ID
  | 'database-password' // of a database or a message broker
  | 'encryption-key' // decrypts data: cannot be revoked for data that was copied
  | 'oauth-secret' // a client secret or a refresh token
  | 'password' // of a person or a service
  | 'password-hash'
  | 'private-key' // of a key pair: SSH, TLS, JWT, code signing
  | 'registry-token' // pulls or publishes packages or images
  | 'session' // a session cookie, a JSON Web Token
  | 'signing-secret' // signs events, sessions or links
  | 'webhook'; // a URL that accepts messages from anyone who knows it
