import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer } from '../model/verifier-parts.ts';

const docs = ['https://docs.readme.com/main/reference/authentication'];

export const readme = defineVendor({
  slug: 'readme',
  name: 'ReadMe',
  secrets: [
    {
      id: 'readme-api-key',
      title: 'ReadMe API Key',
      description: 'Reads and changes the documentation of a project.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('rdme_'), run('alnum-lower', 70)],
      entropy: 3,
      examples: ['README_API_KEY={secret}', 'readme_api_key = {secret}'],
      counterExamples: ['README_API_KEY=rdme_', 'README_API_KEY=rdme_your-key-here'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['readme-api-key'],
      url: 'https://api.readme.com/v2/projects/me',
      ...bearer,
      reads: { account: ['data.subdomain', 'data.name'] },
      activeAnswer: [200, { data: { name: 'Docs', subdomain: 'docs' } }],
      inactiveAnswer: [401, { title: 'APIKEY_NOTFOUND', detail: 'We couldn’t find your API key.' }],
    },
  ],
});
