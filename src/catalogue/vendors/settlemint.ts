import { run, oneOf } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://console.settlemint.com/documentation/'];

export const settlemint = defineVendor({
  slug: 'settlemint',
  name: 'SettleMint',
  secrets: [
    {
      id: 'settlemint-access-token',
      title: 'SettleMint Access Token',
      description: 'Reads and changes blockchain applications as its owner.',
      severity: 'high',
      confidence: 'high',
      pattern: [oneOf('sm_aat_', 'sm_pat_', 'sm_sat_'), run('alnum', 16)],
      entropy: 3,
      examples: ['SETTLEMINT_ACCESS_TOKEN={secret}', 'settlemint_access_token: "{secret}"'],
      counterExamples: ['SETTLEMINT_ACCESS_TOKEN=sm_aat_', 'SETTLEMINT_ACCESS_TOKEN=sm_aat_your-key-here'],
      docs,
    },
  ],
});
