import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer } from '../model/verifier-parts.ts';

const docs = ['https://docs.x.ai/docs/tutorial'];

export const xai = defineVendor({
  slug: 'xai',
  name: 'xAI',
  secrets: [
    {
      id: 'xai-api-key',
      title: 'xAI API Key',
      description: 'Calls the Grok API at the owner’s cost.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('xai-'), run('base64url', 70, 120)],
      entropy: 3.5,
      examples: ['XAI_API_KEY={secret}', '{"xaiApiKey": "{secret}"}'],
      counterExamples: ['XAI_API_KEY=xai-', 'XAI_API_KEY=xai-your-key-here'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['xai-api-key'],
      url: 'https://api.x.ai/v1/api-key',
      ...bearer,
      rules: [
        { means: 'inactive', status: 400, oneOf: ['Incorrect API key', 'incorrect API key'] },
        { means: 'inactive', at: 'api_key_blocked', oneOf: [true], because: 'it is blocked' },
        { means: 'inactive', at: 'api_key_disabled', oneOf: [true], because: 'it is disabled' },
      ],
      reads: { account: ['team_id', 'user_id'], scopes: ['acls'] },
      activeAnswer: [
        200,
        { redacted_api_key: 'x', team_id: 'y', acls: ['api-key:model:*'], api_key_blocked: false },
      ],
      inactiveAnswer: [
        400,
        { code: 'Client specified an invalid argument', error: 'Incorrect API key provided.' },
      ],
    },
  ],
});
