import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';
import { qualified } from './table.ts';

const docs = [
  'https://circleci.com/docs/guides/toolkit/managing-api-tokens/',
  'https://circleci.com/changelog/new-format-for-api-access-tokens/',
];

/** Since July 2023: a UUID in base58 (22 characters, fewer if it starts with zeros), `_`, 40 hex digits. */
const idAndSecret = [run('alnum', 18, 26), lit('_'), run('alnum', 40)];

export const circleci: readonly Detector[] = [
  defineDetector({
    id: 'circleci-personal-api-token',
    vendor: 'circleci',
    title: 'CircleCI Personal API Token',
    description:
      'Acts as its owner on the CircleCI API: reads and changes every project the person can reach.',
    severity: 'critical',
    confidence: 'high',
    pattern: [lit('CCIPAT_'), ...idAndSecret],
    entropy: 3,
    examples: [
      'CIRCLECI_CLI_TOKEN={secret}',
      'curl -H "Circle-Token: {secret}" https://circleci.com/api/v2/me',
      'host: https://circleci.com\ntoken: {secret}\n',
    ],
    counterExamples: [
      'Personal tokens start with CCIPAT_ and project tokens with CCIPRJ_.',
      'CIRCLECI_CLI_TOKEN=CCIPAT_0123456789abcdef',
      'CIRCLECI_CLI_TOKEN={secret}0',
    ],
    docs,
  }),
  defineDetector({
    id: 'circleci-project-token',
    vendor: 'circleci',
    title: 'CircleCI Project API Token',
    description: 'Reads, and with admin scope changes, one project on CircleCI: builds, artifacts, settings.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('CCIPRJ_'), ...idAndSecret],
    entropy: 3,
    examples: [
      'CIRCLE_PROJECT_TOKEN={secret}',
      '[![build](https://circleci.com/gh/acme/shop.svg?style=svg&circle-token={secret})]',
    ],
    counterExamples: ['The prefix is CCIPRJ_.', 'circle-token=CCIPRJ_abc_def', 'circle-token={secret}f'],
    docs,
  }),
  defineDetector({
    id: 'circleci-legacy-api-token',
    vendor: 'circleci',
    title: 'CircleCI API Token (legacy)',
    description:
      'A CircleCI API token made before July 2023: 40 hex digits, told apart by the word beside it only.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('hex', 40)],
    context: {
      words: [
        ...qualified('circle'),
        'circleci',
        'circle_ci',
        'circle-ci',
        'circle_token',
        'circle-token',
        'circletoken',
        'circle_api',
        'circle_project',
        'circle_access',
        'circle_key',
        'circle_secret',
      ],
      within: 50,
    },
    entropy: 3,
    examples: [
      'CIRCLECI_TOKEN={secret}',
      'export CIRCLE_TOKEN="{secret}"',
      '<circleci_api_token>{secret}</circleci_api_token>',
      'https://circleci.com/api/v1.1/me?circle-token={secret}',
    ],
    counterExamples: [
      'commit {secret}',
      'CIRCLECI_TOKEN=0000000000000000000000000000000000000000',
      'CIRCLECI_TOKEN={secret}{secret}',
    ],
    docs,
  }),
];
