import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://developers.notion.com/reference/authentication'];

export const notion: readonly Detector[] = [
  defineDetector({
    id: 'notion-integration-token',
    vendor: 'notion',
    title: 'Notion Integration Token',
    description: 'Reads and writes the pages shared with an integration.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('ntn_'), run('digit', 11), run('alnum', 35)],
    entropy: 3,
    examples: ['NOTION_TOKEN={secret}', 'notion_token = {secret}'],
    counterExamples: ['NOTION_TOKEN=ntn_', 'NOTION_TOKEN=ntn_your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'notion-legacy-integration-token',
    vendor: 'notion',
    title: 'Notion Integration Token (legacy)',
    description: 'Reads and writes the pages shared with an integration; the older form.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('secret_'), run('alnum', 43)],
    entropy: 3.8,
    examples: ['NOTION_API_KEY={secret}', 'notion_api_key: "{secret}"'],
    counterExamples: ['NOTION_API_KEY=secret_', 'NOTION_API_KEY=secret_your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'notion-oauth-refresh-token',
    vendor: 'notion',
    title: 'Notion OAuth Refresh Token',
    description: 'Buys new access tokens to the pages that people opened to an integration.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('nrt_'), run('word', 40, 55)],
    entropy: 3.5,
    check: 'password-like',
    examples: ['NOTION_TOKEN={secret}', 'notion_token: "{secret}"'],
    counterExamples: ['NOTION_TOKEN=nrt_', 'NOTION_TOKEN=nrt_your-token-here'],
    docs,
  }),
];
