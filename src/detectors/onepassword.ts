import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://developer.1password.com/docs/service-accounts/'];

export const onepassword: readonly Detector[] = [
  defineDetector({
    id: '1password-service-account-token',
    vendor: '1password',
    title: '1Password Service Account Token',
    description: 'Reads the vaults a service account was given.',
    severity: 'critical',
    confidence: 'high',
    pattern: [lit('ops_ey'), run('base64', 80, 1400, '-_'), { chars: '=', min: 0, max: 3 }],
    entropy: 4,
    checksum: 'base64-json',
    examples: ['OP_SERVICE_ACCOUNT_TOKEN={secret}', 'op_service_account_token = {secret}'],
    counterExamples: ['OP_SERVICE_ACCOUNT_TOKEN=ops_eyJ', 'OP_SERVICE_ACCOUNT_TOKEN=ops_eyJyour-key-here'],
    docs,
  }),
  defineDetector({
    id: '1password-secret-key',
    vendor: '1password',
    title: '1Password Secret Key',
    description: 'With the account password, opens a 1Password account on a new device.',
    severity: 'critical',
    confidence: 'high',
    pattern: [
      lit('A'),
      run('digit', 1),
      lit('-'),
      run('alnum-upper', 6),
      lit('-'),
      { anyOf: [[run('alnum-upper', 11)], [run('alnum-upper', 6), lit('-'), run('alnum-upper', 5)]] },
      { seq: [lit('-'), run('alnum-upper', 5)], min: 3, max: 3 },
    ],
    entropy: 3.5,
    examples: ['OP_SECRET_KEY={secret}', 'op_secret_key: "{secret}"'],
    counterExamples: ['OP_SECRET_KEY=A3-', 'OP_SECRET_KEY=A3-your-key-here'],
    docs,
  }),
];
