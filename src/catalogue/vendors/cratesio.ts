import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { noReadingCall } from '../model/verifier-parts.ts';

const docs = ['https://doc.rust-lang.org/cargo/reference/publishing.html'];

export const cratesio = defineVendor({
  slug: 'cratesio',
  name: 'the Rust crate registry',
  secrets: [
    {
      id: 'cratesio-api-token',
      kind: 'registry-token',
      title: 'Cargo Registry Token',
      description: 'Publishes Rust crates as its owner: what it publishes runs on other people’s machines.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('cio'), run('alnum', 32)],
      entropy: 3.8,
      check: 'password-like',
      examples: ['CARGO_REGISTRY_TOKEN={secret}', 'cargo_registry_token: "{secret}"'],
      counterExamples: ['CARGO_REGISTRY_TOKEN=cio', 'CARGO_REGISTRY_TOKEN=cioyour-key-here'],
      docs,
    },
  ],
  unverifiable: {
    'cratesio-api-token': noReadingCall,
  },
  facts: [
    {
      business: 'packages',
      title: 'Rust crates',
      credential: 'API token',
      opens: 'Publishes and yanks crates of its owner within its scopes.',
      risks: { reputation: 'A build script of a poisoned crate runs at everybody who compiles it.' },
      create: 'your account of the crate registry, API Tokens',
      revoke: 'same page, Revoke',
      audit: 'last used date on the page; crate version history',
      api: 'DELETE /api/v1/tokens/current with the token itself',
      rotation: 'several tokens can be valid at once',
      overlaps: true,
      variable: 'CARGO_REGISTRY_TOKEN',
      checked: ['api'],
      sources: ['https://github.com/mongodb/kingfisher'],
    },
  ],
});
