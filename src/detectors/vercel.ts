import { defineDetector } from '../catalogue/model/detector.ts';
import { oneOf, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://vercel.com/docs/sign-in-with-vercel/tokens'];

export const vercel: readonly Detector[] = [
  defineDetector({
    id: 'vercel-token',
    vendor: 'vercel',
    title: 'Vercel Token',
    description: 'Deploys and changes projects, or calls its AI gateway, by the kind of token.',
    severity: 'critical',
    confidence: 'high',
    pattern: [oneOf('vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'), run('base64url', 56)],
    entropy: 3.5,
    checksum: 'crc32-base62-6',
    examples: ['VERCEL_TOKEN={secret}', 'vercel_token: "{secret}"'],
    counterExamples: ['VERCEL_TOKEN=vcp_', 'VERCEL_TOKEN=vcp_your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'vercel-legacy-token',
    vendor: 'vercel',
    title: 'Vercel Token (legacy)',
    description: 'A token without a prefix, told apart by the word beside it only.',
    severity: 'critical',
    confidence: 'medium',
    pattern: [run('alnum', 24)],
    context: { words: ['vercel'], within: 32 },
    entropy: 3.5,
    check: 'password-like',
    examples: ['VERCEL_TOKEN={secret}', '{"vercelToken": "{secret}"}'],
    counterExamples: ['etag {secret}', 'VERCEL_TOKEN=<your-token>', 'VERCEL_TOKEN={secret}{secret}'],
    docs,
  }),
  defineDetector({
    id: 'vercel-token-other-length',
    vendor: 'vercel',
    title: 'Vercel Token (unusual length)',
    description: 'Deploys and changes projects; shorter than what Vercel makes today.',
    severity: 'high',
    confidence: 'medium',
    pattern: [oneOf('vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'), run('alnum', 20, 60)],
    entropy: 3.5,
    check: 'password-like',
    examples: ['VERCEL_TOKEN={secret}', 'vercel_token: "{secret}"'],
    counterExamples: ['VERCEL_TOKEN=vcp_', 'VERCEL_TOKEN=vcp_your-token-here'],
    docs,
  }),
];
