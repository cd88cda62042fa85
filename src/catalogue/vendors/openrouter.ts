import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer } from '../model/verifier-parts.ts';

const docs = ['https://openrouter.ai/docs/api/reference/authentication'];

export const openrouter = defineVendor({
  slug: 'openrouter',
  name: 'OpenRouter',
  secrets: [
    {
      id: 'openrouter-api-key',
      title: 'OpenRouter API Key',
      description: 'Calls models through OpenRouter at the owner’s cost.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('sk-or-v1-'), run('hex-lower', 64)],
      entropy: 3,
      examples: ['OPENROUTER_API_KEY={secret}', '{"openrouterApiKey": "{secret}"}'],
      counterExamples: ['OPENROUTER_API_KEY=sk-or-v1-', 'OPENROUTER_API_KEY=sk-or-v1-your-key-here'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['openrouter-api-key'],
      // The list of models is open to everybody; this page is not.
      url: 'https://openrouter.ai/api/v1/key',
      ...bearer,
      reads: { expires: ['data.expires_at'] },
      activeAnswer: [200, { data: { label: 'x', usage: 0, limit: null } }],
      inactiveAnswer: [401, { error: { message: 'User not found.', code: 401 } }],
    },
  ],
});
