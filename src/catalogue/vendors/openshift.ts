import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://docs.redhat.com/en/documentation/openshift_container_platform/'];

export const openshift = defineVendor({
  slug: 'openshift',
  name: 'OpenShift',
  secrets: [
    {
      id: 'openshift-user-token',
      title: 'OpenShift User Token',
      description: 'Acts as a person in a cluster; lives a day by default.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('sha256~'), run('base64url', 43)],
      entropy: 3.5,
      check: 'not-placeholder',
      examples: ['OPENSHIFT_TOKEN={secret}', "export OPENSHIFT_TOKEN='{secret}'"],
      counterExamples: ['OPENSHIFT_TOKEN=sha256~', 'OPENSHIFT_TOKEN=sha256~your-key-here'],
      docs,
    },
  ],
});
