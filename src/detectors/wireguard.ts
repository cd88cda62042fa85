import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, oneOf, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://www.wireguard.com/quickstart/'];

export const wireguard: readonly Detector[] = [
  defineDetector({
    id: 'wireguard-private-key',
    vendor: 'wireguard',
    title: 'WireGuard Private Key',
    description: 'Joins a VPN as the machine it was made for.',
    severity: 'high',
    confidence: 'high',
    before: [
      oneOf('PrivateKey', 'private_key', 'private-key', 'PRIVATE_KEY', 'PresharedKey'),
      { chars: ' \t"\':=', min: 1, max: 6 },
    ],
    pattern: [run('base64', 43), lit('=')],
    entropy: 4,
    examples: ['[Interface]\nPrivateKey = {secret}\n', 'WG_PRIVATE_KEY={secret}'],
    counterExamples: ['PublicKey = {secret}', 'PrivateKey = <key>', 'PrivateKey = abc='],
    docs,
  }),
];
