import { assignedId } from '../model/identifier.ts';
import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { clientInForm, knowsClient, needsClientId, requestsToken } from '../model/verifier-parts.ts';

const docs = ['https://developer.adobe.com/developer-console/docs/guides/credentials/'];

export const adobe = defineVendor({
  slug: 'adobe',
  name: 'Adobe',
  secrets: [
    {
      id: 'adobe-client-secret',
      kind: 'oauth-secret',
      title: 'Adobe Client Secret',
      description: 'Proves to Adobe that a request comes from a registered application.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('p8e-'), run('base64url', 32)],
      entropy: 3.5,
      examples: ['ADOBE_CLIENT_SECRET={secret}', "export ADOBE_CLIENT_SECRET='{secret}'"],
      counterExamples: ['ADOBE_CLIENT_SECRET=p8e-', 'ADOBE_CLIENT_SECRET=p8e-your-key-here'],
      docs,
    },
    {
      id: 'adobe-io-api-key',
      title: 'Adobe I/O API Key',
      description:
        'Identifies an integration with Adobe services, and is enough to call those that need no other credential.',
      severity: 'medium',
      confidence: 'medium',
      pattern: [run('alnum', 32)],
      context: { words: ['adobe'], within: 40 },
      entropy: 3,
      check: 'password-like',
      examples: ['ADOBE_KEY={secret}', 'adobe_key: "{secret}"'],
      counterExamples: ['etag: {secret}', 'ADOBE_KEY=<key>', 'ADOBE_KEY={secret}{secret}'],
      docs,
    },
  ],
  identifiers: [
    // A key can have the same pattern: only the name that the ID is assigned to distinguishes it.
    assignedId('client-id', ['adobe_client_id'], [run('hex-lower', 32)], ['client-secret']),
  ],
  verifiers: [
    {
      secrets: ['adobe-client-secret'],
      needs: needsClientId('adobe-client-id'),
      url: 'https://ims-na1.adobelogin.com/ims/token/v3',
      form: { ...clientInForm, scope: 'openid' },
      ...requestsToken,
      ...knowsClient('invalid_scope'),
      inactiveAnswer: [
        400,
        { error: 'invalid_client', error_description: 'invalid client_secret parameter' },
      ],
    },
  ],
});
