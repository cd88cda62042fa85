import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer } from '../model/verifier-parts.ts';

const docs = ['https://zuplo.com/docs/articles/api-key-management'];

export const zuplo = defineVendor({
  slug: 'zuplo',
  name: 'Zuplo',
  secrets: [
    {
      id: 'zuplo-api-key',
      title: 'Zuplo API Key',
      description: 'Calls an API that Zuplo guards.',
      severity: 'medium',
      confidence: 'high',
      pattern: [lit('zpka_'), run('alnum-lower', 32), lit('_'), run('hex-lower', 8)],
      entropy: 3,
      checksum: 'crc32-hex-8-body',
      examples: ['ZUPLO_API_KEY={secret}', "export ZUPLO_API_KEY='{secret}'"],
      counterExamples: ['ZUPLO_API_KEY=zpka_', 'ZUPLO_API_KEY=zpka_your-key-here'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['zuplo-api-key'],
      url: 'https://dev.zuplo.com/v1/who-am-i',
      ...bearer,
      reads: { account: ['accountName', 'sub'] },
      activeAnswer: [200, { accountName: 'acme' }],
      inactiveAnswer: [401, { title: 'Unauthorized', status: 401 }],
    },
  ],
});
