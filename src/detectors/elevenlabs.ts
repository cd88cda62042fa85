import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://elevenlabs.io/docs/api-reference/authentication'];

export const elevenlabs: readonly Detector[] = [
  defineDetector({
    id: 'elevenlabs-api-key',
    vendor: 'elevenlabs',
    title: 'ElevenLabs API Key',
    description: 'Makes speech at the owner’s cost.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('sk_'), run('hex-lower', 48)],
    entropy: 3,
    examples: ['ELEVENLABS_API_KEY={secret}', "export ELEVENLABS_API_KEY='{secret}'"],
    counterExamples: ['ELEVENLABS_API_KEY=sk_', 'ELEVENLABS_API_KEY=sk_your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'elevenlabs-legacy-api-key',
    vendor: 'elevenlabs',
    title: 'ElevenLabs API Key (legacy)',
    description: 'Makes speech at the owner’s cost; the form without a prefix.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('hex-lower', 32)],
    context: {
      words: [
        'elevenlabs',
        'eleven_labs',
        'eleven-labs',
        'xi-api-key',
        'xi_api_key',
        'xiapikey',
        'eleven_api',
      ],
      within: 40,
    },
    entropy: 3,
    examples: ['ELEVENLABS_KEY={secret}', 'elevenlabs_key: "{secret}"'],
    counterExamples: ['etag: {secret}', 'ELEVENLABS_KEY=<key>', 'ELEVENLABS_KEY={secret}{secret}'],
    docs: ['https://elevenlabs.io/docs/api-reference/authentication'],
  }),
];
