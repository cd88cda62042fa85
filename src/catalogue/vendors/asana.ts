import { lit, run, oneOf, optional } from '../model/pattern.ts';
import { contextual } from '../model/key.ts';
import { contextualId } from '../model/identifier.ts';
import { defineVendor } from '../model/vendor.ts';
import { bearer } from '../model/verifier-parts.ts';
import { qualified } from '../patterns/names.ts';

export const asana = defineVendor({
  slug: 'asana',
  name: 'Asana',
  offers: 'tasks of teams',
  keyDefaults: {
    docs: [
      'https://developers.asana.com/docs/authentication',
      'https://developers.asana.com/docs/authentication#api-key-authentication',
    ],
  },
  secrets: [
    contextual('client-secret', [run('alnum', 30, 40)], {
      kind: 'oauth-secret',
      words: [
        ...qualified('asana'),
        'asana_',
        'asana-',
        'asana.com',
        'asanaclient',
        'asanasecret',
        'asana client',
        'asana secret',
        'asanaoauth',
      ],
    }),
    contextual('oauth-token', [
      oneOf('0/', '1/'),
      run('hex-lower', 16, 32),
      optional(lit(':'), run('alnum-lower', 32, 64)),
    ]),
    contextual('oauth-token-joined', [run('alnum-lower', 51, 51, '/:')], {
      title: 'Asana OAuth Token (51 characters)',
    }),
    contextual('personal-access-token', [
      run('digit', 1),
      lit('/'),
      run('digit', 15, 20),
      optional(lit('/'), run('digit', 15, 20)),
      lit(':'),
      run('alnum', 32, 64),
    ]),
  ],
  identifiers: [contextualId('client-id', [run('digit', 16)], ['client-secret'])],
  verifiers: [
    {
      secrets: ['asana-personal-access-token', 'asana-oauth-token'],
      url: 'https://app.asana.com/api/1.0/users/me',
      ...bearer,
      activeButForbidden: [403],
      reads: { account: ['data.email', 'data.name'] },
      activeAnswer: [200, { data: { gid: '1', email: 'ann@example.org', name: 'Ann' } }],
      inactiveAnswer: [401, { errors: [{ message: 'Not Authorized' }] }],
    },
  ],
  facts: [
    {
      business: 'business',
      credential: 'Personal access token, OAuth secret',
      opens: 'Acts as its owner: tasks, projects, attachments of all teams in reach.',
      create: 'https://app.asana.com/0/my-apps',
      revoke: 'same page, Revoke / Reset secret',
      audit: 'audit log API (Enterprise)',
      api: 'POST https://app.asana.com/-/oauth_revoke',
      rotation: 'several tokens can be valid at once',
      overlaps: true,
      variable: 'ASANA_ACCESS_TOKEN',
      checked: [],
      sources: [],
    },
  ],
});
