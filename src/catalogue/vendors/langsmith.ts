import { lit, run, oneOf } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { header } from '../model/verifier-parts.ts';

const docs = ['https://docs.langchain.com/langsmith/create-account-api-key'];

export const langsmith = defineVendor({
  slug: 'langsmith',
  name: 'LangSmith',
  secrets: [
    {
      id: 'langsmith-api-key',
      title: 'LangSmith API Key',
      description: 'Reads and writes the traces and prompts of a workspace.',
      severity: 'high',
      confidence: 'high',
      pattern: [oneOf('lsv2_pt_', 'lsv2_sk_'), run('hex', 32), lit('_'), run('hex', 10)],
      entropy: 3,
      examples: ['LANGSMITH_API_KEY={secret}', "export LANGSMITH_API_KEY='{secret}'"],
      counterExamples: ['LANGSMITH_API_KEY=lsv2_pt_', 'LANGSMITH_API_KEY=lsv2_pt_your-key-here'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['langsmith-api-key'],
      url: 'https://api.smith.langchain.com/api/v1/api-key',
      otherUrls: ['https://eu.api.smith.langchain.com/api/v1/api-key'],
      ...header('x-api-key'),
      activeButForbidden: [403],
      activeAnswer: [200, [{ id: 'x', description: 'ci' }]],
      inactiveAnswer: [401, { detail: 'Invalid token' }],
    },
  ],
  facts: [
    {
      business: 'ai',
      credential: 'Personal and service keys',
      opens: 'Reads and writes traces, data sets and prompts of your workspace.',
      risks: {
        data: 'Traces hold whole prompts and answers, often with data of customers.',
        money: 'The plan counts traces; foreign ones use it up.',
      },
      create: 'https://smith.langchain.com/settings',
      revoke: 'same page, Delete',
      audit: 'Settings > usage',
      rotation: 'several keys can be valid at once',
      overlaps: true,
      variable: 'LANGSMITH_API_KEY',
      checked: [],
      sources: [],
    },
  ],
});
