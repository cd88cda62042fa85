import { lit, run, oneOf, optional } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://docs.tavily.com/'];

export const tavily = defineVendor({
  slug: 'tavily',
  name: 'Tavily',
  secrets: [
    {
      id: 'tavily-api-key',
      title: 'Tavily API Key',
      description: 'Searches the web at the owner’s cost.',
      severity: 'medium',
      confidence: 'high',
      pattern: [lit('tvly-'), optional(oneOf('dev-', 'prod-')), run('alnum', 32)],
      entropy: 3.5,
      examples: ['TAVILY_API_KEY={secret}', 'tavily_api_key: "{secret}"'],
      counterExamples: ['TAVILY_API_KEY=tvly-', 'TAVILY_API_KEY=tvly-your-key-here'],
      docs,
    },
  ],
});
