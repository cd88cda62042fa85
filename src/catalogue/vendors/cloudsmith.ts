import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { header } from '../model/verifier-parts.ts';

const docs = ['https://help.cloudsmith.io/docs/api-key'];

export const cloudsmith = defineVendor({
  slug: 'cloudsmith',
  name: 'Cloudsmith',
  secrets: [
    {
      id: 'cloudsmith-api-key',
      kind: 'registry-token',
      title: 'Cloudsmith API Key',
      description: 'Publishes and reads packages as its owner.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('csa_'), run('hex-lower', 30), run('alnum', 6)],
      entropy: 3,
      examples: ['CLOUDSMITH_API_KEY={secret}', '{"cloudsmithApiKey": "{secret}"}'],
      counterExamples: ['CLOUDSMITH_API_KEY=csa_', 'CLOUDSMITH_API_KEY=csa_your-key-here'],
      docs,
    },
    {
      id: 'cloudsmith-legacy-api-key',
      kind: 'registry-token',
      title: 'Cloudsmith API Key (legacy)',
      description: 'Pulls and pushes packages of its owner’s organisations; the form without a prefix.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('hex-lower', 40)],
      context: { words: ['cloudsmith'], within: 40 },
      entropy: 3,
      examples: ['CLOUDSMITH_KEY={secret}', 'cloudsmith_key: "{secret}"'],
      counterExamples: ['etag: {secret}', 'CLOUDSMITH_KEY=<key>', 'CLOUDSMITH_KEY={secret}{secret}'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['cloudsmith-api-key', 'cloudsmith-legacy-api-key'],
      url: 'https://api.cloudsmith.io/v1/user/self/',
      ...header('x-api-key'),
      active: [],
      // Without a login it answers, too: for nobody.
      rules: [
        { means: 'active', status: 200, at: 'authenticated', oneOf: [true] },
        { means: 'inactive', status: 200, at: 'authenticated', oneOf: [false] },
      ],
      reads: { account: ['slug', 'email'] },
      activeAnswer: [200, { authenticated: true, slug: 'ann' }],
      inactiveAnswer: [401, { detail: 'Invalid API key.' }],
    },
  ],
});
