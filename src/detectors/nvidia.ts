import { defineDetector, lit, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://docs.api.nvidia.com/'];

export const nvidia: readonly Detector[] = [
  defineDetector({
    id: 'nvidia-api-key',
    vendor: 'nvidia',
    title: 'NVIDIA API Key',
    description: 'Calls NVIDIA’s hosted models or pulls from NGC as its owner.',
    severity: 'high',
    confidence: 'high',
    format: [lit('nvapi-'), run('base64url', 60, 70)],
    entropy: 3.5,
    examples: ['NVIDIA_API_KEY={secret}', 'nvidia_api_key = {secret}'],
    counterExamples: ['NVIDIA_API_KEY=nvapi-', 'NVIDIA_API_KEY=nvapi-your-key-here'],
    docs,
  }),
];
