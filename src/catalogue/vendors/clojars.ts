import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';

const docs = ['https://github.com/clojars/clojars-web/wiki/Deploy-Tokens'];

export const clojars = defineVendor({
  slug: 'clojars',
  name: 'Clojars',
  secrets: [
    {
      id: 'clojars-deploy-token',
      kind: 'registry-token',
      title: 'Clojars Deploy Token',
      description: 'Publishes Clojure libraries as its owner.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('CLOJARS_'), run('alnum', 60)],
      entropy: 3,
      examples: ['CLOJARS_PASSWORD={secret}', 'clojars_password: "{secret}"'],
      counterExamples: ['CLOJARS_PASSWORD=CLOJARS_', 'CLOJARS_PASSWORD=CLOJARS_your-key-here'],
      docs,
    },
  ],
  facts: [
    {
      business: 'packages',
      credential: 'Deploy token',
      opens: 'Deploys jars of its owner’s groups to Clojars.',
      create: 'Clojars, your account, Deploy Tokens',
      revoke: 'same page, Disable',
      audit: 'last used date on the page',
      rotation: 'several tokens can be valid at once',
      overlaps: true,
      variable: 'CLOJARS_PASSWORD',
      checked: [],
      sources: [],
    },
  ],
});
