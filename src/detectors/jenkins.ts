import { defineDetector, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/'];

export const jenkins: readonly Detector[] = [
  defineDetector({
    id: 'jenkins-api-token',
    vendor: 'jenkins',
    title: 'Jenkins API Token',
    description: 'Runs jobs and reads their secrets as its owner.',
    severity: 'critical',
    confidence: 'medium',
    format: [run('hex-lower', 32, 36)],
    context: { words: ['jenkins'], within: 27 },
    entropy: 3,
    examples: ['JENKINS_API_TOKEN={secret}', 'jenkins_api_token = {secret}'],
    counterExamples: [
      'etag {secret}',
      'JENKINS_API_TOKEN=<your-token>',
      'JENKINS_API_TOKEN={secret}{secret}',
    ],
    docs,
  }),
];
