import { defineDetector, lit, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://docs.jfrog.com/administration/docs/access-tokens'];

export const jfrog: readonly Detector[] = [
  defineDetector({
    id: 'jfrog-api-key',
    vendor: 'jfrog',
    title: 'JFrog API Key',
    description: 'Reads and publishes artifacts as its owner.',
    severity: 'critical',
    confidence: 'high',
    format: [lit('AKCp'), run('alnum', 68, 70)],
    entropy: 4,
    examples: ['ARTIFACTORY_API_KEY={secret}', "export ARTIFACTORY_API_KEY='{secret}'"],
    counterExamples: ['ARTIFACTORY_API_KEY=AKCp', 'ARTIFACTORY_API_KEY=AKCpyour-key-here'],
    docs,
  }),
  defineDetector({
    id: 'jfrog-reference-token',
    vendor: 'jfrog',
    title: 'JFrog Reference Token',
    description: 'Stands for an access token of the JFrog platform.',
    severity: 'critical',
    confidence: 'high',
    format: [lit('cmVmdGtu'), run('alnum', 56)],
    entropy: 4,
    examples: ['JFROG_ACCESS_TOKEN={secret}', 'jfrog_access_token = {secret}'],
    counterExamples: ['JFROG_ACCESS_TOKEN=cmVmdGtu', 'JFROG_ACCESS_TOKEN=cmVmdGtuyour-key-here'],
    docs,
  }),
  defineDetector({
    id: 'jfrog-identity-token',
    vendor: 'jfrog',
    title: 'JFrog Identity Token or API Key (unmarked)',
    description: 'A token of the JFrog platform, told apart by the word beside it only.',
    severity: 'critical',
    confidence: 'medium',
    format: [{ anyOf: [[run('alnum', 73)], [run('alnum-lower', 64)]] }],
    context: { words: ['artifactory', 'jfrog', 'bintray'], within: 40 },
    entropy: 3.8,
    examples: ['ARTIFACTORY_TOKEN={secret}', 'artifactory_token: "{secret}"'],
    counterExamples: [
      'etag {secret}',
      'ARTIFACTORY_TOKEN=<your-token>',
      'ARTIFACTORY_TOKEN={secret}{secret}',
    ],
    docs,
  }),
];
