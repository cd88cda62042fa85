import { run, oneOf } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer } from '../model/verifier-parts.ts';

const docs = ['https://docs.deno.com/deploy/'];

export const deno = defineVendor({
  slug: 'deno',
  name: 'Deno',
  secrets: [
    {
      id: 'deno-access-token',
      title: 'Deno Deploy Access Token',
      description: 'Deploys and changes the projects of an account or organization.',
      severity: 'high',
      confidence: 'high',
      pattern: [oneOf('ddp_', 'ddo_', 'ddw_'), run('alnum', 36)],
      entropy: 3,
      examples: ['DENO_DEPLOY_TOKEN={secret}', '{"denoDeployToken": "{secret}"}'],
      counterExamples: ['DENO_DEPLOY_TOKEN=ddp_', 'DENO_DEPLOY_TOKEN=ddp_your-key-here'],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: ['deno-access-token'],
      url: 'https://api.deno.com/v1/organization',
      ...bearer,
      activeAnswer: [200, { id: 'x', name: 'acme' }],
      inactiveAnswer: [401, { code: 'invalidToken', message: 'The authorization token is not valid' }],
    },
  ],
});
