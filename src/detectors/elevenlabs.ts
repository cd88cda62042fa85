import { defineDetector, lit, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://elevenlabs.io/docs/api-reference/authentication'];

export const elevenlabs: readonly Detector[] = [
  defineDetector({
    id: 'elevenlabs-api-key',
    vendor: 'elevenlabs',
    title: 'ElevenLabs API Key',
    description: 'Makes speech at the owner’s cost.',
    severity: 'high',
    confidence: 'high',
    format: [lit('sk_'), run('hex-lower', 48)],
    entropy: 3,
    examples: ['ELEVENLABS_API_KEY={secret}', "export ELEVENLABS_API_KEY='{secret}'"],
    counterExamples: ['ELEVENLABS_API_KEY=sk_', 'ELEVENLABS_API_KEY=sk_your-key-here'],
    docs,
  }),
];
