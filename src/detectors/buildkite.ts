import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, oneOf, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://buildkite.com/docs/apis/managing-api-tokens'];

export const buildkite: readonly Detector[] = [
  defineDetector({
    id: 'buildkite-user-access-token',
    vendor: 'buildkite',
    title: 'Buildkite API Access Token',
    description: 'Acts as its owner on Buildkite within its scopes.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('bkua_'), { anyOf: [[run('alnum-lower', 53)], [run('alnum-lower', 40)]] }],
    entropy: 3,
    examples: ['BUILDKITE_API_TOKEN={secret}', "export BUILDKITE_API_TOKEN='{secret}'"],
    counterExamples: ['BUILDKITE_API_TOKEN=bkua_', 'BUILDKITE_API_TOKEN=bkua_your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'buildkite-job-token',
    vendor: 'buildkite',
    title: 'Buildkite Job Token',
    description: 'Acts for one job while it runs: its artifacts, metadata and logs.',
    severity: 'medium',
    confidence: 'high',
    pattern: [lit('bkaj_'), run('base64url', 333)],
    entropy: 4,
    examples: ['BUILDKITE_TOKEN={secret}', 'buildkite_token: "{secret}"'],
    counterExamples: ['BUILDKITE_TOKEN=bkaj_', 'BUILDKITE_TOKEN=bkaj_your-token-here'],
    docs,
  }),
  defineDetector({
    id: 'buildkite-service-token',
    vendor: 'buildkite',
    title: 'Buildkite Agent or Registry Token',
    description: 'Connects an agent, or opens a package registry or portal of an organisation.',
    severity: 'high',
    confidence: 'high',
    pattern: [
      {
        anyOf: [
          [lit('bkaa_'), run('base64url', 75)],
          [oneOf('bkar_', 'bkct_'), run('base64url', 73)],
          [lit('bkpat_'), run('base64url', 54)],
          [lit('bkps_'), run('base64url', 64)],
          [lit('bkpt_'), run('base64url', 199)],
        ],
      },
    ],
    entropy: 3.5,
    examples: ['BUILDKITE_TOKEN={secret}', 'buildkite_token: "{secret}"'],
    counterExamples: ['BUILDKITE_TOKEN=bkpat_', 'BUILDKITE_TOKEN=bkpat_your-token-here'],
    docs,
  }),
  defineDetector({
    id: 'buildkite-api-key',
    vendor: 'buildkite',
    title: 'Buildkite API Token (legacy)',
    description: 'Reads and starts the builds of an organisation; the form without a prefix.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('alnum-lower', 40)],
    context: { words: ['buildkite'], within: 40 },
    entropy: 3,
    check: 'password-like',
    examples: ['BUILDKITE_TOKEN={secret}', 'buildkite_token: "{secret}"'],
    counterExamples: ['etag: {secret}', 'BUILDKITE_TOKEN=<token>', 'BUILDKITE_TOKEN={secret}{secret}'],
    docs,
  }),
];
