import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://zuplo.com/docs/articles/api-key-management'];

export const zuplo: readonly Detector[] = [
  defineDetector({
    id: 'zuplo-api-key',
    vendor: 'zuplo',
    title: 'Zuplo API Key',
    description: 'Calls an API that Zuplo guards.',
    severity: 'medium',
    confidence: 'high',
    pattern: [lit('zpka_'), run('alnum-lower', 32), lit('_'), run('hex-lower', 8)],
    entropy: 3,
    checksum: 'crc32-hex-8-body',
    examples: ['ZUPLO_API_KEY={secret}', "export ZUPLO_API_KEY='{secret}'"],
    counterExamples: ['ZUPLO_API_KEY=zpka_', 'ZUPLO_API_KEY=zpka_your-key-here'],
    docs,
  }),
];
