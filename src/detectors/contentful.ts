import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://www.contentful.com/developers/docs/references/authentication/'];

export const contentful: readonly Detector[] = [
  defineDetector({
    id: 'contentful-management-token',
    vendor: 'contentful',
    title: 'Contentful Management Token',
    description: 'Changes content and settings as its owner.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('CFPAT-'), run('base64url', 43)],
    entropy: 3,
    examples: ['CONTENTFUL_MANAGEMENT_TOKEN={secret}', 'contentful_management_token = {secret}'],
    counterExamples: [
      'CONTENTFUL_MANAGEMENT_TOKEN=CFPAT-',
      'CONTENTFUL_MANAGEMENT_TOKEN=CFPAT-your-key-here',
    ],
    docs,
  }),
  defineDetector({
    id: 'contentful-delivery-api-token',
    vendor: 'contentful',
    title: 'Contentful Delivery API Token',
    description: 'Reads the published, or as a preview token the draft, content of a space.',
    severity: 'medium',
    confidence: 'medium',
    pattern: [run('base64url', 1), run('base64url', 42, 44, '=')],
    context: { words: ['contentful'], within: 40 },
    entropy: 3.5,
    check: 'password-like',
    examples: ['CONTENTFUL_TOKEN={secret}', 'contentful_token: "{secret}"'],
    counterExamples: ['etag: {secret}', 'CONTENTFUL_TOKEN=<token>'],
    docs,
  }),
];
