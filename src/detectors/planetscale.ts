import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';

const docs = ['https://planetscale.com/docs/concepts/service-tokens'];

export const planetscale: readonly Detector[] = [
  defineDetector({
    id: 'planetscale-service-token',
    vendor: 'planetscale',
    title: 'PlanetScale Service Token',
    description: 'Manages the databases of an organization, with its token id.',
    severity: 'critical',
    confidence: 'high',
    pattern: [lit('pscale_tkn_'), run('base64url', 32, 64, '.=')],
    entropy: 3,
    pair: { with: ['planetscale-service-token-id'], within: 400 },
    examples: ['PLANETSCALE_SERVICE_TOKEN={secret}', 'planetscale_service_token = {secret}'],
    counterExamples: [
      'PLANETSCALE_SERVICE_TOKEN=pscale_tkn_',
      'PLANETSCALE_SERVICE_TOKEN=pscale_tkn_your-key-here',
    ],
    docs,
  }),
  defineDetector({
    id: 'planetscale-database-password',
    vendor: 'planetscale',
    title: 'PlanetScale Database Password',
    description: 'Opens a database branch.',
    severity: 'critical',
    confidence: 'high',
    pattern: [lit('pscale_pw_'), run('base64url', 32, 64, '.=')],
    entropy: 3,
    examples: ['DATABASE_PASSWORD={secret}', 'database_password: "{secret}"'],
    counterExamples: ['DATABASE_PASSWORD=pscale_pw_', 'DATABASE_PASSWORD=pscale_pw_your-key-here'],
    docs,
  }),
  defineDetector({
    id: 'planetscale-oauth-token',
    vendor: 'planetscale',
    title: 'PlanetScale OAuth Token',
    description: 'Acts for a PlanetScale user through an application.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('pscale_oauth_'), run('base64url', 32, 64, '.=')],
    entropy: 3,
    examples: ['PLANETSCALE_TOKEN={secret}', '{"planetscaleToken": "{secret}"}'],
    counterExamples: ['PLANETSCALE_TOKEN=pscale_oauth_', 'PLANETSCALE_TOKEN=pscale_oauth_your-key-here'],
    docs,
  }),
];
