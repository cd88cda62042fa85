import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://docs.dependencytrack.org/integrations/rest-api/'];

export const dependencytrack = defineVendor({
  slug: 'dependencytrack',
  name: 'Dependency-Track',
  secrets: [
    {
      id: 'dependencytrack-api-key',
      title: 'Dependency-Track API Key',
      description: 'Reads and writes the projects its team may.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('odt_'), run('alnum', 32, 255, '_')],
      entropy: 3,
      examples: ['DTRACK_API_KEY={secret}', "export DTRACK_API_KEY='{secret}'"],
      counterExamples: ['DTRACK_API_KEY=odt_', 'DTRACK_API_KEY=odt_your-key-here'],
      docs,
    },
  ],
});
