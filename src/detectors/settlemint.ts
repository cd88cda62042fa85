import { defineDetector } from '../catalogue/model/detector.ts';
import { oneOf, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://console.settlemint.com/documentation/'];

export const settlemint: readonly Detector[] = [
  defineDetector({
    id: 'settlemint-access-token',
    vendor: 'settlemint',
    title: 'SettleMint Access Token',
    description: 'Reads and changes blockchain applications as its owner.',
    severity: 'high',
    confidence: 'high',
    pattern: [oneOf('sm_aat_', 'sm_pat_', 'sm_sat_'), run('alnum', 16)],
    entropy: 3,
    examples: ['SETTLEMINT_ACCESS_TOKEN={secret}', 'settlemint_access_token: "{secret}"'],
    counterExamples: ['SETTLEMINT_ACCESS_TOKEN=sm_aat_', 'SETTLEMINT_ACCESS_TOKEN=sm_aat_your-key-here'],
    docs,
  }),
];
