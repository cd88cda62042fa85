import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://docs.perplexity.ai/'];

export const perplexity = defineVendor({
  slug: 'perplexity',
  name: 'Perplexity',
  secrets: [
    {
      id: 'perplexity-api-key',
      title: 'Perplexity API Key',
      description: 'Calls the Perplexity API at the owner’s cost.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('pplx-'), run('alnum', 48, 56)],
      entropy: 3.5,
      examples: ['PERPLEXITY_API_KEY={secret}', 'perplexity_api_key = {secret}'],
      counterExamples: ['PERPLEXITY_API_KEY=pplx-', 'PERPLEXITY_API_KEY=pplx-your-key-here'],
      docs,
    },
  ],
  facts: [
    {
      business: 'ai',
      credential: 'API key',
      opens: 'Runs searches and models of Perplexity on your credits.',
      risks: { data: 'Little is kept behind the key; what was asked can be seen where logs are on.' },
      create: 'https://www.perplexity.ai/account/api/keys',
      revoke: 'same page, Delete',
      audit: 'Usage dashboard',
      api: 'POST https://api.perplexity.ai/revoke_auth_token',
      rotation: 'several keys can be valid at once',
      overlaps: true,
      variable: 'PERPLEXITY_API_KEY',
      checked: [],
      sources: [],
    },
  ],
});
