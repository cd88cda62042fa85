import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

export const rubygems: readonly Detector[] = [
  defineDetector({
    id: 'rubygems-api-key',
    vendor: 'rubygems',
    title: 'RubyGems API Key',
    description: 'Publishes or removes gems as its owner: what it publishes runs on other people’s machines.',
    severity: 'critical',
    confidence: 'high',
    pattern: [lit('rubygems_'), run('alnum-lower', 42, 52, 'A')],
    entropy: 3,
    examples: ['---\n:rubygems_api_key: {secret}\n', 'GEM_HOST_API_KEY={secret}'],
    counterExamples: [
      'GEM_HOST_API_KEY=rubygems_api_key',
      'rubygems_000000000000000000000000000000000000000000000000',
    ],
  }),
];
