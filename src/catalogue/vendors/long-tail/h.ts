import { lit, run } from '../../model/pattern.ts';
import { contextual } from '../../model/key.ts';
import { contextualId, assignedId, hostId, secretAsId } from '../../model/identifier.ts';
import type { Vendor } from '../../model/vendor.ts';
import { needsId, unauthorized } from '../../model/verifier-parts.ts';
import { padding, padded } from '../../patterns/encodings.ts';
import { qualified } from '../../patterns/names.ts';

/** Vendors from H of which little more than a key is known. */
export const h: readonly Vendor[] = [
  {
    slug: 'happyscribe',
    name: 'Happy Scribe',
    offers: 'transcripts',
    secrets: [contextual('api-key', [run('alnum', 24)])],
  },
  {
    slug: 'harvest',
    name: 'Harvest',
    offers: 'time tracking',
    secrets: [contextual('api-key', [run('word', 97, 97, '.')])],
    identifiers: [
      assignedId('account-id', ['harvest_account_id', 'harvest_id'], [run('digit', 4, 9)], ['api-key']),
    ],
  },
  {
    slug: 'hasura',
    name: 'Hasura',
    offers: 'an API on a database',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [contextual('api-key', [run('alnum', 64)])],
    identifiers: [hostId('project', 'hasura.app', ['api-key'])],
  },
  {
    slug: 'hellosign',
    name: 'HelloSign',
    offers: 'signatures of documents',
    secrets: [contextual('api-key', [run('base64', 64, 64, '-')])],
  },
  {
    slug: 'helpcrunch',
    name: 'HelpCrunch',
    offers: 'conversations with customers',
    secrets: [contextual('api-key', padded('base64', 326, 328, '-'))],
  },
  {
    slug: 'helpscout',
    name: 'Help Scout',
    offers: 'a help desk',
    keyDefaults: {
      docs: ['https://developer.helpscout.com/mailbox-api/'],
    },
    secrets: [
      contextual('api-key', [run('alnum-lower', 40)]),
      contextual('oauth-client-secret', [run('alnum', 20, 64)], { kind: 'oauth-secret' }),
    ],
    verifiers: [
      {
        secrets: ['helpscout-api-key'],
        url: 'https://docsapi.helpscout.net/v1/collections',
        basic: ['{secret}', 'X'],
        activeAnswer: [200, { collections: { page: 1, items: [] } }],
        inactiveAnswer: [401, { code: 401, error: 'Invalid API key' }],
      },
    ],
  },
  {
    slug: 'hereapi',
    name: 'HERE',
    offers: 'maps',
    keyDefaults: {
      severity: 'medium',
      words: [
        'hereapi',
        'here_api',
        'here-api',
        'here_key',
        'heremaps',
        'here_maps',
        'hereapp',
        'here_app',
        'here.com',
      ],
    },
    secrets: [contextual('key', [run('base64url', 43)], { title: 'HERE API Key' })],
  },
  {
    slug: 'highnote',
    name: 'Highnote',
    offers: 'card issuing',
    keyDefaults: {
      severity: 'critical',
    },
    secrets: [
      contextual('secret-live-key', [lit('sk_live_a2V5Xz'), run('base64', 69), padding], {
        confidence: 'high',
      }),
    ],
  },
  {
    slug: 'hive',
    name: 'Hive',
    offers: 'projects',
    keyDefaults: {
      words: [
        ...qualified('hive'),
        'hive_api',
        'hiveapi',
        'hive-api',
        'hive_key',
        'hive_token',
        'hive_secret',
        'hivetoken',
        'hive_user',
        'hive.com',
      ],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 32)])],
    identifiers: [
      contextualId('user-id', [run('alnum', 17)], ['api-key'], ['hive_user', 'hive-user', 'hiveuser']),
    ],
    verifiers: [
      {
        secrets: ['hive-api-key'],
        needs: needsId('the user ID', 'hive-user-id'),
        url: 'https://app.hive.com/api/v1/testcredentials?user_id={id}&api_key={secret}',
        activeAnswer: [200, { success: true }],
        inactiveAnswer: unauthorized,
      },
    ],
  },
  {
    slug: 'hiveage',
    name: 'Hiveage',
    offers: 'invoices',
    secrets: [contextual('api-key', [run('base64url', 20)])],
  },
  {
    slug: 'holidayapi',
    name: 'Holiday API',
    offers: 'public holidays',
    keyDefaults: {
      severity: 'low',
    },
    secrets: [contextual('key', [run('alnum-lower', 36, 36, '-')])],
  },
  {
    slug: 'holistic',
    name: 'Holistics',
    offers: 'reports',
    secrets: [contextual('api-key', [run('hex-lower', 64)])],
  },
  {
    slug: 'html2pdf',
    name: 'HTML2PDF',
    offers: 'PDF files from web pages',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 64)])],
  },
  {
    slug: 'humanity',
    name: 'Humanity',
    offers: 'rosters of staff',
    secrets: [contextual('api-key', [run('alnum-lower', 40)])],
  },
  {
    slug: 'hunter',
    name: 'Hunter',
    offers: 'addresses of people',
    keyDefaults: {
      severity: 'medium',
      docs: ['https://hunter.io/api/documentation'],
    },
    secrets: [contextual('api-key', [run('alnum-lower', 40, 40, '-_')])],
    verifiers: [
      {
        secrets: ['hunter-api-key'],
        url: 'https://api.hunter.io/v2/account?api_key={secret}',
        reads: { account: ['data.email'] },
        activeAnswer: [200, { data: { email: 'ann@example.org', plan_name: 'Free' } }],
        inactiveAnswer: [401, { errors: [{ id: 'authentication_failed', code: 401 }] }],
      },
    ],
  },
  {
    slug: 'hybiscus',
    name: 'Hybiscus',
    offers: 'PDF files from templates',
    keyDefaults: {
      severity: 'medium',
    },
    secrets: [contextual('api-key', [run('alnum', 43)])],
  },
  {
    slug: 'hypertrack',
    name: 'HyperTrack',
    offers: 'tracking of deliveries',
    secrets: [
      contextual('api-key', [run('base64url', 54)]),
      contextual('api-key-acc', [run('base64url', 27)], { title: 'HyperTrack Account Key', severity: 'low' }),
    ],
    identifiers: [secretAsId('api-key-acc', ['api-key'])],
  },
];
