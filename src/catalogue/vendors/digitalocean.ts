import { lit, run } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer } from '../model/verifier-parts.ts';
import { qualified } from '../patterns/names.ts';

const docs = ['https://docs.digitalocean.com/reference/api/create-personal-access-token/'];

export const digitalocean = defineVendor({
  slug: 'digitalocean',
  name: 'DigitalOcean',
  secrets: [
    {
      id: 'digitalocean-personal-access-token',
      title: 'DigitalOcean Personal Access Token',
      description: 'Creates, changes and destroys what a DigitalOcean team runs, within the token’s scopes.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('dop_v1_'), run('hex-lower', 64)],
      entropy: 3,
      examples: ['DIGITALOCEAN_TOKEN={secret}', 'access-token: {secret}'],
      counterExamples: ['DIGITALOCEAN_TOKEN=dop_v1_', 'DIGITALOCEAN_TOKEN={secret}0'],
      docs,
    },
    {
      id: 'digitalocean-oauth-access-token',
      title: 'DigitalOcean OAuth Access Token',
      description: 'Acts for a DigitalOcean account through an OAuth application; lives 30 days.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('doo_v1_'), run('hex-lower', 64)],
      entropy: 3,
      examples: ['Authorization: Bearer {secret}', '"access_token": "{secret}"'],
      counterExamples: ['Authorization: Bearer doo_v1_', '"access_token": "doo_v1_abc"'],
      docs: ['https://docs.digitalocean.com/reference/api/oauth/'],
    },
    {
      id: 'digitalocean-oauth-refresh-token',
      kind: 'oauth-secret',
      title: 'DigitalOcean OAuth Refresh Token',
      description: 'Buys new access tokens for a DigitalOcean account.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('dor_v1_'), run('hex-lower', 64)],
      entropy: 3,
      examples: ['"refresh_token": "{secret}"', 'DO_REFRESH_TOKEN={secret}'],
      counterExamples: ['"refresh_token": "dor_v1_"', 'DO_REFRESH_TOKEN=dor_v1_xyz'],
      docs: ['https://docs.digitalocean.com/reference/api/oauth/'],
    },
    {
      id: 'digitalocean-token',
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
      counterExamples: [
        'etag: {secret}',
        'DIGITALOCEAN_TOKEN=<token>',
        'DIGITALOCEAN_TOKEN={secret}{secret}',
      ],
      docs,
    },
  ],
  verifiers: [
    {
      secrets: [
        'digitalocean-personal-access-token',
        'digitalocean-oauth-access-token',
        'digitalocean-token',
      ],
      url: 'https://api.digitalocean.com/v2/account',
      ...bearer,
      activeButForbidden: [403],
      reads: { account: ['account.email', 'account.uuid'] },
      activeAnswer: [200, { account: { email: 'ann@example.org', uuid: 'x', status: 'active' } }],
      inactiveAnswer: [401, { id: 'Unauthorized', message: 'Unable to authenticate you' }],
    },
  ],
  facts: [
    {
      business: 'clouds',
      credential: 'Personal access token, OAuth token, Spaces key',
      opens: 'Manages Droplets, Kubernetes, databases and DNS as far as its scopes go.',
      risks: {
        access:
          'Droplets can be made and destroyed, DNS records be pointed elsewhere, kubeconfigs be downloaded.',
        data: 'Snapshots and connection details of managed databases can be read; a Spaces key opens the buckets.',
      },
      create: 'https://cloud.digitalocean.com/account/api/tokens',
      revoke: 'same page, Delete / Regenerate',
      audit: 'https://cloud.digitalocean.com/account/security (security history)',
      api: 'POST https://cloud.digitalocean.com/v1/oauth/revoke token={token}',
      rotation: 'several tokens can be valid at once; regenerate ends the old value',
      overlaps: true,
      variable: 'DIGITALOCEAN_ACCESS_TOKEN',
      checked: ['api'],
      sources: ['https://github.com/mongodb/kingfisher'],
    },
  ],
});
