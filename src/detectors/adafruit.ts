import { defineDetector, lit, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://io.adafruit.com/api/docs/'];

export const adafruit: readonly Detector[] = [
  defineDetector({
    id: 'adafruit-io-key',
    vendor: 'adafruit',
    title: 'Adafruit IO Key',
    description: 'Reads and writes the feeds of an account.',
    severity: 'medium',
    confidence: 'high',
    format: [lit('aio_'), run('alnum', 28)],
    entropy: 3,
    examples: ['ADAFRUIT_IO_KEY={secret}', '{"adafruitIoKey": "{secret}"}'],
    counterExamples: ['ADAFRUIT_IO_KEY=aio_', 'ADAFRUIT_IO_KEY=aio_your-key-here'],
    docs,
  }),
];
