import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run, uuid } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://devcenter.heroku.com/articles/platform-api-quickstart#authentication'];

export const heroku: readonly Detector[] = [
  defineDetector({
    id: 'heroku-api-key',
    vendor: 'heroku',
    title: 'Heroku API Key',
    description: 'Acts as its owner on Heroku: code, config variables and add-ons of every app in reach.',
    severity: 'critical',
    confidence: 'high',
    pattern: [lit('HRKU-'), { anyOf: [[run('base64url', 60)], [uuid]] }],
    entropy: 3,
    examples: [
      'HEROKU_API_KEY={secret}',
      'machine api.heroku.com\n  login a@b.example\n  password {secret}\n',
    ],
    counterExamples: ['HEROKU_API_KEY=HRKU-', 'HEROKU_API_KEY=HRKU-your-key'],
    docs,
  }),
  defineDetector({
    id: 'heroku-legacy-api-key',
    vendor: 'heroku',
    title: 'Heroku API Key (legacy)',
    description: 'The older form of a Heroku API key: a UUID, told apart by the word beside it only.',
    severity: 'critical',
    confidence: 'medium',
    pattern: [uuid],
    context: { words: ['heroku'], within: 40 },
    entropy: 2.5,
    examples: ['HEROKU_API_KEY={secret}', '<heroku_key>{secret}</heroku_key>'],
    counterExamples: ['app id {secret}', 'HEROKU_API_KEY=00000000-0000-0000-0000-000000000000'],
    docs,
  }),
];
