import { lit, run, optional } from '../model/pattern.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer } from '../model/verifier-parts.ts';

const docs = ['https://developers.dropbox.com/oauth-guide'];

export const dropbox = defineVendor({
  slug: 'dropbox',
  name: 'Dropbox',
  secrets: [
    {
      id: 'dropbox-access-token',
      title: 'Dropbox Access Token',
      description: 'Reads and writes the files of an account; lives four hours.',
      severity: 'high',
      confidence: 'high',
      pattern: [lit('sl.'), optional(lit('u.')), run('base64url', 130, 1400, '=')],
      entropy: 4,
      examples: ['DROPBOX_ACCESS_TOKEN={secret}', 'dropbox_access_token = {secret}'],
      counterExamples: ['DROPBOX_ACCESS_TOKEN=sl.', 'DROPBOX_ACCESS_TOKEN=sl.your-key-here'],
      docs,
    },
    {
      id: 'dropbox-legacy-access-token',
      title: 'Dropbox Access Token (long-lived)',
      description: 'Reads and writes the files of an account until it is revoked.',
      severity: 'critical',
      confidence: 'high',
      pattern: [run('alnum', 11), lit('AAAAAAAAAA'), run('base64url', 43, 43, '=')],
      entropy: 4,
      examples: ['DROPBOX_TOKEN={secret}', 'dropbox_token: "{secret}"'],
      counterExamples: ['DROPBOX_TOKEN=AAAAAAAAAA', 'DROPBOX_TOKEN=AAAAAAAAAAyour-key-here'],
      docs,
    },
    {
      id: 'dropbox-api-secret',
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
    },
  ],
  verifiers: [
    {
      secrets: ['dropbox-access-token', 'dropbox-legacy-access-token'],
      method: 'POST',
      url: 'https://api.dropboxapi.com/2/users/get_current_account',
      ...bearer,
      json: 'null',
      rules: [
        { means: 'inactive', status: 401, oneOf: ['"expired_access_token"', '"invalid_access_token"'] },
        { means: 'active', status: 401, oneOf: ['"missing_scope"'], because: 'its scope is narrow' },
      ],
      reads: { account: ['email'] },
      activeAnswer: [200, { account_id: 'x', email: 'ann@example.org' }],
      inactiveAnswer: [
        401,
        { error_summary: 'invalid_access_token/', error: { '.tag': 'invalid_access_token' } },
      ],
    },
  ],
  facts: [
    {
      business: 'business',
      credential: 'Access token, refresh token, app secret',
      opens: 'Reads and writes files of the user or team that allowed the app.',
      create: 'https://www.dropbox.com/developers/apps',
      revoke: 'users: https://www.dropbox.com/account/connected_apps; app secret only through support',
      audit: 'team admin console > Activity',
      api: 'POST https://api.dropboxapi.com/2/auth/token/revoke with the token itself (also ends its refresh token)',
      rotation: 'access tokens last 4 hours and are renewed with the refresh token',
      overlaps: true,
      variable: 'DROPBOX_ACCESS_TOKEN',
      checked: ['revoke', 'api'],
      sources: [
        'https://dropbox.github.io/dropbox-sdk-java/api-docs/v8.0.1/com/dropbox/core/v2/auth/DbxUserAuthRequests.html',
        'https://docs.gitguardian.com/secrets-detection/secrets-detection-engine/detectors/specifics/dropbox_app_credentials',
      ],
    },
  ],
});
