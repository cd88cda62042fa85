import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { qualified } from '../patterns/names.ts';

const docs = ['https://docs.api.nvidia.com/'];

export const nvidia = defineVendor({
  slug: 'nvidia',
  name: 'NVIDIA NGC',
  secrets: [
    {
      id: 'nvidia-api-key',
      title: 'NVIDIA API Key',
      description: 'Calls NVIDIA’s hosted models or pulls from NGC as its owner.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('nvapi-'), run('base64url', 60, 70)],
      entropy: 3.5,
      examples: ['NVIDIA_API_KEY={secret}', 'nvidia_api_key = {secret}'],
      counterExamples: ['NVIDIA_API_KEY=nvapi-', 'NVIDIA_API_KEY=nvapi-your-key-here'],
      docs,
    },
    {
      id: 'nvidia-ngc-api-key',
      title: 'NVIDIA NGC API Key (legacy)',
      description: 'Pulls the containers and models of an organisation from the NGC catalogue.',
      severity: 'high',
      confidence: 'medium',
      pattern: [
        {
          anyOf: [
            [run('alnum', 84)],
            [
              run('alnum', 26),
              lit(':'),
              run('alnum', 8),
              lit('-'),
              run('alnum', 4),
              lit('-'),
              run('alnum', 4),
              lit('-'),
              run('alnum', 4),
              lit('-'),
              run('alnum', 12),
            ],
          ],
        },
      ],
      context: {
        words: [
          ...qualified('ngc'),
          'ngc_api',
          'ngc-api',
          'ngcapi',
          'ngc_key',
          'ngckey',
          'ngc_token',
          'ngc_cli',
          'ngc_secret',
          'nvcr.io',
          'nvidia',
        ],
        within: 50,
      },
      entropy: 3.5,
      check: 'password-like',
      examples: ['NGC_API_KEY={secret}', 'ngc_api_key: "{secret}"'],
      counterExamples: ['etag: {secret}', 'NGC_API_KEY=<key>'],
      docs,
    },
  ],
  facts: [
    {
      business: 'ai',
      credential: 'NGC / API catalog key',
      opens: 'Calls models of the API catalogue and pulls private containers and models of the organisation.',
      risks: { data: 'Private containers, models and resources of the organisation can be pulled.' },
      create: 'https://org.ngc.nvidia.com/setup/api-keys',
      revoke: 'same page, Deactivate or Delete',
      audit: 'NGC org > Audit logs',
      rotation: 'several personal keys can be valid at once; of the legacy kind there is one',
      overlaps: true,
      variable: 'NGC_API_KEY',
      checked: [],
      sources: [],
    },
  ],
});
