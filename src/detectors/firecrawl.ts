import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://docs.firecrawl.dev/'];

export const firecrawl: readonly Detector[] = [
  defineDetector({
    id: 'firecrawl-api-key',
    vendor: 'firecrawl',
    title: 'Firecrawl API Key',
    description: 'Crawls web pages at the owner’s cost.',
    severity: 'medium',
    confidence: 'high',
    pattern: [lit('fc-'), run('hex-lower', 32)],
    entropy: 3,
    examples: ['FIRECRAWL_API_KEY={secret}', '{"firecrawlApiKey": "{secret}"}'],
    counterExamples: ['FIRECRAWL_API_KEY=fc-', 'FIRECRAWL_API_KEY=fc-your-key-here'],
    docs,
  }),
];
