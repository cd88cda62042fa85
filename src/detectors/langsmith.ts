import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, oneOf, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://docs.langchain.com/langsmith/create-account-api-key'];

export const langsmith: readonly Detector[] = [
  defineDetector({
    id: 'langsmith-api-key',
    vendor: 'langsmith',
    title: 'LangSmith API Key',
    description: 'Reads and writes the traces and prompts of a workspace.',
    severity: 'high',
    confidence: 'high',
    pattern: [oneOf('lsv2_pt_', 'lsv2_sk_'), run('hex', 32), lit('_'), run('hex', 10)],
    entropy: 3,
    examples: ['LANGSMITH_API_KEY={secret}', "export LANGSMITH_API_KEY='{secret}'"],
    counterExamples: ['LANGSMITH_API_KEY=lsv2_pt_', 'LANGSMITH_API_KEY=lsv2_pt_your-key-here'],
    docs,
  }),
];
