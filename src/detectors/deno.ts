import { defineDetector } from '../catalogue/model/detector.ts';
import { oneOf, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://docs.deno.com/deploy/'];

export const deno: readonly Detector[] = [
  defineDetector({
    id: 'deno-access-token',
    vendor: 'deno',
    title: 'Deno Deploy Access Token',
    description: 'Deploys and changes the projects of an account or organization.',
    severity: 'high',
    confidence: 'high',
    pattern: [oneOf('ddp_', 'ddo_', 'ddw_'), run('alnum', 36)],
    entropy: 3,
    examples: ['DENO_DEPLOY_TOKEN={secret}', '{"denoDeployToken": "{secret}"}'],
    counterExamples: ['DENO_DEPLOY_TOKEN=ddp_', 'DENO_DEPLOY_TOKEN=ddp_your-key-here'],
    docs,
  }),
];
