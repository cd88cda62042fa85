import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://io.adafruit.com/api/docs/'];

export const adafruit: readonly Detector[] = [
  defineDetector({
    id: 'adafruit-io-key',
    vendor: 'adafruit',
    title: 'Adafruit IO Key',
    description: 'Reads and writes the feeds of an account.',
    severity: 'medium',
    confidence: 'high',
    pattern: [lit('aio_'), run('alnum', 28)],
    entropy: 3,
    examples: ['ADAFRUIT_IO_KEY={secret}', '{"adafruitIoKey": "{secret}"}'],
    counterExamples: ['ADAFRUIT_IO_KEY=aio_', 'ADAFRUIT_IO_KEY=aio_your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'adafruit-api-key',
    vendor: 'adafruit',
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
  }),
];
