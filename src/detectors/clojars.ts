import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://github.com/clojars/clojars-web/wiki/Deploy-Tokens'];

export const clojars: readonly Detector[] = [
  defineDetector({
    id: 'clojars-deploy-token',
    vendor: 'clojars',
    title: 'Clojars Deploy Token',
    description: 'Publishes Clojure libraries as its owner.',
    severity: 'critical',
    confidence: 'high',
    pattern: [lit('CLOJARS_'), run('alnum', 60)],
    entropy: 3,
    examples: ['CLOJARS_PASSWORD={secret}', 'clojars_password: "{secret}"'],
    counterExamples: ['CLOJARS_PASSWORD=CLOJARS_', 'CLOJARS_PASSWORD=CLOJARS_your-key-here'],
    docs,
  }),
];
