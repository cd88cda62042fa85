import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer, modelList } from '../model/verifier-parts.ts';

const docs = ['https://api-docs.deepseek.com/'];

export const deepseek = defineVendor({
  slug: 'deepseek',
  name: 'DeepSeek',
  secrets: [
    {
      id: 'deepseek-api-key',
      title: 'DeepSeek API Key',
      description: 'Calls models at the owner’s cost.',
      severity: 'high',
      confidence: 'medium',
      pattern: [lit('sk-'), run('alnum-lower', 32)],
      context: { words: ['deepseek'], within: 40 },
      entropy: 3,
      examples: ['DEEPSEEK_API_KEY={secret}', 'deepseek_api_key = {secret}'],
      counterExamples: [
        'etag {secret}',
        'DEEPSEEK_API_KEY=<your-token>',
        'DEEPSEEK_API_KEY={secret}{secret}',
      ],
      docs,
    },
    {
      id: 'deepseek-api-key-unnamed',
      title: 'DeepSeek API Key (unnamed)',
      description: 'Looks like a DeepSeek key; other services write theirs alike.',
      severity: 'high',
      confidence: 'low',
      pattern: [lit('sk-'), run('hex-lower', 32)],
      entropy: 3,
      examples: ['LLM_KEY={secret}', 'api_key: "{secret}"'],
      counterExamples: ['LLM_KEY=sk-', 'LLM_KEY={secret}0'],
      docs: ['https://api-docs.deepseek.com/'],
    },
  ],
  verifiers: [
    {
      secrets: ['deepseek-api-key'],
      url: 'https://api.deepseek.com/models',
      ...bearer,
      activeAnswer: [200, modelList],
      inactiveAnswer: [
        401,
        {
          error: {
            message: 'Authentication Fails',
            type: 'authentication_error',
            code: 'invalid_request_error',
          },
        },
      ],
    },
  ],
});
