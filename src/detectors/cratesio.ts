import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://doc.rust-lang.org/cargo/reference/publishing.html'];

export const cratesio: readonly Detector[] = [
  defineDetector({
    id: 'cratesio-api-token',
    vendor: 'cratesio',
    title: 'Cargo Registry Token',
    description: 'Publishes Rust crates as its owner: what it publishes runs on other people’s machines.',
    severity: 'critical',
    confidence: 'high',
    pattern: [lit('cio'), run('alnum', 32)],
    entropy: 3.8,
    check: 'password-like',
    examples: ['CARGO_REGISTRY_TOKEN={secret}', 'cargo_registry_token: "{secret}"'],
    counterExamples: ['CARGO_REGISTRY_TOKEN=cio', 'CARGO_REGISTRY_TOKEN=cioyour-key-here'],
    docs,
  }),
];
