import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://developer.adobe.com/frameio/'];

export const frameio = defineVendor({
  slug: 'frameio',
  name: 'Frame.io',
  secrets: [
    {
      id: 'frameio-api-token',
      title: 'Frame.io API Token',
      description: 'Reads and changes the projects of its owner.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('fio-u-'), run('base64url', 64, 64, '=')],
      entropy: 3,
      examples: ['FRAMEIO_TOKEN={secret}', 'frameio_token: "{secret}"'],
      counterExamples: ['FRAMEIO_TOKEN=fio-u-', 'FRAMEIO_TOKEN=fio-u-your-key-here'],
      docs,
    },
  ],
});
