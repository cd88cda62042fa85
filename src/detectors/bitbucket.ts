import { defineDetector, lit, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/'];

export const bitbucket: readonly Detector[] = [
  defineDetector({
    id: 'bitbucket-app-password',
    vendor: 'bitbucket',
    title: 'Bitbucket App Password',
    description: 'Acts as its owner on Bitbucket within its permissions.',
    severity: 'critical',
    confidence: 'high',
    format: [lit('ATBB'), run('alnum', 32)],
    entropy: 3.5,
    examples: ['BITBUCKET_APP_PASSWORD={secret}', 'bitbucket_app_password: "{secret}"'],
    counterExamples: ['BITBUCKET_APP_PASSWORD=ATBB', 'BITBUCKET_APP_PASSWORD=ATBByour-key-here'],
    docs,
  }),
  defineDetector({
    id: 'bitbucket-data-center-token',
    vendor: 'bitbucket',
    title: 'Bitbucket Data Center Access Token',
    description: 'Acts as its owner on a Bitbucket server of one’s own.',
    severity: 'critical',
    confidence: 'high',
    format: [lit('BBDC-'), run('base64', 40, 50, '-@_')],
    entropy: 3.5,
    examples: ['BITBUCKET_TOKEN={secret}', '{"bitbucketToken": "{secret}"}'],
    counterExamples: ['BITBUCKET_TOKEN=BBDC-', 'BITBUCKET_TOKEN=BBDC-your-key-here'],
    docs,
  }),
];
