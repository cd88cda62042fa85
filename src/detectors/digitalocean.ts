import { defineDetector } from '../catalogue/model/detector.ts';
import { lit, run } from '../catalogue/model/pattern.ts';
import type { Detector } from '../catalogue/model/detector.ts';
import { qualified } from './table.ts';

const docs = ['https://docs.digitalocean.com/reference/api/create-personal-access-token/'];

export const digitalocean: readonly Detector[] = [
  defineDetector({
    id: 'digitalocean-personal-access-token',
    vendor: 'digitalocean',
    title: 'DigitalOcean Personal Access Token',
    description: 'Creates, changes and destroys what a DigitalOcean team runs, within the token’s scopes.',
    severity: 'critical',
    confidence: 'high',
    pattern: [lit('dop_v1_'), run('hex-lower', 64)],
    entropy: 3,
    examples: ['DIGITALOCEAN_TOKEN={secret}', 'access-token: {secret}'],
    counterExamples: ['DIGITALOCEAN_TOKEN=dop_v1_', 'DIGITALOCEAN_TOKEN={secret}0'],
    docs,
  }),
  defineDetector({
    id: 'digitalocean-oauth-access-token',
    vendor: 'digitalocean',
    title: 'DigitalOcean OAuth Access Token',
    description: 'Acts for a DigitalOcean account through an OAuth application; lives 30 days.',
    severity: 'high',
    confidence: 'high',
    pattern: [lit('doo_v1_'), run('hex-lower', 64)],
    entropy: 3,
    examples: ['Authorization: Bearer {secret}', '"access_token": "{secret}"'],
    counterExamples: ['Authorization: Bearer doo_v1_', '"access_token": "doo_v1_abc"'],
    docs: ['https://docs.digitalocean.com/reference/api/oauth/'],
  }),
  defineDetector({
    id: 'digitalocean-oauth-refresh-token',
    vendor: 'digitalocean',
    title: 'DigitalOcean OAuth Refresh Token',
    description: 'Buys new access tokens for a DigitalOcean account.',
    severity: 'critical',
    confidence: 'high',
    pattern: [lit('dor_v1_'), run('hex-lower', 64)],
    entropy: 3,
    examples: ['"refresh_token": "{secret}"', 'DO_REFRESH_TOKEN={secret}'],
    counterExamples: ['"refresh_token": "dor_v1_"', 'DO_REFRESH_TOKEN=dor_v1_xyz'],
    docs: ['https://docs.digitalocean.com/reference/api/oauth/'],
  }),
  defineDetector({
    id: 'digitalocean-token',
    vendor: 'digitalocean',
    title: 'DigitalOcean Access Token (legacy)',
    description: 'Creates and destroys what an account holds; the form without a prefix.',
    severity: 'critical',
    confidence: 'medium',
    pattern: [run('base64url', 64)],
    context: {
      words: [
        ...qualified('ocean'),
        'digitalocean',
        'digital_ocean',
        'digital-ocean',
        'do_api_token',
        'do_access_token',
        'do_pat_token',
        'do_token',
      ],
      within: 40,
    },
    entropy: 3,
    check: 'password-like',
    examples: ['DIGITALOCEAN_TOKEN={secret}', 'digitalocean_token: "{secret}"'],
    counterExamples: ['etag: {secret}', 'DIGITALOCEAN_TOKEN=<token>', 'DIGITALOCEAN_TOKEN={secret}{secret}'],
    docs,
  }),
];
