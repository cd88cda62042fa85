import { lit, run } from '../model/pattern.ts';
import { assignedId } from '../model/identifier.ts';
import { defineVendor } from '../model/vendor.ts';
import { needsClientId, clientInForm, requestsToken, otherClient } from '../model/verifier-parts.ts';

const docs = ['https://dev.twitch.tv/docs/authentication/'];

export const twitch = defineVendor({
  slug: 'twitch',
  name: 'Twitch',
  secrets: [
    {
      id: 'twitch-client-secret',
      kind: 'oauth-secret',
      title: 'Twitch Client Secret or Token',
      description: 'Proves to Twitch that a request comes from an application, or acts for a user.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('alnum-lower', 30)],
      context: { words: ['twitch'], within: 40 },
      entropy: 3.5,
      check: 'password-like',
      examples: ['TWITCH_CLIENT_SECRET={secret}', "export TWITCH_CLIENT_SECRET='{secret}'"],
      counterExamples: [
        'etag {secret}',
        'TWITCH_CLIENT_SECRET=<your-token>',
        'TWITCH_CLIENT_SECRET={secret}{secret}',
      ],
      docs,
    },
    {
      id: 'twitch-stream-key',
      title: 'Twitch Stream Key',
      description: 'Broadcasts on a channel.',
      severity: 'high',
      confidence: 'high',
      pattern: [{ lit: 'live_', ci: true }, run('digit', 8, 12), lit('_'), run('alnum', 24, 40)],
      entropy: 3.5,
      examples: ['TWITCH_STREAM_KEY={secret}', 'twitch_stream_key: "{secret}"'],
      counterExamples: ['TWITCH_STREAM_KEY=live_', 'TWITCH_STREAM_KEY=live_your-key-here'],
      docs,
    },
  ],
  identifiers: [assignedId('client-id', ['twitch_client_id'], [run('alnum-lower', 30)], ['client-secret'])],
  verifiers: [
    {
      secrets: ['twitch-client-secret'],
      needs: needsClientId('twitch-client-id', 'twitch-client-secret'),
      url: 'https://id.twitch.tv/oauth2/token',
      form: clientInForm,
      otherHosts: otherClient,
      ...requestsToken,
      rules: [{ means: 'inactive', status: 403, at: 'message', oneOf: ['invalid client secret'] }],
      inactiveAnswer: [403, { status: 403, message: 'invalid client secret' }],
    },
  ],
  facts: [
    {
      business: 'social',
      credential: 'OAuth access token, client secret',
      opens: 'A client secret stands for the application; an access token acts for its user.',
      risks: { access: 'Channels can be changed and chat be read and written, by its scopes.' },
      create: 'https://dev.twitch.tv/console/apps',
      revoke: 'same page, New Secret; users: Settings > Connections',
      audit: 'no log of its use is known; look at what changed, and at the usage or billing page',
      api: 'POST https://id.twitch.tv/oauth2/revoke client_id, token (client id from GET /oauth2/validate)',
      rotation: 'a new secret ends the old',
      overlaps: false,
      variable: 'TWITCH_CLIENT_SECRET',
      checked: ['api'],
      sources: ['https://github.com/mongodb/kingfisher'],
    },
  ],
});
