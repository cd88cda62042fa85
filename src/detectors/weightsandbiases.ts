import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://docs.wandb.ai/'];

export const weightsandbiases: readonly Detector[] = [
  defineDetector({
    id: 'weightsandbiases-api-key',
    vendor: 'weightsandbiases',
    title: 'Weights & Biases API Key',
    description: 'Reads and writes the runs and models of its owner.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('wandb_v1_'), run('word', 77)],
    entropy: 3.5,
    examples: ['WANDB_API_KEY={secret}', 'wandb_api_key = {secret}'],
    counterExamples: ['WANDB_API_KEY=wandb_v1_', 'WANDB_API_KEY=wandb_v1_your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'weightsandbiases-legacy-api-key',
    vendor: 'weightsandbiases',
    title: 'Weights & Biases API Key (legacy)',
    description: 'A key without a prefix: 40 hex digits, told apart by the word beside it only.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('hex-lower', 40)],
    context: { words: ['wandb', 'weightsandbiases'], within: 40 },
    entropy: 3,
    examples: ['WANDB_API_KEY={secret}', 'wandb_api_key: "{secret}"'],
    counterExamples: ['etag {secret}', 'WANDB_API_KEY=<your-token>', 'WANDB_API_KEY={secret}{secret}'],
    docs,
  }),
];
