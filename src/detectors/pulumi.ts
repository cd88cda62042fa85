import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://www.pulumi.com/docs/administration/access-identity/access-tokens/'];

export const pulumi: readonly Detector[] = [
  defineDetector({
    id: 'pulumi-access-token',
    vendor: 'pulumi',
    title: 'Pulumi Access Token',
    description: 'Reads state and changes stacks, and with them the clouds behind.',
    severity: 'critical',
    confidence: 'high',
    pattern: [lit('pul-'), run('alnum-lower', 40)],
    entropy: 3,
    examples: ['PULUMI_ACCESS_TOKEN={secret}', '{"pulumiAccessToken": "{secret}"}'],
    counterExamples: ['PULUMI_ACCESS_TOKEN=pul-', 'PULUMI_ACCESS_TOKEN=pul-your-key-here'],
    docs,
  }),
];
