import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, oneOf, optional, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://docs.voiceflow.com/'];

export const voiceflow: readonly Detector[] = [
  defineDetector({
    id: 'voiceflow-api-key',
    vendor: 'voiceflow',
    title: 'Voiceflow API Key',
    description: 'Runs and changes a Voiceflow agent.',
    severity: 'medium',
    confidence: 'high',
    pattern: [lit('VF.'), optional(oneOf('DM.', 'WS.')), run('hex', 24), lit('.'), run('alnum', 16)],
    entropy: 3,
    examples: ['VOICEFLOW_API_KEY={secret}', "export VOICEFLOW_API_KEY='{secret}'"],
    counterExamples: ['VOICEFLOW_API_KEY=VF.', 'VOICEFLOW_API_KEY=VF.your-key-here'],
    docs,
  }),
];
