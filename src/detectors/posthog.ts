import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, oneOf, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://posthog.com/docs/api'];

export const posthog: readonly Detector[] = [
  defineDetector({
    id: 'posthog-personal-api-key',
    vendor: 'posthog',
    title: 'PostHog Personal API Key',
    description: 'Reads and changes the projects of its owner.',
    severity: 'high',
    confidence: 'high',
    pattern: [oneOf('phx_', 'phs_'), run('base64url', 41, 49)],
    entropy: 3.5,
    examples: ['POSTHOG_API_KEY={secret}', 'posthog_api_key = {secret}'],
    counterExamples: ['POSTHOG_API_KEY=phx_', 'POSTHOG_API_KEY=phx_your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'posthog-project-key',
    vendor: 'posthog',
    title: 'PostHog Project Key',
    description: 'Sends events to a project; made to be public, of use to spammers only.',
    severity: 'low',
    confidence: 'high',
    pattern: [lit('phc_'), run('base64url', 41, 44)],
    entropy: 3.5,
    examples: ['POSTHOG_KEY={secret}', 'posthog_key: "{secret}"'],
    counterExamples: ['POSTHOG_KEY=phc_', 'POSTHOG_KEY=phc_your-key-here'],
    docs,
  }),
];
