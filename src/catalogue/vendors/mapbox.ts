import { lit, run, oneOf } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://docs.mapbox.com/api/guides/#access-tokens-and-token-scopes'];

export const mapbox = defineVendor({
  slug: 'mapbox',
  name: 'Mapbox',
  secrets: [
    {
      id: 'mapbox-secret-token',
      title: 'Mapbox Secret Token',
      description: 'Uploads and manages map data within its scopes.',
      severity: 'high',
      confidence: 'high',
      pattern: [oneOf('sk.eyJ', 'tk.eyJ'), run('base64url', 40, 400), lit('.'), run('base64url', 20, 30)],
      entropy: 3.5,
      examples: ['MAPBOX_SECRET_TOKEN={secret}', 'mapbox_secret_token: "{secret}"'],
      counterExamples: ['MAPBOX_SECRET_TOKEN=sk.eyJ', 'MAPBOX_SECRET_TOKEN=sk.eyJyour-key-here'],
      docs,
    },
    {
      id: 'mapbox-secret-token-named',
      title: 'Mapbox Token (named)',
      description: 'Uploads and changes what an account holds; told apart by the word beside it.',
      severity: 'high',
      confidence: 'medium',
      pattern: [
        oneOf('sk.', 'tk.'),
        {
          anyOf: [
            [run('base64', 32, 1200, '-_='), lit('.'), run('base64', 20, 30, '-_=')],
            [run('alnum', 80, 240, '-_.')],
          ],
        },
      ],
      context: { words: ['mapbox'], within: 40 },
      entropy: 3.5,
      examples: ['MAPBOX_TOKEN={secret}', 'mapbox_token: "{secret}"'],
      counterExamples: ['MAPBOX_TOKEN=sk.', 'MAPBOX_TOKEN=sk.your-token-here'],
      docs,
    },
    {
      id: 'mapbox-public-token',
      title: 'Mapbox Public Token',
      description:
        'Loads maps at the cost of its owner; it is made to be seen, and should be bound to web addresses.',
      severity: 'info',
      confidence: 'low',
      pattern: [lit('pk.'), run('base64url', 40, 400), lit('.'), run('base64url', 20, 30)],
      context: { words: ['mapbox'], within: 40 },
      entropy: 3.5,
      examples: ['MAPBOX_TOKEN={secret}', "mapboxgl.accessToken = '{secret}'"],
      counterExamples: ['MAPBOX_TOKEN=pk.', 'thing={secret}'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['mapbox-secret-token', 'mapbox-secret-token-named'],
      url: 'https://api.mapbox.com/tokens/v2?access_token={secret}',
      active: [],
      inactive: [401],
      // The answer is 200 to everybody and says what is wrong in its code.
      rules: [
        { means: 'active', status: 200, at: 'code', oneOf: ['TokenValid'] },
        {
          means: 'inactive',
          status: 200,
          at: 'code',
          oneOf: ['TokenInvalid', 'TokenExpired', 'TokenRevoked'],
        },
      ],
      reads: { account: ['token.user'], expires: ['token.expires'] },
      activeAnswer: [200, { code: 'TokenValid', token: { usage: 'sk', user: 'ann' } }],
      inactiveAnswer: [200, { code: 'TokenInvalid' }],
    },
  ],
  facts: [
    {
      business: 'social',
      credential: 'Secret (sk.) and public (pk.) tokens',
      opens:
        'A secret token (sk.) changes styles, tilesets and tokens within its scopes; a public one shows maps.',
      risks: {
        access: 'Styles, tilesets and tokens can be read, changed and deleted.',
        data: 'Private tilesets and data sets.',
        money: 'Map loads and calls are billed.',
        reputation: 'Maps on your site show what somebody else put there.',
      },
      create: 'https://account.mapbox.com/access-tokens/',
      revoke: 'same page, Refresh / Delete',
      audit: 'Statistics page by token',
      api: 'DELETE https://api.mapbox.com/tokens/v2/{user}/{token id}',
      rotation: 'several tokens can be valid at once',
      overlaps: true,
      variable: 'MAPBOX_SECRET_TOKEN',
      checked: [],
      sources: [],
    },
  ],
});
