import { lit, run, oneOf } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer } from '../model/verifier-parts.ts';

const docs = ['https://buildkite.com/docs/apis/managing-api-tokens'];

export const buildkite = defineVendor({
  slug: 'buildkite',
  name: 'Buildkite',
  secrets: [
    {
      id: 'buildkite-user-access-token',
      title: 'Buildkite API Access Token',
      description: 'Acts as its owner on Buildkite within its scopes.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('bkua_'), { anyOf: [[run('alnum-lower', 53)], [run('alnum-lower', 40)]] }],
      entropy: 3,
      examples: ['BUILDKITE_API_TOKEN={secret}', "export BUILDKITE_API_TOKEN='{secret}'"],
      counterExamples: ['BUILDKITE_API_TOKEN=bkua_', 'BUILDKITE_API_TOKEN=bkua_your-key-here'],
      docs,
    },
    {
      id: 'buildkite-job-token',
      title: 'Buildkite Job Token',
      description: 'Acts for one job while it runs: its artifacts, metadata and logs.',
      severity: 'medium',
      confidence: 'high',
      pattern: [lit('bkaj_'), run('base64url', 333)],
      entropy: 4,
      examples: ['BUILDKITE_TOKEN={secret}', 'buildkite_token: "{secret}"'],
      counterExamples: ['BUILDKITE_TOKEN=bkaj_', 'BUILDKITE_TOKEN=bkaj_your-token-here'],
      docs,
    },
    {
      id: 'buildkite-service-token',
      title: 'Buildkite Agent or Registry Token',
      description: 'Connects an agent, or opens a package registry or portal of an organisation.',
      severity: 'high',
      confidence: 'high',
      pattern: [
        {
          anyOf: [
            [lit('bkaa_'), run('base64url', 75)],
            [oneOf('bkar_', 'bkct_'), run('base64url', 73)],
            [lit('bkpat_'), run('base64url', 54)],
            [lit('bkps_'), run('base64url', 64)],
            [lit('bkpt_'), run('base64url', 199)],
          ],
        },
      ],
      entropy: 3.5,
      examples: ['BUILDKITE_TOKEN={secret}', 'buildkite_token: "{secret}"'],
      counterExamples: ['BUILDKITE_TOKEN=bkpat_', 'BUILDKITE_TOKEN=bkpat_your-token-here'],
      docs,
    },
    {
      id: 'buildkite-api-key',
      title: 'Buildkite API Token (legacy)',
      description: 'Reads and starts the builds of an organisation; the form without a prefix.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('alnum-lower', 40)],
      context: { words: ['buildkite'], within: 40 },
      entropy: 3,
      check: 'password-like',
      examples: ['BUILDKITE_TOKEN={secret}', 'buildkite_token: "{secret}"'],
      counterExamples: ['etag: {secret}', 'BUILDKITE_TOKEN=<token>', 'BUILDKITE_TOKEN={secret}{secret}'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['buildkite-user-access-token', 'buildkite-api-key'],
      url: 'https://api.buildkite.com/v2/access-token',
      ...bearer,
      reads: { account: ['user.email', 'uuid'], scopes: ['scopes'] },
      activeAnswer: [
        200,
        { uuid: 'x', scopes: ['read_user'], user: { name: 'Ann', email: 'ann@example.org' } },
      ],
      inactiveAnswer: [401, { message: 'Authentication required. Please supply a valid API Access Token' }],
    },
  ],
  facts: [
    {
      business: 'automation',
      credential: 'User API access token, agent token',
      opens: 'Reads and starts builds within its scopes; an agent token lets a machine take jobs.',
      risks: {
        access:
          'Builds can be started and changed; with an agent token a foreign machine takes jobs, with their secrets.',
      },
      create: 'https://buildkite.com/user/api-access-tokens',
      revoke: 'same page, Revoke',
      audit: 'Organization settings > Audit log',
      api: 'DELETE https://api.buildkite.com/v2/access-token with the token itself (204); agent tokens: GraphQL agentTokenRevoke',
      rotation: 'several tokens can be valid at once',
      overlaps: true,
      variable: 'BUILDKITE_API_TOKEN',
      checked: ['api'],
      sources: [
        'https://github.com/mongodb/kingfisher',
        'https://docs.gitguardian.com/secrets-detection/secrets-detection-engine/detectors/specifics/buildkite_agent_token',
      ],
    },
  ],
});
