import { defineDetector } from '../catalogue/model/detector.ts';
import { run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://techdocs.akamai.com/linode-api/reference/get-started'];

export const linode: readonly Detector[] = [
  defineDetector({
    id: 'linode-api-token',
    vendor: 'linode',
    title: 'Linode API Token',
    description: 'Creates, changes and destroys what an account runs, within its scopes.',
    severity: 'critical',
    confidence: 'medium',
    pattern: [run('hex-lower', 64)],
    context: { words: ['linode'], within: 40 },
    entropy: 3,
    examples: ['LINODE_TOKEN={secret}', '{"linodeToken": "{secret}"}'],
    counterExamples: ['etag {secret}', 'LINODE_TOKEN=<your-token>', 'LINODE_TOKEN={secret}{secret}'],
    docs,
  }),
];
