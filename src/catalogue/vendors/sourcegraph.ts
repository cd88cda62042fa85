import { lit, run, optional } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer } from '../model/verifier-parts.ts';

const docs = ['https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token'];

export const sourcegraph = defineVendor({
  slug: 'sourcegraph',
  name: 'Sourcegraph',
  secrets: [
    {
      id: 'sourcegraph-access-token',
      title: 'Sourcegraph Access Token',
      description: 'Reads code as its owner.',
      severity: 'high',
      confidence: 'high',
      pattern: [
        lit('sgp_'),
        optional({ anyOf: [[run('hex', 16), lit('_local')], [run('hex', 16)], [lit('local')]] }, lit('_')),
        run('hex', 40),
      ],
      entropy: 3,
      examples: ['SRC_ACCESS_TOKEN={secret}', 'src_access_token = {secret}'],
      counterExamples: ['SRC_ACCESS_TOKEN=sgp_', 'SRC_ACCESS_TOKEN=sgp_your-key-here'],
      docs,
    },
    {
      id: 'sourcegraph-legacy-access-token',
      title: 'Sourcegraph Access Token (old format)',
      description: 'Reads code as its owner; told apart by the word beside it.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('hex', 40)],
      context: { words: ['sourcegraph', 'src_access_token'], within: 40 },
      entropy: 3,
      examples: ['SRC_ACCESS_TOKEN={secret}', 'sourcegraph_token: "{secret}"'],
      counterExamples: ['commit {secret}', 'SRC_ACCESS_TOKEN={secret}0'],
      docs,
    },
    {
      id: 'sourcegraph-cody-api-key',
      title: 'Sourcegraph Cody Gateway Key',
      description: 'Calls models through the Cody gateway.',
      severity: 'medium',
      confidence: 'high',
      pattern: [lit('slk_'), run('hex-lower', 64)],
      entropy: 3,
      examples: ['CODY_KEY={secret}', 'cody_key: "{secret}"'],
      counterExamples: ['CODY_KEY=slk_', 'CODY_KEY=slk_your-key-here'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['sourcegraph-cody-api-key'],
      url: 'https://cody-gateway.sourcegraph.com/v1/limits',
      ...bearer,
      activeAnswer: [200, { chat_completions: { limit: 100 } }],
      inactiveAnswer: [401, { error: 'unauthorized' }],
    },
  ],
  facts: [
    {
      business: 'code',
      credential: 'Access token',
      opens: 'Searches all code its owner can see; a site administrator’s token manages the instance.',
      risks: {
        data: 'All repositories that are indexed can be searched and read, which is the quickest way to more secrets.',
      },
      create: 'https://sourcegraph.com/users/{user}/settings/tokens',
      revoke: 'same page, Delete',
      audit: 'site admin > Security event logs',
      api: 'GraphQL deleteAccessToken',
      rotation: 'several tokens can be valid at once',
      overlaps: true,
      variable: 'SRC_ACCESS_TOKEN',
      checked: ['create', 'revoke'],
      sources: ['https://howtorotate.com/docs/tutorials/sourcegraph/'],
    },
  ],
});
