import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, oneOf, optional, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://fly.io/docs/security/tokens/'];

export const flyio: readonly Detector[] = [
  defineDetector({
    id: 'flyio-access-token',
    vendor: 'flyio',
    title: 'Fly.io Access Token',
    description: 'Deploys and changes the apps of an organization, within the token’s caveats.',
    severity: 'critical',
    confidence: 'high',
    pattern: [oneOf('fm2_', 'fm1r_', 'fm1a_'), run('base64', 100, 2000), { chars: '=', min: 0, max: 3 }],
    entropy: 4,
    checksum: 'fly-macaroon',
    examples: ['FLY_API_TOKEN={secret}', 'FLY_API_TOKEN="FlyV1 {secret}"'],
    counterExamples: ['FLY_API_TOKEN=fm2_', 'FLY_API_TOKEN=fm2_your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'flyio-personal-access-token',
    vendor: 'flyio',
    title: 'Fly.io Personal Access Token',
    description: 'Acts as its owner on Fly.io.',
    severity: 'critical',
    confidence: 'high',
    pattern: [lit('fo1_'), run('base64url', 43)],
    entropy: 3.5,
    examples: ['FLY_ACCESS_TOKEN={secret}', 'fly_access_token: "{secret}"'],
    counterExamples: ['FLY_ACCESS_TOKEN=fo1_', 'FLY_ACCESS_TOKEN=fo1_your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'flyio-api-key',
    vendor: 'flyio',
    title: 'Fly.io Macaroon Header',
    description: 'The macaroons of an organisation or app as they are sent, scheme and all.',
    severity: 'high',
    confidence: 'medium',
    pattern: [
      lit('FlyV1'),
      run('space', 1),
      optional(lit('fm'), run('digit', 1, 2), lit('_')),
      run('base64', 100, 2000, ',-_='),
    ],
    entropy: 4,
    check: 'not-placeholder',
    examples: ['FLY_API_TOKEN="{secret}"', 'Authorization: {secret}'],
    counterExamples: ['FLY_API_TOKEN="FlyV1 "', 'Authorization: FlyV1 <token>'],
    docs,
  }),
];
