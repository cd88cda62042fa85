import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer, modelList } from '../model/verifier-parts.ts';

const docs = ['https://console.groq.com/docs/quickstart'];

export const groq = defineVendor({
  slug: 'groq',
  name: 'Groq',
  secrets: [
    {
      id: 'groq-api-key',
      title: 'Groq API Key',
      description: 'Calls the Groq inference API at the owner’s cost.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('gsk_'), run('alnum', 50, 54)],
      entropy: 3.5,
      examples: ['GROQ_API_KEY={secret}', '{"groqApiKey": "{secret}"}'],
      counterExamples: ['GROQ_API_KEY=gsk_', 'GROQ_API_KEY=gsk_your-key-here'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['groq-api-key'],
      url: 'https://api.groq.com/openai/v1/models',
      ...bearer,
      activeAnswer: [200, modelList],
      inactiveAnswer: [
        401,
        { error: { message: 'Invalid API Key', type: 'invalid_request_error', code: 'invalid_api_key' } },
      ],
    },
  ],
  facts: [
    {
      business: 'ai',
      credential: 'API key',
      opens: 'Runs models at Groq in your organisation.',
      create: 'https://console.groq.com/keys',
      revoke: 'same page, trash can > Revoke Key',
      audit: 'Console > Usage / Logs',
      rotation: 'several keys can be valid at once',
      overlaps: true,
      variable: 'GROQ_API_KEY',
      checked: ['create', 'revoke'],
      sources: ['https://howtorotate.com/docs/tutorials/groq/'],
    },
  ],
});
