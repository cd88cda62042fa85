import { defineVendor } from '../model/vendor.ts';

export const sonatype = defineVendor({
  slug: 'sonatype',
  name: 'Sonatype Nexus',
  secrets: [],
  facts: [
    {
      business: 'packages',
      kind: 'registry-token',
      credential: 'Nexus user token',
      opens: 'Signs in to Nexus Repository in place of user name and password.',
      create: '{instance} > profile > User token',
      revoke: 'same page, Reset',
      audit: 'Nexus audit log',
      rotation: 'a user has one pair: resetting it breaks all clients',
      overlaps: false,
      variable: 'NEXUS_USER_TOKEN',
      checked: [],
      sources: [],
    },
  ],
});
