import { run } from '../model/pattern.ts';
import { assignedId } from '../model/identifier.ts';
import { defineVendor } from '../model/vendor.ts';
import {
  needsClientId,
  clientInForm,
  requestsToken,
  knowsClient,
  otherClient,
} from '../model/verifier-parts.ts';
import { qualified } from '../patterns/names.ts';

const docs = ['https://developer.box.com/guides/authentication/'];

export const box = defineVendor({
  slug: 'box',
  name: 'Box',
  secrets: [
    {
      id: 'box-client-secret',
      kind: 'oauth-secret',
      title: 'Box Client Secret or Developer Token',
      description: 'Proves to Box that a request comes from an application, or acts as its developer.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('alnum', 32)],
      context: {
        words: [
          ...qualified('box'),
          'box_client',
          'box_secret',
          'box_token',
          'box_developer',
          'boxclient',
          'boxsecret',
          'box_access',
          'box_api',
          'boxapi',
          'api.box.com',
          'account.box.com',
          'upload.box.com',
          'boxtoken',
          'box_key',
          'boxkey',
          'box_private',
        ],
        within: 50,
      },
      entropy: 3.5,
      check: 'password-like',
      examples: ['BOX_CLIENT_SECRET={secret}', 'box_client_secret = {secret}'],
      counterExamples: [
        'etag {secret}',
        'BOX_CLIENT_SECRET=<your-token>',
        'BOX_CLIENT_SECRET={secret}{secret}',
      ],
      docs,
    },
  ],
  identifiers: [assignedId('client-id', ['box_client_id'], [run('alnum', 32)], ['client-secret'])],
  verifiers: [
    {
      secrets: ['box-client-secret'],
      needs: needsClientId('box-client-id', 'box-client-secret'),
      url: 'https://api.box.com/oauth2/token',
      form: clientInForm,
      otherHosts: otherClient,
      ...requestsToken,
      ...knowsClient('invalid_grant', 'unauthorized_client'),
      inactiveAnswer: [
        400,
        { error: 'invalid_client', error_description: 'The client credentials are invalid' },
      ],
    },
  ],
  facts: [
    {
      business: 'business',
      credential: 'Developer token, client secret, JWT key',
      opens:
        'With the client id it acts as the application; with a JWT key as any user of the enterprise the app may stand in for.',
      create: 'https://app.box.com/developers/console > app > Configuration',
      revoke: 'same page, Reset secret / delete public key',
      audit: 'admin console > Reports > user activity',
      api: 'POST https://api.box.com/oauth2/revoke',
      rotation: 'developer tokens last an hour; a client secret has one value, and resetting ends the old',
      overlaps: false,
      variable: 'BOX_CLIENT_SECRET',
      checked: [],
      sources: [],
    },
  ],
});
