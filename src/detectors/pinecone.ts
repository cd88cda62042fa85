import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run, uuid } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://docs.pinecone.io/guides/projects/manage-api-keys'];

export const pinecone: readonly Detector[] = [
  defineDetector({
    id: 'pinecone-api-key',
    vendor: 'pinecone',
    title: 'Pinecone API Key',
    description: 'Reads and writes the indexes of a project.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('pcsk_'), run('alnum', 5, 6), lit('_'), run('alnum', 63)],
    entropy: 3.5,
    examples: ['PINECONE_API_KEY={secret}', 'pinecone_api_key: "{secret}"'],
    counterExamples: ['PINECONE_API_KEY=pcsk_', 'PINECONE_API_KEY=pcsk_your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'pinecone-legacy-api-key',
    vendor: 'pinecone',
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
  }),
];
