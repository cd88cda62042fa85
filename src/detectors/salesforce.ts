import { defineDetector, lit, run } from './detector.ts';
import type { Detector } from './detector.ts';

const docs = ['https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_tokens_scopes.htm'];

export const salesforce: readonly Detector[] = [
  defineDetector({
    id: 'salesforce-access-token',
    vendor: 'salesforce',
    title: 'Salesforce Access Token',
    description: 'Acts as a person in a Salesforce organization until the session ends.',
    severity: 'critical',
    confidence: 'high',
    format: [lit('00D'), run('alnum', 12), lit('!'), run('word', 80, 120, '.')],
    entropy: 3.5,
    examples: ['SALESFORCE_ACCESS_TOKEN={secret}', 'salesforce_access_token = {secret}'],
    counterExamples: ['SALESFORCE_ACCESS_TOKEN=00D', 'SALESFORCE_ACCESS_TOKEN=00Dyour-key-here'],
    docs,
  }),
];
