import { lit, run, oneOf } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/'];

export const harness = defineVendor({
  slug: 'harness',
  name: 'Harness',
  secrets: [
    {
      id: 'harness-access-token',
      title: 'Harness Access Token',
      description: 'Runs pipelines and changes projects as a person or service account.',
      severity: 'critical',
      confidence: 'high',
      pattern: [
        oneOf('pat.', 'sat.'),
        run('base64url', 22),
        lit('.'),
        run('alnum', 24),
        lit('.'),
        run('alnum', 20),
      ],
      entropy: 3.5,
      examples: ['HARNESS_API_KEY={secret}', "export HARNESS_API_KEY='{secret}'"],
      counterExamples: ['HARNESS_API_KEY=pat.', 'HARNESS_API_KEY=pat.your-key-here'],
      docs,
    },
  ],
});
