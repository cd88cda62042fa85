import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://www.infracost.io/docs/'];

export const infracost = defineVendor({
  slug: 'infracost',
  name: 'Infracost',
  secrets: [
    {
      id: 'infracost-api-token',
      title: 'Infracost API Token',
      description: 'Reads price estimates and an organization’s cost data.',
      severity: 'medium',
      confidence: 'high',
      pattern: [lit('ico-'), run('alnum', 32)],
      entropy: 3.5,
      examples: ['INFRACOST_API_KEY={secret}', 'infracost_api_key: "{secret}"'],
      counterExamples: ['INFRACOST_API_KEY=ico-', 'INFRACOST_API_KEY=ico-your-key-here'],
      docs,
    },
  ],
});
