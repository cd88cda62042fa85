import { lit, run } from '../model/pattern.ts';
import { hostId } from '../model/identifier.ts';
import { defineVendor } from '../model/vendor.ts';
import { scheme, optionally } from '../model/verifier-parts.ts';

const docs = ['https://developer.okta.com/docs/guides/create-an-api-token/main/'];

export const okta = defineVendor({
  slug: 'okta',
  name: 'Okta',
  secrets: [
    {
      id: 'okta-api-token',
      title: 'Okta API Token',
      description: 'Manages the users and applications of an organization as its owner.',
      severity: 'critical',
      confidence: 'medium',
      pattern: [lit('00'), run('base64url', 40, 40, '=')],
      context: { words: ['okta', 'ssws'], within: 64 },
      entropy: 3.8,
      check: 'password-like',
      examples: ['OKTA_API_TOKEN={secret}', "export OKTA_API_TOKEN='{secret}'"],
      counterExamples: ['etag {secret}', 'OKTA_API_TOKEN=<your-token>', 'OKTA_API_TOKEN=short'],
      docs,
    },
  ],
  identifiers: [
    hostId('organization', 'okta.com', ['api-token']),
    hostId('preview-organization', 'oktapreview.com', ['api-token']),
    hostId('emea-organization', 'okta-emea.com', ['api-token']),
  ],
  verifiers: [
    {
      secrets: ['okta-api-token'],
      needs: {
        organization: optionally('the organisation', 'okta-organization'),
        preview: optionally('the organisation', 'okta-preview-organization'),
        emea: optionally('the organisation', 'okta-emea-organization'),
      },
      url: 'https://{organization}.okta.com/api/v1/users/me',
      otherUrls: [
        'https://{preview}.oktapreview.com/api/v1/users/me',
        'https://{emea}.okta-emea.com/api/v1/users/me',
      ],
      ...scheme('SSWS'),
      reads: { account: ['profile.login'] },
      activeAnswer: [200, { id: 'x', status: 'ACTIVE', profile: { login: 'ann@example.org' } }],
      inactiveAnswer: [401, { errorCode: 'E0000011', errorSummary: 'Invalid token provided' }],
    },
  ],
  facts: [
    {
      business: 'identity',
      credential: 'API token (SSWS), OAuth client secret',
      opens: 'Acts with the rights of the administrator who made it; a client secret stands for an app.',
      risks: {
        access:
          'Users can be made, reset and put into groups: that is a way into every application behind Okta.',
      },
      create: 'https://{org}-admin.okta.com > Security > API > Tokens',
      revoke: 'same page, Revoke; client secret: app > General > generate new (old is revoked)',
      audit: 'Okta System Log (system.api_token.revoke; debugContext token id)',
      api: 'DELETE /api/v1/api-tokens/{id}, DELETE /api/v1/api-tokens/current with the token itself',
      rotation:
        'several API tokens can be valid at once; one ends after 30 days without use. A client can hold two secrets',
      overlaps: true,
      variable: 'OKTA_API_TOKEN',
      checked: ['revoke', 'audit'],
      sources: [
        'https://docs.gitguardian.com/secrets-detection/secrets-detection-engine/detectors/specifics/okta_token',
        'https://elastic.github.io/detection-rules-explorer/rules/676cff2b-450b-4cf1-8ed2-c0c58a4a2dd7',
      ],
    },
  ],
});
