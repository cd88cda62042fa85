import { lit, run, uuid } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { header } from '../model/verifier-parts.ts';

const docs = ['https://docs.pinecone.io/guides/projects/manage-api-keys'];

export const pinecone = defineVendor({
  slug: 'pinecone',
  name: 'Pinecone',
  secrets: [
    {
      id: 'pinecone-api-key',
      title: 'Pinecone API Key',
      description: 'Reads and writes the indexes of a project.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('pcsk_'), run('alnum', 5, 6), lit('_'), run('alnum', 63)],
      entropy: 3.5,
      examples: ['PINECONE_API_KEY={secret}', 'pinecone_api_key: "{secret}"'],
      counterExamples: ['PINECONE_API_KEY=pcsk_', 'PINECONE_API_KEY=pcsk_your-key-here'],
      docs,
    },
    {
      id: 'pinecone-legacy-api-key',
      title: 'Pinecone API Key (legacy)',
      description: 'Reads and writes the indexes of a project.',
      severity: 'high',
      confidence: 'medium',
      pattern: [uuid],
      context: { words: ['pinecone'], within: 40 },
      entropy: 2.5,
      examples: ['PINECONE_KEY={secret}', 'pinecone_key: "{secret}"'],
      counterExamples: ['etag: {secret}', 'PINECONE_KEY=<key>', 'PINECONE_KEY={secret}{secret}'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['pinecone-api-key', 'pinecone-legacy-api-key'],
      url: 'https://api.pinecone.io/indexes',
      ...header('api-key', { 'x-pinecone-api-version': '2025-10' }),
      activeButForbidden: [403],
      activeAnswer: [200, { indexes: [] }],
      inactiveAnswer: [401, { error: { code: 'UNAUTHENTICATED', message: 'Invalid API key' }, status: 401 }],
    },
  ],
});
