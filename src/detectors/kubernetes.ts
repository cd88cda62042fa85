import { defineDetector, lit, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/'];

export const kubernetes: readonly Detector[] = [
  defineDetector({
    id: 'kubernetes-bootstrap-token',
    vendor: 'kubernetes',
    title: 'Kubernetes Bootstrap Token',
    description: 'Lets a machine join a cluster as a node; lives a day by default.',
    severity: 'high',
    confidence: 'medium',
    format: [run('alnum-lower', 6), lit('.'), run('alnum-lower', 16)],
    context: { words: ['kubeadm', 'bootstrap_token', 'bootstrap-token', 'bootstraptoken'], within: 48 },
    entropy: 3,
    check: 'password-like',
    examples: ['kubeadm join 10.0.0.1:6443 --token {secret}', 'BOOTSTRAP_TOKEN={secret}'],
    counterExamples: ['etag {secret}', 'BOOTSTRAP_TOKEN=<your-token>', 'BOOTSTRAP_TOKEN={secret}{secret}'],
    docs,
  }),
];
