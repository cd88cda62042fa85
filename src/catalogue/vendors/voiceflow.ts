import { lit, run, oneOf, optional } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://docs.voiceflow.com/'];

export const voiceflow = defineVendor({
  slug: 'voiceflow',
  name: 'Voiceflow',
  secrets: [
    {
      id: 'voiceflow-api-key',
      title: 'Voiceflow API Key',
      description: 'Runs and changes a Voiceflow agent.',
      severity: 'medium',
      confidence: 'high',
      pattern: [lit('VF.'), optional(oneOf('DM.', 'WS.')), run('hex', 24), lit('.'), run('alnum', 16)],
      entropy: 3,
      examples: ['VOICEFLOW_API_KEY={secret}', "export VOICEFLOW_API_KEY='{secret}'"],
      counterExamples: ['VOICEFLOW_API_KEY=VF.', 'VOICEFLOW_API_KEY=VF.your-key-here'],
      docs,
    },
  ],
});
