import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { header } from '../model/verifier-parts.ts';

const docs = ['https://elevenlabs.io/docs/api-reference/authentication'];

export const elevenlabs = defineVendor({
  slug: 'elevenlabs',
  name: 'ElevenLabs',
  secrets: [
    {
      id: 'elevenlabs-api-key',
      title: 'ElevenLabs API Key',
      description: 'Makes speech at the owner’s cost.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('sk_'), run('hex-lower', 48)],
      entropy: 3,
      examples: ['ELEVENLABS_API_KEY={secret}', "export ELEVENLABS_API_KEY='{secret}'"],
      counterExamples: ['ELEVENLABS_API_KEY=sk_', 'ELEVENLABS_API_KEY=sk_your-key-here'],
      docs,
    },
    {
      id: 'elevenlabs-legacy-api-key',
      title: 'ElevenLabs API Key (legacy)',
      description: 'Makes speech at the owner’s cost; the form without a prefix.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('hex-lower', 32)],
      context: {
        words: [
          'elevenlabs',
          'eleven_labs',
          'eleven-labs',
          'xi-api-key',
          'xi_api_key',
          'xiapikey',
          'eleven_api',
        ],
        within: 40,
      },
      entropy: 3,
      examples: ['ELEVENLABS_KEY={secret}', 'elevenlabs_key: "{secret}"'],
      counterExamples: ['etag: {secret}', 'ELEVENLABS_KEY=<key>', 'ELEVENLABS_KEY={secret}{secret}'],
      docs: ['https://elevenlabs.io/docs/api-reference/authentication'],
    },
  ],
  verifiers: [
    {
      secrets: ['elevenlabs-api-key', 'elevenlabs-legacy-api-key'],
      url: 'https://api.elevenlabs.io/v1/user',
      ...header('xi-api-key'),
      rules: [
        {
          means: 'active',
          status: 401,
          at: 'detail.status',
          oneOf: ['missing_permissions'],
          because: 'its scope is narrow',
        },
        { means: 'inactive', status: 400, at: 'detail.status', oneOf: ['invalid_api_key'] },
      ],
      reads: { account: ['user_id', 'first_name'] },
      activeAnswer: [200, { user_id: 'x', subscription: { tier: 'free' } }],
      inactiveAnswer: [401, { detail: { status: 'invalid_api_key', message: 'Invalid API key' } }],
    },
  ],
  facts: [
    {
      business: 'ai',
      credential: 'API key',
      opens: 'Makes speech with your voices and reads the history of what was made.',
      risks: {
        data: 'Cloned voices and the history of generated speech can be used and downloaded.',
        reputation: 'Cloned voices can say anything: a call in a known person’s voice.',
      },
      create: 'https://elevenlabs.io/app/settings/api-keys',
      revoke: 'same page, Regenerate / revoke',
      audit: 'Usage analytics',
      rotation: 'several keys can be valid at once; regenerating ends the old value at once',
      overlaps: true,
      variable: 'ELEVENLABS_API_KEY',
      checked: ['revoke'],
      sources: ['https://howtorotate.com/docs/tutorials/elevenlabs/'],
    },
  ],
});
