import { lit, run } from '../model/pattern.ts';
import { contextualId, userEmail } from '../model/identifier.ts';
import { defineVendor } from '../model/vendor.ts';
import type { Verifier } from '../model/verifier.ts';
import { bearer, needsEmail } from '../model/verifier-parts.ts';

const docs = ['https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/'];

const cloudflareToken: Omit<Verifier, 'secrets'> = {
  url: 'https://api.cloudflare.com/client/v4/user/tokens/verify',
  ...bearer,
  active: [],
  inactive: [],
  rules: [
    { means: 'active', status: 200, at: 'result.status', oneOf: ['active'] },
    { means: 'inactive', status: 200, at: 'result.status', oneOf: ['disabled', 'expired'] },
    { means: 'inactive', status: 401, at: 'errors.0.code', oneOf: [1000] },
    { means: 'inactive', status: 400, at: 'errors.0.code', oneOf: [6003] },
  ],
  reads: { account: ['result.id'], expires: ['result.expires_on'] },
  activeAnswer: [
    200,
    { result: { id: 'x', status: 'active', expires_on: '2031-01-31T00:00:00Z' }, success: true },
  ],
  inactiveAnswer: [
    401,
    { success: false, errors: [{ code: 1000, message: 'Invalid API Token' }], result: null },
  ],
};

export const cloudflare = defineVendor({
  slug: 'cloudflare',
  name: 'Cloudflare',
  secrets: [
    {
      id: 'cloudflare-user-api-token',
      title: 'Cloudflare User API Token',
      description: 'Changes what its permissions allow: DNS, Workers, firewall rules, caches.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('cfut_'), run('alnum', 40), run('hex-lower', 8)],
      entropy: 3,
      checksum: 'crc32-hex-8-body',
      examples: ['CLOUDFLARE_API_TOKEN={secret}', 'cloudflare_api_token: "{secret}"'],
      counterExamples: ['CLOUDFLARE_API_TOKEN=cfut_', 'CLOUDFLARE_API_TOKEN=cfut_your-key-here'],
      docs,
    },
    {
      id: 'cloudflare-account-api-token',
      title: 'Cloudflare Account API Token',
      description: 'Changes what its permissions allow in one account; belongs to no person.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('cfat_'), run('alnum', 40), run('hex-lower', 8)],
      entropy: 3,
      checksum: 'crc32-hex-8-body',
      examples: ['CF_API_TOKEN={secret}', '{"cfApiToken": "{secret}"}'],
      counterExamples: ['CF_API_TOKEN=cfat_', 'CF_API_TOKEN=cfat_your-key-here'],
      docs,
    },
    {
      id: 'cloudflare-global-api-key',
      title: 'Cloudflare Global API Key',
      description: 'Does everything its owner may do at Cloudflare.',
      severity: 'critical',
      confidence: 'high',
      pattern: [lit('cfk_'), run('alnum', 40), run('hex-lower', 8)],
      entropy: 3,
      checksum: 'crc32-hex-8-body',
      examples: ['CLOUDFLARE_API_KEY={secret}', "export CLOUDFLARE_API_KEY='{secret}'"],
      counterExamples: ['CLOUDFLARE_API_KEY=cfk_', 'CLOUDFLARE_API_KEY=cfk_your-key-here'],
      docs,
    },
    {
      id: 'cloudflare-origin-ca-key',
      title: 'Cloudflare Origin CA Key',
      description: 'Issues and revokes the certificates that origin servers show to Cloudflare.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('v1.0-'), run('alnum', 160, 300, '-._')],
      entropy: 3,
      examples: ['CLOUDFLARE_ORIGIN_CA_KEY={secret}', 'cloudflare_origin_ca_key = {secret}'],
      counterExamples: ['CLOUDFLARE_ORIGIN_CA_KEY=v1.0-', 'CLOUDFLARE_ORIGIN_CA_KEY=v1.0-your-key-here'],
      docs,
    },
    {
      id: 'cloudflare-legacy-api-token',
      title: 'Cloudflare API Token (legacy)',
      description: 'A token without a prefix, told apart by the word beside it only.',
      severity: 'critical',
      confidence: 'medium',
      pattern: [run('base64url', 38, 42)],
      context: { words: ['cloudflare', 'cf_api', 'cf_token', 'cf_auth'], within: 40 },
      entropy: 3.5,
      check: 'password-like',
      examples: ['CLOUDFLARE_API_TOKEN={secret}', 'cloudflare_api_token: "{secret}"'],
      counterExamples: [
        'etag {secret}',
        'CLOUDFLARE_API_TOKEN=<your-token>',
        'CLOUDFLARE_API_TOKEN={secret}{secret}',
      ],
      docs,
    },
    {
      id: 'cloudflare-legacy-global-api-key',
      title: 'Cloudflare Global API Key (legacy)',
      description:
        'Does everything its owner may do; 37 hex digits or more, told apart by the word beside it only.',
      severity: 'critical',
      confidence: 'medium',
      pattern: [{ anyOf: [[run('hex-lower', 37, 39)], [run('hex-lower', 41, 45)]] }],
      context: { words: ['cloudflare', 'cf_api', 'cf_key', 'x-auth-key'], within: 40 },
      entropy: 3,
      examples: ['CLOUDFLARE_API_KEY={secret}', '{"cloudflareApiKey": "{secret}"}'],
      counterExamples: [
        'etag {secret}',
        'CLOUDFLARE_API_KEY=<your-token>',
        'CLOUDFLARE_API_KEY={secret}{secret}',
      ],
      docs,
    },
  ],
  identifiers: [
    contextualId('account-id', [run('hex-lower', 32)], ['account-api-token', 'user-api-token']),
    userEmail(
      ['global-api-key', 'legacy-global-api-key'],
      ['cloudflare', 'cf_api_email', 'cf_email', 'x-auth-email'],
    ),
  ],
  verifiers: [
    {
      secrets: ['cloudflare-user-api-token'],
      ...cloudflareToken,
    },
    {
      // Tokens of accounts look the same, and are refused here.
      secrets: ['cloudflare-legacy-api-token'],
      otherHosts: 'an account rather than a user',
      ...cloudflareToken,
    },
    {
      secrets: ['cloudflare-global-api-key', 'cloudflare-legacy-global-api-key'],
      needs: needsEmail('cloudflare-user-email'),
      url: 'https://api.cloudflare.com/client/v4/user',
      headers: { 'x-auth-email': '{user}', 'x-auth-key': '{secret}' },
      rules: [{ means: 'inactive', at: 'errors.0.code', oneOf: [9103] }],
      reads: { account: ['result.email'] },
      activeAnswer: [200, { success: true, result: { id: 'x', email: 'ann@example.org' } }],
      inactiveAnswer: [
        403,
        { success: false, errors: [{ code: 9103, message: 'Unknown X-Auth-Key or X-Auth-Email' }] },
      ],
    },
  ],
  facts: [
    {
      business: 'platforms',
      credential: 'API token, global API key, origin CA key',
      opens:
        'Changes zones and accounts within its permissions; the global API key has all rights of its user.',
      risks: {
        access: 'DNS can be pointed elsewhere, Workers be put in front of the site, WAF rules be turned off.',
        data: 'Workers, KV, R2 and D1 can be read; a Worker in front of the site sees logins pass by.',
      },
      create: 'https://dash.cloudflare.com/profile/api-tokens',
      revoke: 'same page, Roll, or Delete; account tokens: Manage account > API tokens',
      audit: 'Manage account > Audit log',
      api: 'DELETE https://api.cloudflare.com/client/v4/user/tokens/{id} (id from /user/tokens/verify); PUT …/tokens/{id}/value rolls',
      rotation: 'rolling ends the old value at once; several tokens can be valid at once',
      overlaps: true,
      variable: 'CLOUDFLARE_API_TOKEN',
      checked: ['create', 'revoke', 'api', 'rotation'],
      sources: [
        'https://developers.cloudflare.com/fundamentals/api/how-to/roll-token/',
        'https://github.com/mongodb/kingfisher',
      ],
    },
  ],
});
