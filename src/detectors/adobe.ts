import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://developer.adobe.com/developer-console/docs/guides/credentials/'];

export const adobe: readonly Detector[] = [
  defineDetector({
    id: 'adobe-client-secret',
    vendor: 'adobe',
    title: 'Adobe Client Secret',
    description: 'Proves to Adobe that a request comes from a registered application.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('p8e-'), run('base64url', 32)],
    entropy: 3.5,
    examples: ['ADOBE_CLIENT_SECRET={secret}', "export ADOBE_CLIENT_SECRET='{secret}'"],
    counterExamples: ['ADOBE_CLIENT_SECRET=p8e-', 'ADOBE_CLIENT_SECRET=p8e-your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'adobe-io-api-key',
    vendor: 'adobe',
    title: 'Adobe I/O API Key',
    description: 'Names an integration to the Adobe services and lets it call those that ask for no more.',
    severity: 'medium',
    confidence: 'medium',
    pattern: [run('alnum', 32)],
    context: { words: ['adobe'], within: 40 },
    entropy: 3,
    check: 'password-like',
    examples: ['ADOBE_KEY={secret}', 'adobe_key: "{secret}"'],
    counterExamples: ['etag: {secret}', 'ADOBE_KEY=<key>', 'ADOBE_KEY={secret}{secret}'],
    docs,
  }),
];
