import { defineDetector, lit, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://developer.squareup.com/docs/build-basics/access-tokens'];

export const square: readonly Detector[] = [
  defineDetector({
    id: 'square-access-token',
    vendor: 'square',
    title: 'Square Access Token',
    description: 'Takes payments and reads customers and orders of a Square account.',
    severity: 'critical',
    confidence: 'high',
    format: [lit('EAAA'), run('base64url', 55, 60)],
    entropy: 4,
    examples: ['SQUARE_ACCESS_TOKEN={secret}', 'square_access_token: "{secret}"'],
    counterExamples: ['SQUARE_ACCESS_TOKEN=EAAA', 'SQUARE_ACCESS_TOKEN=EAAAyour-key-here'],
    docs,
  }),
  defineDetector({
    id: 'square-legacy-access-token',
    vendor: 'square',
    title: 'Square Access Token (sq0atp)',
    description: 'Takes payments and reads customers and orders; the older form.',
    severity: 'critical',
    confidence: 'high',
    format: [lit('sq0atp-'), run('base64url', 22)],
    entropy: 3,
    examples: ['SQUARE_TOKEN={secret}', '{"squareToken": "{secret}"}'],
    counterExamples: ['SQUARE_TOKEN=sq0atp-', 'SQUARE_TOKEN=sq0atp-your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'square-oauth-secret',
    vendor: 'square',
    title: 'Square OAuth Secret',
    description: 'Proves to Square that a request comes from a registered application.',
    severity: 'critical',
    confidence: 'high',
    format: [lit('sq0csp-'), run('base64url', 43)],
    entropy: 3,
    examples: ['SQUARE_APPLICATION_SECRET={secret}', "export SQUARE_APPLICATION_SECRET='{secret}'"],
    counterExamples: ['SQUARE_APPLICATION_SECRET=sq0csp-', 'SQUARE_APPLICATION_SECRET=sq0csp-your-key-here'],
    docs,
  }),
];
