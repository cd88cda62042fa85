import { defineDetector, lit, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://learn.microsoft.com/nuget/nuget-org/scoped-api-keys'];

export const nuget: readonly Detector[] = [
  defineDetector({
    id: 'nuget-api-key',
    vendor: 'nuget',
    title: 'NuGet API Key',
    description: 'Publishes .NET packages as its owner: what it publishes runs on other people’s machines.',
    severity: 'critical',
    confidence: 'high',
    format: [lit('oy2'), run('alnum-lower', 43)],
    entropy: 3.5,
    examples: ['NUGET_API_KEY={secret}', "export NUGET_API_KEY='{secret}'"],
    counterExamples: ['NUGET_API_KEY=oy2', 'NUGET_API_KEY=oy2your-key-here'],
    docs,
  }),
];
