import { lit, run, oneOf } from '../model/pattern.ts';
import { contextualId } from '../model/identifier.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer } from '../model/verifier-parts.ts';
import { qualified } from '../patterns/names.ts';

const docs = ['https://developers.facebook.com/docs/facebook-login/guides/access-tokens/'];

export const facebook = defineVendor({
  slug: 'facebook',
  name: 'Facebook',
  secrets: [
    {
      id: 'facebook-access-token',
      title: 'Facebook Access Token',
      description: 'Acts for a person, page or app on Facebook or Instagram.',
      severity: 'high',
      confidence: 'high',
      pattern: [
        {
          anyOf: [
            [oneOf('EAAC', 'EAAM', 'EAAG', 'EAAB', 'EAAE', 'EAAD'), run('alnum', 100, 400)],
            [lit('EAACEdEose0cBA'), run('alnum', 20, 89)],
          ],
        },
      ],
      entropy: 4,
      examples: ['FB_ACCESS_TOKEN={secret}', 'fb_access_token = {secret}'],
      counterExamples: ['FB_ACCESS_TOKEN=EAAC', 'FB_ACCESS_TOKEN=EAACyour-key-here'],
      docs,
    },
    {
      id: 'facebook-app-secret',
      kind: 'oauth-secret',
      title: 'Facebook App Secret',
      description: 'Proves to Facebook that a request comes from an app.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('alnum', 32)],
      context: {
        words: [
          ...qualified('fb'),
          'facebook',
          'fb_app',
          'fb_secret',
          'fb_client',
          'fbapp',
          'fbsecret',
          'fb_api',
          'fbclient',
          'fb_key',
        ],
        within: 65,
      },
      entropy: 3,
      check: 'password-like',
      examples: ['FACEBOOK_APP_SECRET={secret}', 'facebook_app_secret: "{secret}"'],
      counterExamples: [
        'etag {secret}',
        'FACEBOOK_APP_SECRET=<your-token>',
        'FACEBOOK_APP_SECRET={secret}{secret}',
      ],
      docs,
    },
    {
      id: 'facebook-app-access-token',
      title: 'Facebook App Access Token',
      description: 'Acts as an app itself: its id and its secret, or what stands for it.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('digit', 15, 16), { chars: '|%', min: 1, max: 1 }, run('base64url', 27, 42)],
      context: {
        words: ['facebook', 'fb_app', 'fb_access', 'fb_token', 'fbapp', 'fbaccess', 'graph_token'],
        within: 40,
      },
      entropy: 3,
      examples: ['FACEBOOK_TOKEN={secret}', 'facebook_token: "{secret}"'],
      counterExamples: ['etag: {secret}', 'FACEBOOK_TOKEN=<token>'],
      docs,
    },
    {
      id: 'facebook-app-credentials',
      kind: 'oauth-secret',
      title: 'Facebook App Secret (long)',
      description: 'Signs in as an app; longer than what Facebook makes today.',
      severity: 'high',
      confidence: 'medium',
      // The entropy keeps out digests, which are hex.
      pattern: [run('alnum', 33, 64)],
      context: {
        words: [
          'facebook_app',
          'facebook_client',
          'facebook_secret',
          'facebookapp',
          'facebookclient',
          'facebooksecret',
          'facebook-app',
          'fb_app',
          'fb_client',
          'fb_secret',
          'fbapp',
          'fbsecret',
        ],
        within: 40,
      },
      entropy: 4.1,
      check: 'password-like',
      examples: ['FACEBOOK_APP_SECRET={secret}', 'facebook_app_secret: "{secret}"'],
      counterExamples: ['etag: {secret}', 'FACEBOOK_APP_SECRET=<secret>'],
      docs,
    },
  ],
  identifiers: [
    contextualId(
      'app-id',
      [run('digit', 15, 17)],
      ['app-secret', 'app-credentials'],
      ['facebook', 'fb_app_id', 'fb_client_id'],
    ),
  ],
  verifiers: [
    {
      secrets: ['facebook-app-secret'],
      needs: { id: { what: 'the app ID', detectors: ['facebook-app-id'] } },
      url: 'https://graph.facebook.com/{id}?fields=id,name&access_token={id}%7C{secret}',
      inactive: [],
      rules: [
        { means: 'inactive', status: 400, oneOf: ['Invalid OAuth access token', 'Error validating'] },
        { means: 'inactive', status: 401, oneOf: ['Invalid OAuth access token', 'Error validating'] },
      ],
      reads: { account: ['name'] },
      activeAnswer: [200, { id: '1', name: 'Acme' }],
      inactiveAnswer: [
        400,
        { error: { message: 'Invalid OAuth access token signature.', type: 'OAuthException', code: 190 } },
      ],
    },
    {
      secrets: ['facebook-access-token'],
      url: 'https://graph.facebook.com/me?fields=id,name',
      ...bearer,
      inactive: [],
      rules: [
        { means: 'inactive', at: 'error.code', oneOf: [190], because: 'it is not valid, or has expired' },
      ],
      reads: { account: ['name', 'id'] },
      activeAnswer: [200, { id: '1', name: 'Ann' }],
      inactiveAnswer: [
        400,
        { error: { message: 'Invalid OAuth access token.', type: 'OAuthException', code: 190 } },
      ],
    },
  ],
  facts: [
    {
      business: 'social',
      name: 'Facebook (Meta)',
      credential: 'App secret, user, page and system-user access token',
      opens: 'An app secret stands for the app; a user, page or system user token acts for its owner.',
      risks: {
        access: 'Pages can be posted to and messages be read; with advertising rights, campaigns be started.',
        money: 'Campaigns on your advertising account.',
      },
      create: 'https://developers.facebook.com/apps > app > Settings > Basic',
      revoke: 'same page, Reset app secret; users: Business settings > System users > Revoke tokens',
      audit: 'Access Token Debugger; app > Alerts / activity log',
      api: 'DELETE https://graph.facebook.com/{user-id}/permissions',
      rotation: 'resetting the app secret may end user tokens too; page tokens follow those of their user',
      overlaps: true,
      variable: 'FACEBOOK_APP_SECRET',
      checked: [],
      sources: [],
    },
  ],
});
