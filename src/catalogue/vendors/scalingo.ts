import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://developers.scalingo.com/'];

export const scalingo = defineVendor({
  slug: 'scalingo',
  name: 'Scalingo',
  secrets: [
    {
      id: 'scalingo-api-token',
      title: 'Scalingo API Token',
      description: 'Deploys and changes apps as its owner.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('tk-us-'), run('base64url', 48)],
      entropy: 3.5,
      examples: ['SCALINGO_API_TOKEN={secret}', "export SCALINGO_API_TOKEN='{secret}'"],
      counterExamples: ['SCALINGO_API_TOKEN=tk-us-', 'SCALINGO_API_TOKEN=tk-us-your-key-here'],
      docs,
    },
  ],
});
