import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://docs.firecrawl.dev/'];

export const firecrawl = defineVendor({
  slug: 'firecrawl',
  name: 'Firecrawl',
  secrets: [
    {
      id: 'firecrawl-api-key',
      title: 'Firecrawl API Key',
      description: 'Crawls web pages at the owner’s cost.',
      severity: 'medium',
      confidence: 'high',
      pattern: [lit('fc-'), run('hex-lower', 32)],
      entropy: 3,
      examples: ['FIRECRAWL_API_KEY={secret}', '{"firecrawlApiKey": "{secret}"}'],
      counterExamples: ['FIRECRAWL_API_KEY=fc-', 'FIRECRAWL_API_KEY=fc-your-key-here'],
      docs,
    },
  ],
});
