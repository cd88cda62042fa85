import { run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://amplitude.com/docs/apis/authentication'];

export const amplitude = defineVendor({
  slug: 'amplitude',
  name: 'Amplitude',
  secrets: [
    {
      id: 'amplitude-secret-key',
      title: 'Amplitude Secret Key',
      description: 'Exports the events of a project.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('hex-lower', 32)],
      context: { words: ['amplitude'], within: 40 },
      entropy: 3,
      examples: ['AMPLITUDE_SECRET_KEY={secret}', '{"amplitudeSecretKey": "{secret}"}'],
      counterExamples: [
        'etag {secret}',
        'AMPLITUDE_SECRET_KEY=<your-token>',
        'AMPLITUDE_SECRET_KEY={secret}{secret}',
      ],
      docs,
    },
  ],
  facts: [
    {
      business: 'business',
      credential: 'API key, secret key',
      opens: 'With the API key it exports all events of a project; the API key alone sends events.',
      risks: {
        access: 'Events can be exported or forged, and users be deleted.',
        data: 'The behaviour of all users, with their ids and properties.',
      },
      create: 'https://app.amplitude.com/analytics > Settings > Projects',
      revoke: 'same page, Manage secret keys',
      audit: 'no log of its use is known; look at what changed, and at the usage or billing page',
      rotation: 'the API key cannot be changed; of secret keys, several can be managed',
      overlaps: true,
      variable: 'AMPLITUDE_SECRET_KEY',
      checked: [],
      sources: [],
    },
  ],
});
