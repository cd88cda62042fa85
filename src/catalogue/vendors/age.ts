import { lit } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://github.com/C2SP/C2SP/blob/main/age.md'];

export const age = defineVendor({
  slug: 'age',
  name: 'age',
  secrets: [
    {
      id: 'age-secret-key',
      kind: 'encryption-key',
      title: 'age Secret Key',
      description: 'Decrypts everything that was encrypted to its public half.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('AGE-SECRET-KEY-1'), { chars: 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L', min: 58, max: 58 }],
      entropy: 3,
      checksum: 'bech32',
      examples: ['SOPS_AGE_KEY={secret}', "export SOPS_AGE_KEY='{secret}'"],
      counterExamples: ['SOPS_AGE_KEY=AGE-SECRET-KEY-1', 'SOPS_AGE_KEY=AGE-SECRET-KEY-1your-key-here'],
      docs,
    },
    {
      id: 'age-secret-key-pq',
      kind: 'encryption-key',
      title: 'age Secret Key (post-quantum)',
      description: 'Decrypts everything that was encrypted to its public half; the newer, hybrid form.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('AGE-SECRET-KEY-PQ-1'), { chars: 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L', min: 58, max: 58 }],
      entropy: 3,
      checksum: 'bech32',
      examples: ['SOPS_AGE_KEY={secret}', "export SOPS_AGE_KEY='{secret}'"],
      counterExamples: ['SOPS_AGE_KEY=AGE-SECRET-KEY-PQ-1', 'SOPS_AGE_KEY=AGE-SECRET-KEY-PQ-1your-key-here'],
      docs,
    },
  ],
  facts: [
    {
      business: 'identity',
      title: 'age identities',
      covers: ['age-'],
      credential: 'age identity (AGE-SECRET-KEY-1)',
      opens: 'Decrypts every file that was encrypted for this identity.',
      risks: {
        access: 'Every file encrypted for it, past and future.',
        data: 'The contents of those files, which are usually secrets.',
      },
      create: 'age-keygen, on a trusted machine',
      revoke: 'encrypt every file anew for a new recipient; nothing can be revoked',
      audit: 'who could read the encrypted files; use of the key leaves no log',
      rotation: 'keep both identities while re-encrypting',
      overlaps: true,
      variable: 'SOPS_AGE_KEY',
      checked: [],
      sources: [],
    },
  ],
});
