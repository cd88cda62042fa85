import { lit, run, oneOf, optional } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer } from '../model/verifier-parts.ts';

const docs = ['https://fly.io/docs/security/tokens/'];

export const flyio = defineVendor({
  slug: 'flyio',
  name: 'Fly.io',
  secrets: [
    {
      id: 'flyio-access-token',
      title: 'Fly.io Access Token',
      description: 'Deploys and changes the apps of an organization, within the token’s caveats.',
      severity: 'critical',
      confidence: 'high',
      pattern: [oneOf('fm2_', 'fm1r_', 'fm1a_'), run('base64', 100, 2000), { chars: '=', min: 0, max: 3 }],
      entropy: 4,
      checksum: 'fly-macaroon',
      examples: ['FLY_API_TOKEN={secret}', 'FLY_API_TOKEN="FlyV1 {secret}"'],
      counterExamples: ['FLY_API_TOKEN=fm2_', 'FLY_API_TOKEN=fm2_your-key-here'],
      docs,
    },
    {
      id: 'flyio-personal-access-token',
      title: 'Fly.io Personal Access Token',
      description: 'Acts as its owner on Fly.io.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('fo1_'), run('base64url', 43)],
      entropy: 3.5,
      examples: ['FLY_ACCESS_TOKEN={secret}', 'fly_access_token: "{secret}"'],
      counterExamples: ['FLY_ACCESS_TOKEN=fo1_', 'FLY_ACCESS_TOKEN=fo1_your-key-here'],
      docs,
    },
    {
      id: 'flyio-api-key',
      title: 'Fly.io Macaroon Header',
      description: 'The macaroons of an organisation or app as they are sent, scheme and all.',
      severity: 'high',
      confidence: 'medium',
      pattern: [
        lit('FlyV1'),
        run('space', 1),
        optional(lit('fm'), run('digit', 1, 2), lit('_')),
        run('base64', 100, 2000, ',-_='),
      ],
      entropy: 4,
      check: 'not-placeholder',
      examples: ['FLY_API_TOKEN="{secret}"', 'Authorization: {secret}'],
      counterExamples: ['FLY_API_TOKEN="FlyV1 "', 'Authorization: FlyV1 <token>'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['flyio-access-token', 'flyio-personal-access-token', 'flyio-api-key'],
      method: 'POST',
      url: 'https://api.fly.io/graphql',
      ...bearer,
      // The tokens that begin with fm are viewers of a type of their own.
      json: '{"query":"query { viewer { __typename ... on User { email } ... on Macaroon { email } } }"}',
      active: [],
      // GraphQL answers 200 to everybody.
      rules: [
        { means: 'active', status: 200, at: 'data.viewer.__typename' },
        { means: 'inactive', status: 200, at: 'errors.0.extensions.code', oneOf: ['UNAUTHORIZED'] },
      ],
      reads: { account: ['data.viewer.email'] },
      activeAnswer: [200, { data: { viewer: { __typename: 'User', email: 'ann@example.org' } } }],
      inactiveAnswer: [401, { errors: [{ message: 'Unauthorized' }] }],
    },
  ],
  facts: [
    {
      business: 'platforms',
      credential: 'Access token (fo1_, fm2_)',
      opens: 'Deploys and controls apps, machines and volumes of the organisation or of one app.',
      risks: { access: 'Machines can be started, stopped and entered by SSH.' },
      create: 'https://fly.io/user/personal_access_tokens',
      revoke: 'same page, Revoke; fly tokens revoke {id}',
      audit: 'https://fly.io/dashboard > Activity',
      api: 'GraphQL deleteLimitedAccessToken',
      rotation: 'several tokens can be valid at once',
      overlaps: true,
      variable: 'FLY_API_TOKEN',
      checked: [],
      sources: [],
    },
  ],
});
