import { defineVendor } from '../model/vendor.ts';

export const oracle = defineVendor({
  slug: 'oracle',
  name: 'Oracle Cloud',
  secrets: [],
  facts: [
    {
      business: 'clouds',
      kind: 'cloud-key',
      credential: 'OCI API signing key, auth token',
      opens: 'Signs calls to OCI as a user of the tenancy.',
      create: 'https://cloud.oracle.com/identity > user > API keys',
      revoke: 'same page, Delete',
      audit: 'OCI Audit',
      api: 'DELETE /20160918/users/{id}/apiKeys/{fingerprint}',
      rotation: 'three API keys and two auth tokens per user',
      overlaps: true,
      variable: 'OCI_CLI_KEY_CONTENT',
      checked: [],
      sources: [],
    },
  ],
});
