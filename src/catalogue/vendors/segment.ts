import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer } from '../model/verifier-parts.ts';

const docs = ['https://segment.com/docs/api/public-api/'];

export const segment = defineVendor({
  slug: 'segment',
  name: 'Segment',
  secrets: [
    {
      id: 'segment-public-api-token',
      title: 'Segment Public API Token',
      description: 'Changes sources, destinations and warehouses of a workspace.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('sgp_'), run('alnum', 64)],
      entropy: 3.8,
      examples: ['SEGMENT_TOKEN={secret}', '{"segmentToken": "{secret}"}'],
      counterExamples: ['SEGMENT_TOKEN=sgp_', 'SEGMENT_TOKEN=sgp_your-key-here'],
      docs,
    },
    {
      id: 'segment-api-key',
      title: 'Segment Workspace Token (legacy)',
      description: 'Reads and changes the sources and destinations of a workspace.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('base64url', 43), lit('.'), run('base64url', 43)],
      context: { words: ['segment'], within: 40 },
      entropy: 4,
      examples: ['SEGMENT_KEY={secret}', 'segment_key: "{secret}"'],
      counterExamples: ['etag: {secret}', 'SEGMENT_KEY=<key>', 'SEGMENT_KEY={secret}{secret}'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['segment-public-api-token'],
      url: 'https://api.segmentapis.com/',
      otherUrls: ['https://eu1.api.segmentapis.com/'],
      ...bearer,
      inactive: [],
      rules: [{ means: 'inactive', status: 403, at: 'errors.0.type', oneOf: ['forbidden'] }],
      reads: { account: ['data.workspace.slug'] },
      activeAnswer: [200, { data: { workspace: { id: 'x', slug: 'acme' } } }],
      inactiveAnswer: [403, { errors: [{ type: 'forbidden', message: 'Not allowed' }] }],
    },
  ],
  facts: [
    {
      business: 'business',
      credential: 'Write key, public API token',
      opens: 'A write key sends events into a source; a Public API token manages the workspace.',
      risks: {
        access:
          'Events can be forged; with an API token, destinations be added that copy everything elsewhere.',
        data: 'With an API token, the flow of all user events.',
      },
      create: 'https://app.segment.com > source > Settings > API Keys',
      revoke: 'same page, Rotate / delete; API tokens: Workspace settings > Access management > Tokens',
      audit: 'workspace > Audit trail',
      rotation: 'several write keys overlap',
      overlaps: true,
      variable: 'SEGMENT_WRITE_KEY',
      checked: [],
      sources: [],
    },
  ],
});
