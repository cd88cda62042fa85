import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { header } from '../model/verifier-parts.ts';

const docs = ['https://io.adafruit.com/api/docs/'];

export const adafruit = defineVendor({
  slug: 'adafruit',
  name: 'Adafruit',
  secrets: [
    {
      id: 'adafruit-io-key',
      title: 'Adafruit IO Key',
      description: 'Reads and writes the feeds of an account.',
      severity: 'medium',
      confidence: 'high',
      pattern: [lit('aio_'), run('alnum', 28)],
      entropy: 3,
      examples: ['ADAFRUIT_IO_KEY={secret}', '{"adafruitIoKey": "{secret}"}'],
      counterExamples: ['ADAFRUIT_IO_KEY=aio_', 'ADAFRUIT_IO_KEY=aio_your-key-here'],
      docs,
    },
    {
      id: 'adafruit-api-key',
      title: 'Adafruit IO Key (legacy)',
      description: 'Reads and writes the feeds of an Adafruit IO account; the form without a prefix.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('base64url', 1), run('base64url', 31, 31, '=')],
      context: { words: ['adafruit'], within: 40 },
      entropy: 3,
      check: 'password-like',
      examples: ['ADAFRUIT_KEY={secret}', 'adafruit_key: "{secret}"'],
      counterExamples: ['etag: {secret}', 'ADAFRUIT_KEY=<key>'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['adafruit-io-key', 'adafruit-api-key'],
      url: 'https://io.adafruit.com/api/v2/user',
      ...header('x-aio-key'),
      reads: { account: ['user.username'] },
      activeAnswer: [200, { user: { username: 'ann' } }],
      inactiveAnswer: [401, { error: 'request failed - invalid API key provided' }],
    },
  ],
});
