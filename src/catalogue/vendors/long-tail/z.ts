import { lit, run, uuid } from '../../model/pattern.ts';
import { contextual, distinctive } from '../../model/key.ts';
import { userEmail, hostId } from '../../model/identifier.ts';
import type { Vendor } from '../../model/vendor.ts';
import { bearer, scheme, header, userAndSecret, needsEmail } from '../../model/verifier-parts.ts';
import { qualified, assignedPassword } from '../../patterns/names.ts';

/** Vendors from Z of which little more than a key is known. */
export const z: readonly Vendor[] = [
  {
    slug: 'zai',
    name: 'Z.ai',
    offers: 'language models',
    keyDefaults: {
      words: [
        ...qualified('glm', 'zlm', 'zai'),
        'zai_api',
        'zaiapi',
        'zai_key',
        'zai-api',
        'zai-key',
        'z.ai',
        'z_ai',
        'glm_api',
        'glmapi',
        'glm-api',
        'glm_key',
      ],
    },
    secrets: [contextual('api-key', [run('hex', 32), lit('.'), run('alnum', 16)])],
  },
  {
    slug: 'zapier',
    name: 'Zapier',
    offers: 'workflows',
    keyDefaults: {
      severity: 'medium',
      docs: ['https://help.zapier.com/hc/en-us/articles/8496288690317-Trigger-Zaps-from-webhooks'],
    },
    secrets: [
      distinctive(
        'webhook',
        [
          lit('https://hooks.zapier.com/hooks/catch/'),
          { anyOf: [[run('digit', 5, 10), lit('/'), run('alnum', 5, 32)], [run('alnum', 16, 24)]] },
        ],
        {
          kind: 'webhook',
          title: 'Zapier Webhook URL',
        },
      ),
    ],
  },
  {
    slug: 'zenkit',
    name: 'Zenkit',
    offers: 'tasks of teams',
    secrets: [contextual('api-key', [run('alnum-lower', 8), lit('-'), run('alnum', 32)])],
    verifiers: [
      {
        secrets: ['zenkit-api-key'],
        url: 'https://base.zenkit.com/api/v1/users/me',
        ...header('zenkit-api-key'),
        reads: { account: ['username', 'displayname'] },
        activeAnswer: [200, { id: 1, username: 'ann' }],
        inactiveAnswer: [401, { error: { code: 'C1', message: 'Unauthorized' } }],
      },
    ],
  },
  {
    slug: 'zenrows',
    name: 'ZenRows',
    offers: 'data out of web pages',
    keyDefaults: {
      severity: 'medium',
      docs: ['https://docs.zenrows.com/api-error-codes#402-payment-required'],
    },
    secrets: [contextual('api-key', [run('hex-lower', 40)])],
  },
  {
    slug: 'zenscrape',
    name: 'Zenscrape',
    offers: 'data out of web pages',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [uuid])],
  },
  {
    slug: 'zenserp',
    name: 'Zenserp',
    offers: 'results of search engines',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum-lower', 36, 36, '-')])],
  },
  {
    slug: 'zeplin',
    name: 'Zeplin',
    offers: 'designs',
    secrets: [contextual('api-key', [run('alnum', 350, 400, '-.')])],
    verifiers: [
      {
        secrets: ['zeplin-api-key'],
        url: 'https://api.zeplin.dev/v1/users/me',
        ...bearer,
        reads: { account: ['username', 'email'] },
        activeAnswer: [200, { id: 'x', username: 'ann' }],
        inactiveAnswer: [401, { message: 'not authorized' }],
      },
    ],
  },
  {
    slug: 'zerobounce',
    name: 'ZeroBounce',
    offers: 'checks of mail addresses',
    keyDefaults: {
      severity: 'medium',
      docs: ['https://www.zerobounce.net/api'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
  },
  {
    slug: 'zerotier',
    name: 'ZeroTier',
    offers: 'virtual networks',
    keyDefaults: {
      docs: ['https://docs.zerotier.com/central/v1/'],
    },
    secrets: [contextual('api-key', [run('alnum', 32)])],
    verifiers: [
      {
        secrets: ['zerotier-api-key'],
        url: 'https://api.zerotier.com/api/v1/network',
        ...scheme('token'),
        activeAnswer: [200, []],
        inactiveAnswer: [401, { type: 'error', message: 'unauthorized' }],
      },
    ],
  },
  {
    slug: 'zhipu',
    name: 'Zhipu',
    offers: 'language models',
    keyDefaults: {
      words: ['zhipu', 'bigmodel'],
    },
    secrets: [contextual('api-key', [run('hex', 32), lit('.'), run('alnum', 16)])],
  },
  {
    slug: 'zipapi',
    name: 'ZipAPI',
    offers: 'postal codes',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [
      contextual('api-key', [run('alnum', 32)]),
      contextual('api-key-pword', [run('alnum', 7, 64, '!#$%@^')], {
        kind: 'password',
        examples: ['ZIPAPI_PASSWORD={secret}', 'zipapi_password: "{secret}"'],
        title: 'ZipAPI Password',
        before: assignedPassword,
        check: 'password-like',
      }),
    ],
    identifiers: [userEmail(['api-key', 'api-key-pword'])],
  },
  {
    slug: 'zipbooks',
    name: 'ZipBooks',
    offers: 'accounting',
    secrets: [
      contextual('api-key-pword', [run('alnum', 8, 64, '!#$%@^')], {
        kind: 'password',
        examples: ['ZIPBOOKS_PASSWORD={secret}', 'zipbooks_password: "{secret}"'],
        title: 'ZipBooks Password',
        before: assignedPassword,
        check: 'password-like',
      }),
    ],
    identifiers: [userEmail(['api-key-pword'])],
  },
  {
    slug: 'zipcodeapi',
    name: 'ZipCodeAPI',
    offers: 'postal codes',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('key', [run('alnum', 64)])],
  },
  {
    slug: 'zipcodebase',
    name: 'Zipcodebase',
    offers: 'postal codes',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [uuid])],
  },
  {
    slug: 'zohocrm',
    name: 'Zoho CRM',
    offers: 'customer relations',
    keyDefaults: {
      docs: ['https://www.zoho.com/crm/developer/docs/api/v8/access-refresh.html'],
    },
    secrets: [
      distinctive('api-access-token', [lit('1000.'), run('hex-lower', 32), lit('.'), run('hex-lower', 32)]),
    ],
    verifiers: [
      {
        secrets: ['zohocrm-api-access-token'],
        url: 'https://www.zohoapis.com/crm/v7/users?type=CurrentUser',
        ...scheme('Zoho-oauthtoken'),
        otherHosts: 'another region of Zoho',
        activeButForbidden: [403],
        rules: [
          { means: 'active', at: 'code', oneOf: ['OAUTH_SCOPE_MISMATCH'], because: 'its scope is narrow' },
        ],
        reads: { account: ['users.0.email'] },
        activeAnswer: [200, { users: [{ id: '1', email: 'ann@example.org' }] }],
        inactiveAnswer: [401, { code: 'INVALID_TOKEN', message: 'invalid oauth token', status: 'error' }],
      },
    ],
  },
  {
    slug: 'zonkafeedback',
    name: 'Zonka Feedback',
    offers: 'feedback of customers',
    keyDefaults: {
      words: ['zonka'],
    },
    secrets: [contextual('api-token', [run('alnum', 36)])],
  },
  {
    slug: 'zulip',
    name: 'Zulip',
    offers: 'messages of teams',
    secrets: [contextual('chat-api-key', [run('alnum', 32)])],
    identifiers: [userEmail(['chat-api-key']), hostId('organization', 'zulipchat.com', ['chat-api-key'])],
    verifiers: [
      {
        secrets: ['zulip-chat-api-key'],
        needs: {
          ...needsEmail('zulip-user-email'),
          organization: { what: 'the organisation', detectors: ['zulip-organization'] },
        },
        url: 'https://{organization}.zulipchat.com/api/v1/users/me',
        basic: userAndSecret,
        reads: { account: ['email'] },
        activeAnswer: [200, { result: 'success', email: 'ann@example.org', user_id: 1 }],
        inactiveAnswer: [401, { result: 'error', code: 'UNAUTHORIZED', msg: 'Invalid API key' }],
      },
    ],
  },
];
