import { lit, run } from '../model/pattern.ts';
import { assignedId } from '../model/identifier.ts';
import { defineVendor } from '../model/vendor.ts';
import { needsClientId, clientInForm, requestsToken, knowsClient } from '../model/verifier-parts.ts';

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
      description: 'Names an integration to the Adobe services and lets it call those that ask for no more.',
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
    // Formats that are the secret's, too: only the name that they are assigned to tells them apart.
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
