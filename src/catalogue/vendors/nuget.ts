import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { noReadingCall } from '../model/verifier-parts.ts';
import { visible } from '../patterns/text.ts';

const docs = ['https://learn.microsoft.com/nuget/nuget-org/scoped-api-keys'];

export const nuget = defineVendor({
  slug: 'nuget',
  name: 'the NuGet gallery',
  secrets: [
    {
      id: 'nuget-api-key',
      kind: 'registry-token',
      title: 'NuGet API Key',
      description: 'Publishes .NET packages as its owner: what it publishes runs on other people’s machines.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('oy2'), run('alnum-lower', 43)],
      entropy: 3.5,
      examples: ['NUGET_API_KEY={secret}', "export NUGET_API_KEY='{secret}'"],
      counterExamples: ['NUGET_API_KEY=oy2', 'NUGET_API_KEY=oy2your-key-here'],
      docs,
    },
    {
      id: 'nuget-api-key-named',
      kind: 'registry-token',
      title: 'NuGet API Key (named)',
      description: 'Publishes packages; told apart by the word beside it.',
      severity: 'high',
      confidence: 'medium',
      pattern: [run('alnum-lower', 46)],
      context: { words: ['nuget'], within: 40 },
      entropy: 3.5,
      check: 'password-like',
      examples: ['NUGET_KEY={secret}', 'nuget_key: "{secret}"'],
      counterExamples: ['etag: {secret}', 'NUGET_KEY=<key>', 'NUGET_KEY={secret}{secret}'],
      docs,
    },
    {
      id: 'nuget-config-password',
      kind: 'registry-token',
      title: 'NuGet Feed Password',
      description: 'Reads, or reads and writes, a private feed, as NuGet.Config keeps it.',
      severity: 'high',
      confidence: 'high',
      before: [{ oneOf: ['key="ClearTextPassword" value="', 'key="Password" value="'], ci: true }],
      pattern: [visible(8, 256, '"<>')],
      entropy: 2,
      check: 'password-like',
      examples: [
        '<add key="ClearTextPassword" value="{secret}" />',
        '<add key="Username" value="acme" /><add key="Password" value="{secret}" />',
      ],
      counterExamples: [
        '<add key="ClearTextPassword" value="%FEED_PASSWORD%" />',
        '<add key="Username" value="{secret}" />',
      ],
      docs: ['https://learn.microsoft.com/nuget/reference/nuget-config-file'],
    },
  ],
  unverifiable: {
    'nuget-api-key': noReadingCall,
    'nuget-api-key-named': noReadingCall,
  },
  facts: [
    {
      business: 'packages',
      title: 'NuGet',
      covers: ['nuget-'],
      credential: 'nuget.org API key',
      opens: 'Pushes versions of packages that fit its pattern.',
      create: 'the NuGet gallery, your account, API Keys',
      revoke: 'same page, Regenerate or Delete',
      audit: 'package publish history; no per-key log',
      rotation: 'several scoped keys, each with its own expiry; refreshing one does not touch the others',
      overlaps: true,
      variable: 'NUGET_API_KEY',
      checked: ['create', 'revoke', 'rotation'],
      sources: ['https://learn.microsoft.com/nuget/nuget-org/scoped-api-keys'],
    },
  ],
});
