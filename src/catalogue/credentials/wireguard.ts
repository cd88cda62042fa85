import { lit, oneOf, run } from '../model/pattern.ts';
import { defineCredentials } from '../model/vendor.ts';

const docs = ['https://www.wireguard.com/quickstart/'];

export const wireguard = defineCredentials({
  slug: 'wireguard',
  name: 'WireGuard',
  secrets: [
    {
      id: 'wireguard-private-key',
      kind: 'private-key',
      title: 'WireGuard Private Key',
      description: 'Joins a VPN as the machine that it was created for.',
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
    },
  ],
});
