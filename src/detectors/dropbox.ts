import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, optional, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://developers.dropbox.com/oauth-guide'];

export const dropbox: readonly Detector[] = [
  defineDetector({
    id: 'dropbox-access-token',
    vendor: 'dropbox',
    title: 'Dropbox Access Token',
    description: 'Reads and writes the files of an account; lives four hours.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('sl.'), optional(lit('u.')), run('base64url', 130, 1400, '=')],
    entropy: 4,
    examples: ['DROPBOX_ACCESS_TOKEN={secret}', 'dropbox_access_token = {secret}'],
    counterExamples: ['DROPBOX_ACCESS_TOKEN=sl.', 'DROPBOX_ACCESS_TOKEN=sl.your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'dropbox-legacy-access-token',
    vendor: 'dropbox',
    title: 'Dropbox Access Token (long-lived)',
    description: 'Reads and writes the files of an account until it is revoked.',
    severity: 'critical',
    confidence: 'high',
    pattern: [run('alnum', 11), lit('AAAAAAAAAA'), run('base64url', 43, 43, '=')],
    entropy: 4,
    examples: ['DROPBOX_TOKEN={secret}', 'dropbox_token: "{secret}"'],
    counterExamples: ['DROPBOX_TOKEN=AAAAAAAAAA', 'DROPBOX_TOKEN=AAAAAAAAAAyour-key-here'],
    docs,
  }),
  defineDetector({
    id: 'dropbox-api-secret',
    vendor: 'dropbox',
    title: 'Dropbox App Secret',
    description: 'Signs in as an app, with which people have shared their files.',
    severity: 'high',
    confidence: 'medium',
    pattern: [run('alnum', 15)],
    context: { words: ['dropbox'], within: 40 },
    entropy: 3,
    check: 'password-like',
    examples: ['DROPBOX_APP_SECRET={secret}', 'dropbox_app_secret: "{secret}"'],
    counterExamples: ['etag: {secret}', 'DROPBOX_APP_SECRET=<secret>'],
    docs,
  }),
];
