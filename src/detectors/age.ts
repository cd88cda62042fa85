import { defineDetector } from '../catalogue/model/detector.ts';
import { lit } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://github.com/C2SP/C2SP/blob/main/age.md'];

export const age: readonly Detector[] = [
  defineDetector({
    id: 'age-secret-key',
    vendor: 'age',
    title: 'age Secret Key',
    description: 'Decrypts everything that was encrypted to its public half.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('AGE-SECRET-KEY-1'), { chars: 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L', min: 58, max: 58 }],
    entropy: 3,
    checksum: 'bech32',
    examples: ['SOPS_AGE_KEY={secret}', "export SOPS_AGE_KEY='{secret}'"],
    counterExamples: ['SOPS_AGE_KEY=AGE-SECRET-KEY-1', 'SOPS_AGE_KEY=AGE-SECRET-KEY-1your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'age-secret-key-pq',
    vendor: 'age',
    title: 'age Secret Key (post-quantum)',
    description: 'Decrypts everything that was encrypted to its public half; the newer, hybrid form.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('AGE-SECRET-KEY-PQ-1'), { chars: 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L', min: 58, max: 58 }],
    entropy: 3,
    checksum: 'bech32',
    examples: ['SOPS_AGE_KEY={secret}', "export SOPS_AGE_KEY='{secret}'"],
    counterExamples: ['SOPS_AGE_KEY=AGE-SECRET-KEY-PQ-1', 'SOPS_AGE_KEY=AGE-SECRET-KEY-PQ-1your-key-here'],
    docs,
  }),
];
