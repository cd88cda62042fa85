import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer } from '../model/verifier-parts.ts';

const docs = ['https://huggingface.co/docs/hub/security-tokens'];

export const huggingface = defineVendor({
  slug: 'huggingface',
  name: 'Hugging Face',
  secrets: [
    {
      id: 'huggingface-user-access-token',
      title: 'Hugging Face User Access Token',
      description: 'Reads, and by its role writes, models, data sets and spaces as its owner.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('hf_'), run('alnum', 34, 40)],
      entropy: 3.5,
      check: 'password-like',
      examples: ['HF_TOKEN={secret}', 'login(token="{secret}")'],
      counterExamples: [
        'HF_TOKEN=hf_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'HF_TOKEN=a{secret}',
        'hf_hub_download_with_retries_and_backoff',
      ],
      docs,
    },
    {
      id: 'huggingface-organization-token',
      title: 'Hugging Face Organization Token',
      description: 'Reads or writes for a whole organization (retired kind of token).',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('api_org_'), run('alnum', 34)],
      entropy: 3.5,
      examples: ['HF_API_TOKEN={secret}', 'Authorization: Bearer {secret}'],
      counterExamples: ['HF_API_TOKEN=api_org_', 'get_api_org_members'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['huggingface-user-access-token', 'huggingface-organization-token'],
      url: 'https://huggingface.co/api/whoami-v2',
      ...bearer,
      reads: { account: ['name'], scopes: ['auth.accessToken.role'] },
      activeAnswer: [
        200,
        { type: 'user', name: 'ann', auth: { accessToken: { displayName: 'ci', role: 'read' } } },
      ],
      inactiveAnswer: [401, { error: 'Invalid credentials in Authorization header' }],
    },
  ],
  facts: [
    {
      business: 'ai',
      credential: 'User access token',
      opens: 'Reads private models and data sets, and with the right to write changes them.',
      risks: {
        access:
          'Private models, data sets and Spaces can be read; a token that may write can replace a model that others load and run.',
        reputation: 'A poisoned model under your name runs on the machines of those who trust it.',
      },
      create: 'https://huggingface.co/settings/tokens',
      revoke: 'same page, Invalidate and refresh, or Delete',
      audit: 'organisation settings > Audit logs (Enterprise)',
      api: 'POST https://huggingface.co/api/credentials/revoke {"credentials":["…"]} - expected answer 202',
      rotation: 'several tokens can be valid at once',
      overlaps: true,
      variable: 'HF_TOKEN',
      checked: ['api'],
      sources: ['https://github.com/mongodb/kingfisher'],
    },
  ],
});
