import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key'];

export const octopusdeploy: readonly Detector[] = [
  defineDetector({
    id: 'octopusdeploy-api-key',
    vendor: 'octopusdeploy',
    title: 'Octopus Deploy API Key',
    description: 'Deploys as its owner.',
    severity: 'critical',
    confidence: 'high',
    pattern: [lit('API-'), run('alnum-upper', 25, 34)],
    entropy: 3.3,
    examples: ['OCTOPUS_API_KEY={secret}', 'octopus_api_key: "{secret}"'],
    counterExamples: ['OCTOPUS_API_KEY=API-', 'OCTOPUS_API_KEY=API-your-key-here'],
    docs,
  }),
];
