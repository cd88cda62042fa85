import { run, oneOf } from '../model/pattern.ts';
import { distinctiveId } from '../model/identifier.ts';
import { defineVendor } from '../model/vendor.ts';
import { needsClientId, clientInForm, requestsToken } from '../model/verifier-parts.ts';

const docs = ['https://api.intra.42.fr/apidoc/guides/getting_started'];

export const intra42 = defineVendor({
  slug: 'intra42',
  name: '42 Intra',
  secrets: [
    {
      id: 'intra42-client-secret',
      kind: 'oauth-secret',
      title: '42 Intra Client Secret',
      description: 'Proves to the 42 Intra API that a request comes from a registered application.',
      severity: 'medium',
      confidence: 'high',
      pattern: [oneOf('s-s4t2ud-', 's-s4t2af-'), run('hex-lower', 64)],
      entropy: 3,
      examples: ['INTRA_CLIENT_SECRET={secret}', '{"intraClientSecret": "{secret}"}'],
      counterExamples: ['INTRA_CLIENT_SECRET=s-s4t2ud-', 'INTRA_CLIENT_SECRET=s-s4t2ud-your-key-here'],
      docs,
    },
  ],
  identifiers: [
    distinctiveId('client-id', [oneOf('u-s4t2ud-', 'u-s4t2af-'), run('hex-lower', 64)], ['client-secret']),
  ],
  verifiers: [
    {
      secrets: ['intra42-client-secret'],
      needs: needsClientId('intra42-client-id'),
      url: 'https://api.intra.42.fr/oauth/token',
      form: clientInForm,
      ...requestsToken,
    },
  ],
});
