import { defineDetector } from '../catalogue/model/detector.ts';
import { oneOf, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://api.intra.42.fr/apidoc/guides/getting_started'];

export const intra42: readonly Detector[] = [
  defineDetector({
    id: 'intra42-client-secret',
    vendor: 'intra42',
    title: '42 Intra Client Secret',
    description: 'Proves to the 42 Intra API that a request comes from a registered application.',
    severity: 'medium',
    confidence: 'high',
    pattern: [oneOf('s-s4t2ud-', 's-s4t2af-'), run('hex-lower', 64)],
    entropy: 3,
    examples: ['INTRA_CLIENT_SECRET={secret}', '{"intraClientSecret": "{secret}"}'],
    counterExamples: ['INTRA_CLIENT_SECRET=s-s4t2ud-', 'INTRA_CLIENT_SECRET=s-s4t2ud-your-key-here'],
    docs,
  }),
];
