import { run } from '../model/pattern.ts';
import { assignedId } from '../model/identifier.ts';
import { defineVendor } from '../model/vendor.ts';
import {
  bearer,
  idAndSecret,
  needsClientId,
  clientGrant,
  requestsToken,
  knowsClient,
  otherClient,
} from '../model/verifier-parts.ts';

const docs = ['https://developer.spotify.com/documentation/web-api/concepts/apps'];

export const spotify = defineVendor({
  slug: 'spotify',
  name: 'Spotify',
  secrets: [
    {
      id: 'spotify-client-secret',
      kind: 'oauth-secret',
      title: 'Spotify Client Secret',
      description: 'Proves to Spotify that a request comes from a registered application.',
      severity: 'medium',
      confidence: 'medium',
      pattern: [run('alnum', 32)],
      context: { words: ['spotify'], within: 40 },
      entropy: 3,
      check: 'password-like',
      examples: ['SPOTIFY_CLIENT_SECRET={secret}', 'spotify_client_secret = {secret}'],
      counterExamples: [
        'etag {secret}',
        'SPOTIFY_CLIENT_SECRET=<your-token>',
        'SPOTIFY_CLIENT_SECRET={secret}{secret}',
      ],
      docs,
    },
    {
      id: 'spotify-access-token',
      title: 'Spotify Access Token',
      description: 'Acts for a listener within the scopes granted; lives an hour.',
      severity: 'medium',
      confidence: 'medium',
      pattern: [run('base64url', 100, 400)],
      context: { words: ['spotify'], within: 50 },
      entropy: 4,
      check: 'password-like',
      examples: ['SPOTIFY_TOKEN={secret}', 'spotify_token: "{secret}"'],
      counterExamples: ['etag: {secret}', 'SPOTIFY_TOKEN=<token>'],
      docs,
    },
  ],
  identifiers: [
    assignedId('client-id', ['spotify_client_id', 'spotify_id'], [run('hex-lower', 32)], ['client-secret']),
  ],
  verifiers: [
    {
      secrets: ['spotify-client-secret'],
      needs: needsClientId('spotify-client-id', 'spotify-client-secret'),
      url: 'https://accounts.spotify.com/api/token',
      basic: idAndSecret,
      form: clientGrant,
      otherHosts: otherClient,
      ...requestsToken,
      ...knowsClient('unauthorized_client'),
      inactiveAnswer: [400, { error: 'invalid_client', error_description: 'Invalid client secret' }],
    },
    {
      secrets: ['spotify-access-token'],
      url: 'https://api.spotify.com/v1/me',
      ...bearer,
      activeButForbidden: [403],
      reads: { account: ['id', 'display_name'] },
      activeAnswer: [200, { id: 'ann', display_name: 'Ann' }],
      inactiveAnswer: [401, { error: { status: 401, message: 'Invalid access token' } }],
    },
  ],
  facts: [
    {
      business: 'social',
      credential: 'Client secret',
      opens: 'Stands for the application.',
      risks: { money: 'The quota of the application is used up.' },
      create: 'https://developer.spotify.com/dashboard > app > Settings',
      revoke: 'same page, Rotate client secret',
      audit: 'dashboard usage',
      rotation: 'rotating ends the old',
      overlaps: false,
      variable: 'SPOTIFY_CLIENT_SECRET',
      checked: [],
      sources: [],
    },
  ],
});
