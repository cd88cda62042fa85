import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/'];

export const bitbucket: readonly Detector[] = [
  defineDetector({
    id: 'bitbucket-app-password',
    vendor: 'bitbucket',
    title: 'Bitbucket App Password',
    description: 'Acts as its owner on Bitbucket within its permissions.',
    severity: 'critical',
    confidence: 'high',
    pattern: [lit('ATBB'), run('base64url', 24, 80, '.=')],
    entropy: 3.5,
    checksum: 'crc32-hex-8',
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
    pattern: [lit('BBDC-'), run('base64', 40, 50, '-@_')],
    entropy: 3.5,
    checksum: 'base64-numbered',
    examples: ['BITBUCKET_TOKEN={secret}', '{"bitbucketToken": "{secret}"}'],
    counterExamples: ['BITBUCKET_TOKEN=BBDC-', 'BITBUCKET_TOKEN=BBDC-your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'bitbucket-client-secret',
    vendor: 'bitbucket',
    title: 'Bitbucket OAuth Consumer Secret',
    description: 'Signs in as an OAuth consumer of a workspace.',
    severity: 'high',
    confidence: 'medium',
    // The entropy keeps out digests, which are hex.
    pattern: [run('base64url', 1), run('base64url', 63, 63, '=')],
    context: { words: ['bitbucket'], within: 40 },
    entropy: 4.1,
    check: 'password-like',
    examples: ['BITBUCKET_CLIENT_SECRET={secret}', 'bitbucket_client_secret: "{secret}"'],
    counterExamples: ['etag: {secret}', 'BITBUCKET_CLIENT_SECRET=<secret>'],
    docs,
  }),
  defineDetector({
    id: 'bitbucket-secret',
    vendor: 'bitbucket',
    title: 'Bitbucket HTTP Access Token',
    description: 'Reads or writes repositories and projects over HTTP.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('base64url', 44, 44, '+')],
    context: { words: ['bitbucket'], within: 40 },
    entropy: 4.1,
    check: 'password-like',
    examples: ['BITBUCKET_TOKEN={secret}', 'bitbucket_token: "{secret}"'],
    counterExamples: ['etag: {secret}', 'BITBUCKET_TOKEN=<token>'],
    docs,
  }),
];
