import { defineDetector, lit, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://docs.x.com/fundamentals/authentication/'];

export const twitter: readonly Detector[] = [
  defineDetector({
    id: 'twitter-bearer-token',
    vendor: 'twitter',
    title: 'X (Twitter) Bearer Token',
    description: 'Calls the X API as an application.',
    severity: 'high',
    confidence: 'high',
    format: [lit('AAAAAAAAAAAAAAAAAAAAA'), run('alnum', 60, 120, '%')],
    entropy: 3.5,
    examples: ['TWITTER_BEARER_TOKEN={secret}', "export TWITTER_BEARER_TOKEN='{secret}'"],
    counterExamples: [
      'TWITTER_BEARER_TOKEN=AAAAAAAAAAAAAAAAAAAAA',
      'TWITTER_BEARER_TOKEN=AAAAAAAAAAAAAAAAAAAAAyour-key-here',
    ],
    docs,
  }),
];
