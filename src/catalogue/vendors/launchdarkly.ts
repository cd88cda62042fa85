import { lit, oneOf, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { scheme } from '../model/verifier-parts.ts';
import { uuidLike } from '../patterns/encodings.ts';

const docs = ['https://launchdarkly.com/docs/home/account/api'];

export const launchdarkly = defineVendor({
  slug: 'launchdarkly',
  name: 'LaunchDarkly',
  secrets: [
    {
      id: 'launchdarkly-api-key',
      title: 'LaunchDarkly Access Token',
      description: 'Changes feature flags as its owner or a service.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('api-'), ...uuidLike('alnum-lower')],
      context: {
        words: ['launchdarkly', 'launch_darkly', 'ld_sdk', 'ldclient', 'sdk_key', 'sdkkey'],
        within: 50,
      },
      entropy: 3,
      examples: ['LAUNCHDARKLY_ACCESS_TOKEN={secret}', 'launchdarkly_access_token = {secret}'],
      counterExamples: ['LAUNCHDARKLY_ACCESS_TOKEN=api-', 'request api-{secret} took 3 ms'],
      docs,
    },
    {
      id: 'launchdarkly-sdk-key',
      title: 'LaunchDarkly SDK Key',
      description: 'Reads the flags of one environment.',
      severity: 'medium',
      confidence: 'high',
      pattern: [lit('sdk-'), ...uuidLike('alnum-lower')],
      context: {
        words: ['launchdarkly', 'launch_darkly', 'ld_sdk', 'ldclient', 'sdk_key', 'sdkkey'],
        within: 50,
      },
      entropy: 3,
      examples: ['LAUNCHDARKLY_SDK_KEY={secret}', 'launchdarkly_sdk_key: "{secret}"'],
      counterExamples: ['LAUNCHDARKLY_SDK_KEY=sdk-', 'the folder {secret}'],
      docs,
    },
    {
      id: 'launchdarkly-access-token',
      title: 'LaunchDarkly Access Token (legacy)',
      description: 'Reads and changes the flags of an account; the form without a prefix.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('base64url', 1), run('base64url', 39, 39, '=')],
      context: { words: ['launchdarkly', 'launch_darkly', 'launch-darkly'], within: 40 },
      entropy: 3.2,
      check: 'password-like',
      examples: ['LAUNCHDARKLY_TOKEN={secret}', 'launchdarkly_token: "{secret}"'],
      counterExamples: ['etag: {secret}', 'LAUNCHDARKLY_TOKEN=<token>'],
      docs,
    },
    {
      id: 'launchdarkly-key-unnamed',
      title: 'LaunchDarkly Key (unnamed)',
      description:
        'An API, SDK or mobile key, recognised by its pattern alone: a version 4 UUID after a prefix.',
      severity: 'high',
      confidence: 'medium',
      pattern: [
        oneOf('api-', 'sdk-', 'mob-'),
        run('alnum-lower', 8),
        lit('-'),
        run('alnum-lower', 4),
        lit('-4'),
        run('alnum-lower', 3),
        lit('-'),
        run('alnum-lower', 4),
        lit('-'),
        run('alnum-lower', 12),
      ],
      entropy: 3,
      examples: ['FLAGS_KEY={secret}', 'client = init("{secret}")'],
      counterExamples: [
        'FLAGS_KEY=sdk-',
        'FLAGS_KEY=sdk-your-key-here',
        'api-00000000-0000-4000-0000-000000000000',
      ],
      docs,
    },
    {
      id: 'launchdarkly-key-unmarked',
      title: 'LaunchDarkly Key (unmarked)',
      description: 'An API, SDK or mobile key without its prefix: a UUID, recognised by the word near it.',
      severity: 'high',
      confidence: 'medium',
      pattern: uuidLike('alnum-lower'),
      context: { words: ['launchdarkly', 'launch_darkly', 'launch-darkly'], within: 40 },
      entropy: 3,
      examples: ['LAUNCHDARKLY_KEY={secret}', 'launchdarkly token {secret}'],
      counterExamples: ['request: {secret}', 'LAUNCHDARKLY_KEY=<key>'],
      docs,
    },
    {
      id: 'launchdarkly-client-side-id',
      title: 'LaunchDarkly Client-Side ID',
      description:
        'Reads the flags of an environment that are available to browsers; it is public by design.',
      severity: 'low',
      confidence: 'medium',
      pattern: [run('hex-lower', 24)],
      context: {
        words: [
          'ldclient',
          'launchdarklyclient',
          'launchdarkly_client',
          'launchdarkly-client',
          'ld_client_side',
          'clientsideid',
        ],
        within: 40,
      },
      entropy: 3,
      examples: ['LDCLIENT_ID={secret}', 'ldclient_id: "{secret}"'],
      counterExamples: ['etag: {secret}', 'LDCLIENT_ID=<id>', 'LDCLIENT_ID={secret}{secret}'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['launchdarkly-access-token', 'launchdarkly-api-key'],
      url: 'https://app.launchdarkly.com/api/v2/caller-identity',
      otherUrls: [
        'https://app.eu.launchdarkly.com/api/v2/caller-identity',
        'https://app.launchdarkly.us/api/v2/caller-identity',
      ],
      ...scheme(''),
      reads: { account: ['memberId', 'accountId'], scopes: ['scopes'] },
      activeAnswer: [200, { accountId: 'x', tokenName: 'ci', memberId: 'y' }],
      inactiveAnswer: [401, { code: 'unauthorized', message: 'invalid key' }],
    },
  ],
  facts: [
    {
      business: 'automation',
      credential: 'API access token, SDK key',
      opens: 'Reads and switches feature flags; an SDK key reads the rules of one environment.',
      risks: {
        access: 'Features can be turned on and off for all users at once.',
        data: 'Rules of flags name users, plans and unreleased products.',
        money: 'A flag that controls prices or payments can be switched.',
        reputation: 'Users see unfinished or broken features.',
      },
      create: 'https://app.launchdarkly.com/settings/authorization',
      revoke: 'same page, Delete or Reset; SDK key: project > environment > Reset SDK key',
      audit: 'Account > Audit log',
      api: 'DELETE https://app.launchdarkly.com/api/v2/tokens/{id}; POST …/tokens/{id}/reset; SDK key: POST …/environments/{env}/apiKey',
      rotation:
        'both resets accept a time until which the old value stays valid; without it, the old value ends at once',
      overlaps: true,
      variable: 'LAUNCHDARKLY_ACCESS_TOKEN',
      checked: ['api', 'rotation'],
      sources: [
        'https://launchdarkly.com/docs/api/access-tokens/reset-token.mdx',
        'https://launchdarkly.com/docs/api/environments/reset-environment-sdk-key.mdx',
      ],
    },
  ],
});
