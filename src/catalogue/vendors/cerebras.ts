import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer, modelList } from '../model/verifier-parts.ts';

const docs = ['https://inference-docs.cerebras.ai/'];

export const cerebras = defineVendor({
  slug: 'cerebras',
  name: 'Cerebras',
  secrets: [
    {
      id: 'cerebras-api-key',
      title: 'Cerebras API Key',
      description: 'Calls the Cerebras inference API at the owner’s cost.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('csk-'), run('alnum-lower', 48)],
      entropy: 3,
      examples: ['CEREBRAS_API_KEY={secret}', 'cerebras_api_key = {secret}'],
      counterExamples: ['CEREBRAS_API_KEY=csk-', 'CEREBRAS_API_KEY=csk-your-key-here'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['cerebras-api-key'],
      url: 'https://api.cerebras.ai/v1/models',
      ...bearer,
      activeAnswer: [200, modelList],
      inactiveAnswer: [
        401,
        { message: 'Wrong API Key', type: 'invalid_request_error', code: 'wrong_api_key' },
      ],
    },
  ],
});
