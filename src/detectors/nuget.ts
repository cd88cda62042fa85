import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';
import { visible } from './values.ts';

const docs = ['https://learn.microsoft.com/nuget/nuget-org/scoped-api-keys'];

export const nuget: readonly Detector[] = [
  defineDetector({
    id: 'nuget-api-key',
    vendor: 'nuget',
    title: 'NuGet API Key',
    description: 'Publishes .NET packages as its owner: what it publishes runs on other people’s machines.',
    severity: 'critical',
    confidence: 'high',
    pattern: [lit('oy2'), run('alnum-lower', 43)],
    entropy: 3.5,
    examples: ['NUGET_API_KEY={secret}', "export NUGET_API_KEY='{secret}'"],
    counterExamples: ['NUGET_API_KEY=oy2', 'NUGET_API_KEY=oy2your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'nuget-api-key-named',
    vendor: 'nuget',
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
  }),
  defineDetector({
    id: 'nuget-config-password',
    vendor: 'nuget',
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
  }),
];
